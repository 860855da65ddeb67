import type { Publication } from '../publication/index.ts'
import type { Piece, Segment, SetLine, TextPiece } from '../type/index.ts'
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
  const stretches = groupByPiece(line.segments)
  const texts = stretches.map((stretch) =>
    textInk(stretch, lookOf(looks, stretch.piece), left, baseline, cursors),
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

/** Neighbours of one piece in one face. */
interface Stretch {
  readonly piece: TextPiece
  readonly segments: readonly Segment[]
}

function groupByPiece(segments: readonly Segment[]): readonly Stretch[] {
  const stretches: { piece: TextPiece; segments: Segment[] }[] = []
  for (const segment of segments) {
    const last = stretches.at(-1)
    if (last?.piece === segment.piece && last.segments[0]?.shaped.face === segment.shaped.face)
      last.segments.push(segment)
    else stretches.push({ piece: segment.piece, segments: [segment] })
  }
  return stretches
}

function textInk(
  { piece, segments }: Stretch,
  look: Look,
  left: number,
  baseline: number,
  cursors: Cursors,
): TextItem {
  const { written } = look
  const [first] = segments
  if (first === undefined) throw new Error('a stretch of text holds at least one word')
  return {
    type: 'text',
    origin: look.origin,
    y: baseline - piece.rise,
    size: piece.size,
    face: first.shaped.face,
    colour: look.colour,
    tracking: piece.tracking,
    scale: first.scale,
    words: segments.map(({ shaped, x }) => ({
      x: left + x,
      shaped: written === undefined ? shaped : asWritten(shaped, piece, written, cursors),
    })),
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
