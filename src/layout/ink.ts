import type { Publication } from '../publication/index.ts'
import type { EndSpace, Piece, Segment, SetLine, TextPiece } from '../type/index.ts'
import { asWritten, type Cursors } from './as-written.ts'
import { polyline, rectangle } from './items.ts'
import type { Look } from './looks.ts'
import type { Artifact, Item, TextItem } from './page.ts'
import { imageOf } from './pictures.ts'

const background: Artifact = { type: 'artifact', kind: 'background' }
const decoration: Artifact = { type: 'artifact', kind: 'layout' }

/** Shares of the size: how far lines under and through words stand from the baseline, how thick they are, how high a highlight is. */
const underlineDrop = 0.13
const strikeRise = 0.25
const lineThickness = 0.05
const highlightRise = 0.78
const highlightDrop = 0.24

/** The ink of a set line whose measure begins at `left` and whose baseline is at `baseline`. */
export function inkOf(
  line: SetLine,
  looks: ReadonlyMap<Piece, Look>,
  left: number,
  baseline: number,
  publication: Publication,
  cursors: Cursors,
): readonly Item[] {
  const stretches = stretchesOf(line)
  const texts = stretches.map((stretch) =>
    textInk(stretch, lookOf(looks, stretch.owner), left, baseline, cursors),
  )
  const under = stretches.flatMap((stretch) => markInk(stretch, looks, left, baseline, publication))
  const pictures = line.objects.flatMap(({ piece, x }): readonly Item[] => {
    const { node, width, height } = piece
    if (node.type !== 'picture') return []
    const image = imageOf(node, publication.images)
    const { origin } = lookOf(looks, piece)
    return [{ type: 'image', origin, image, x: left + x, y: baseline - height, width, height }]
  })
  return [...under, ...texts, ...pictures]
}

/** Neighbours of one piece in one face; the space at the end of the line, if it is theirs or stands alone. */
interface Stretch {
  readonly piece: TextPiece
  readonly owner: Piece
  readonly face: TextItem['face']
  readonly scale: number
  readonly segments: readonly Segment[]
  readonly endSpace?: EndSpace
}

function stretchesOf({ segments, endSpace }: SetLine): readonly Stretch[] {
  const stretches: Stretch[] = []
  let open: Segment[] = []
  for (const segment of segments) {
    const { piece, shaped, scale } = segment
    const last = stretches.at(-1)
    if (last?.piece === piece && last.face === shaped.face) open.push(segment)
    else {
      open = [segment]
      stretches.push({ piece, owner: piece, face: shaped.face, scale, segments: open })
    }
  }
  return endSpace === undefined ? stretches : withEndSpace(stretches, endSpace)
}

function withEndSpace(stretches: readonly Stretch[], endSpace: EndSpace): readonly Stretch[] {
  const { piece, owner, shaped, scale } = endSpace
  const last = stretches.at(-1)
  return last?.owner === owner && last.face === shaped.face
    ? [...stretches.slice(0, -1), { ...last, endSpace }]
    : [...stretches, { piece, owner, face: shaped.face, scale, segments: [], endSpace }]
}

function textInk(
  { piece, face, scale, segments, endSpace }: Stretch,
  look: Look,
  left: number,
  baseline: number,
  cursors: Cursors,
): TextItem {
  const { written } = look
  return {
    type: 'text',
    origin: look.origin,
    y: baseline - piece.rise,
    size: piece.size,
    face,
    colour: look.colour,
    tracking: piece.tracking,
    scale,
    words: segments.map(({ shaped, x }) => ({
      x: left + x,
      shaped: written === undefined ? shaped : asWritten(shaped, piece, written, cursors),
    })),
    ...(endSpace === undefined ? {} : { endSpace: { x: left + endSpace.x, shaped: endSpace.shaped } }),
  }
}

function markInk(
  { piece, segments }: Stretch,
  looks: ReadonlyMap<Piece, Look>,
  left: number,
  baseline: number,
  { brand }: Publication,
): readonly Item[] {
  return spansOf(segments).flatMap((span) =>
    markSpan([left + span[0], left + span[1]], piece, lookOf(looks, piece), baseline, brand),
  )
}

/** Where words stand next to each other: those of one stretch may be apart where directions mix. */
function spansOf(segments: readonly Segment[]): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = []
  for (const { x, width } of [...segments].sort((one, other) => one.x - other.x)) {
    const last = spans.at(-1)
    if (last !== undefined && x - last[1] < touching) last[1] = x + width
    else spans.push([x, x + width])
  }
  return spans
}

/** Points; sums of widths are not exact. */
const touching = 0.01

function markSpan(
  [from, to]: readonly [number, number],
  piece: TextPiece,
  look: Look,
  baseline: number,
  brand: Publication['brand'],
): readonly Item[] {
  const stroke = { colour: look.colour, width: piece.size * lineThickness }
  const across = (y: number): Item =>
    polyline(
      decoration,
      [
        [from, y],
        [to, y],
      ],
      stroke,
    )
  return [
    ...(look.highlight
      ? [
          rectangle(
            background,
            {
              left: from,
              top: baseline - piece.size * highlightRise,
              width: to - from,
              height: piece.size * (highlightRise + highlightDrop),
            },
            brand.colours.highlight,
          ),
        ]
      : []),
    ...(look.underline ? [across(baseline - piece.rise + piece.size * underlineDrop)] : []),
    ...(look.strike ? [across(baseline - piece.rise - piece.size * strikeRise)] : []),
  ]
}

function lookOf(looks: ReadonlyMap<Piece, Look>, piece: Piece): Look {
  const look = looks.get(piece)
  if (look === undefined) throw new Error('the typesetter returned a piece it was not given')
  return look
}
