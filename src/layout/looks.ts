import type { Brand, TextStyle } from '../brand/index.ts'
import {
  type Inline,
  type Mark,
  type NoteRef,
  type Picture,
  type Run,
  withSeparators,
} from '../brief/index.ts'
import { hasRightToLeftLetter, isAddress } from '../locale/index.ts'
import type { Features, Isolate, ObjectPiece, Piece, TextPiece } from '../type/index.ts'
import type { Origin } from './page.ts'
import { inlinePictureSize } from './pictures.ts'
import type { Flow } from './setting.ts'

/** What of a piece's appearance is no matter of lines: kept beside the piece, for the typesetter does not know it. */
export interface Look {
  readonly origin: Origin
  readonly colour: string
  readonly underline: boolean
  readonly strike: boolean
  readonly highlight: boolean
  /** The letters as the author wrote them, where they are set as capitals. */
  readonly written?: string
}

export interface Composed {
  readonly pieces: readonly Piece[]
  readonly looks: ReadonlyMap<Piece, Look>
}

/** Ems of raised and lowered text where the face has no such figures of its own. */
const raisedSize = 0.64
const raisedBy = 0.36
const loweredBy = -0.14
/** Monospaced letters look larger than others of their size. */
const codeSize = 0.92
const smallSize = 0.85
const bold = 700

/** Turns inline content into pieces of type, and remembers whose they are. */
export function compose(inlines: readonly Inline[], style: TextStyle, flow: Flow): Composed {
  const looks = new Map<Piece, Look>()
  const pieces = withSeparators(inlines).map((inline) => {
    const piece = composeInline(inline, style, flow)
    looks.set(piece, lookOf(inline, piece, style, flow))
    return piece
  })
  return { pieces, looks }
}

/** Words that no run of the publication holds, in one look, owned by `origin`. */
export function composeWords(text: string, style: TextStyle, origin: Origin, flow: Flow): Composed {
  const { position } = flow.setting.publication.brief
  const run: Run = { type: 'run', text, marks: [], position }
  const piece = composeRun(run, style, flow)
  return { pieces: [piece], looks: new Map([[piece, { ...lookOf(run, piece, style, flow), origin }]]) }
}

function composeInline(inline: Inline, style: TextStyle, flow: Flow): Piece {
  switch (inline.type) {
    case 'run':
      return composeRun(inline, style, flow)
    case 'note-ref':
      return composeNoteRef(inline, style, flow)
    case 'picture':
      return composePicture(inline, flow)
    case 'break':
      return { type: 'break', node: inline }
  }
}

function composeRun(run: Run, style: TextStyle, flow: Flow): TextPiece {
  const { brand } = flow.setting.publication
  const plain: TextPiece = {
    type: 'text',
    text: style.caps === 'upper' ? run.text.toLocaleUpperCase(flow.lang) : run.text,
    family: brand.fonts[style.font],
    fallback: brand.fallbackFonts,
    weight: style.weight,
    italic: style.italic,
    size: style.size,
    features: featuresOf(style),
    // Letters that join, or bear points, cannot be set apart.
    tracking: hasRightToLeftLetter(run.text) ? 0 : style.tracking,
    rise: 0,
    lang: flow.lang,
    hyphenate: style.hyphenate,
    isolates: isolatesOf(run),
    node: run,
  }
  return run.marks.reduce((piece, mark) => markers[mark.type]?.(piece, mark, style, flow) ?? piece, plain)
}

/** Stretches that state a direction of their own, the mark of each being what its runs share; code and addresses run from the left. */
function isolatesOf(inline: Inline): readonly Isolate[] {
  return inline.marks.flatMap((mark) =>
    isIsolate(mark) ? [mark] : runsFromLeft(mark, inline) ? [fromLeft] : [],
  )
}

function runsFromLeft({ type }: Mark, inline: Inline): boolean {
  if (type === 'link') return inline.type === 'run' && isAddress(inline.text)
  return type === 'code' || type === 'keyboard'
}

function isIsolate(mark: Mark): mark is Mark & Isolate {
  return mark.type === 'language' && mark.direction !== undefined
}

const fromLeft: Isolate = { direction: 'ltr' }

function featuresOf({ figures, caps }: TextStyle): Features {
  return featuresOfFigures[figures][caps === 'small' ? 'smallCaps' : 'plain']
}

/** One list for each choice: pieces with the same list are known to be alike without reading it. */
const featuresOfFigures: Record<TextStyle['figures'], Readonly<Record<'plain' | 'smallCaps', Features>>> = {
  lining: { plain: ['lnum'], smallCaps: ['lnum', 'smcp'] },
  oldstyle: { plain: ['onum'], smallCaps: ['onum', 'smcp'] },
  tabular: { plain: ['lnum', 'tnum'], smallCaps: ['lnum', 'tnum', 'smcp'] },
}

type Marker = (piece: TextPiece, mark: Mark, style: TextStyle, flow: Flow) => TextPiece

/** Marks that change the letters themselves. */
const markers: Partial<Record<Mark['type'], Marker>> = {
  strong: (piece, _mark, _style, flow) => ({
    ...piece,
    weight: strongWeight(piece.weight, flow.setting.publication.brand),
  }),
  emphasis: (piece, _mark, _style, flow) =>
    hasRightToLeftLetter(piece.text)
      ? { ...piece, weight: strongWeight(piece.weight, flow.setting.publication.brand) }
      : { ...piece, italic: !piece.italic },
  code: setInMono,
  keyboard: setInMono,
  small: (piece) => ({ ...piece, size: piece.size * smallSize }),
  'small-caps': (piece) => ({ ...piece, features: [...piece.features, 'smcp'] }),
  superscript: (piece, _mark, _style, flow) => raise(piece, flow),
  subscript: (piece, _mark, _style, flow) =>
    flow.setting.superiors(piece, 'subs')
      ? { ...piece, features: [...piece.features, 'subs'] }
      : { ...piece, size: piece.size * raisedSize, rise: piece.size * loweredBy },
  language: (piece, mark) =>
    mark.type === 'language' && mark.tag !== undefined ? { ...piece, lang: mark.tag } : piece,
}

function strongWeight(weight: number, { type }: Brand): number {
  return weight < type.strong ? type.strong : Math.max(weight, bold)
}

function setInMono(piece: TextPiece, _mark: Mark, _style: TextStyle, flow: Flow): TextPiece {
  const family = flow.setting.publication.brand.fonts.mono
  const features = featuresOfFigures.lining.plain
  return { ...piece, family, size: piece.size * codeSize, features, hyphenate: false, tracking: 0 }
}

function raise(piece: TextPiece, flow: Flow): TextPiece {
  return flow.setting.superiors(piece, 'sups')
    ? { ...piece, features: [...piece.features, 'sups'] }
    : { ...piece, size: piece.size * raisedSize, rise: piece.size * raisedBy }
}

function composeNoteRef(ref: NoteRef, style: TextStyle, flow: Flow): TextPiece {
  const { position, marks } = ref
  const lined: TextStyle = { ...style, figures: 'lining', caps: 'none', tracking: 0 }
  const number = composeRun({ type: 'run', text: String(ref.number), marks, position }, lined, flow)
  return { ...raise({ ...number, features: [] }, flow), node: ref }
}

function composePicture(picture: Picture, flow: Flow): ObjectPiece {
  const { publication, sheet } = flow.setting
  const measure = Math.max(flow.column.width, 1)
  // A share is one of all columns.
  const whole = flow.isBody && sheet.columns.length > 1 ? sheet.full.width : measure
  const size = inlinePictureSize(picture, publication.images, { measure, whole, depth: sheet.depth })
  return { type: 'object', ...size, isolates: isolatesOf(picture), node: picture }
}

function lookOf(inline: Inline, piece: Piece, style: TextStyle, flow: Flow): Look {
  const { colours } = flow.setting.publication.brand
  const types = new Set(inline.marks.map((mark) => mark.type))
  const leads = types.has('link') || types.has('reference') || inline.type === 'note-ref'
  const asText = style.colour === 'onAccent' || style.linksAsText === true
  const isMarked = types.has('highlight')
  const isUpper = style.caps === 'upper' && piece.type === 'text' && inline.type === 'run'
  return {
    origin: flow.silent ? { type: 'artifact', kind: 'layout' } : { type: 'content', node: inline },
    // Marked words stand on a light ground of their own.
    colour: isMarked && asText ? colours.ink : leads && !asText ? colours.accent : colours[style.colour],
    underline: types.has('underline') || (leads && asText && inline.type !== 'note-ref'),
    strike: types.has('strike'),
    highlight: isMarked,
    ...(isUpper ? { written: inline.text } : {}),
  }
}
