import { loadBrand, loadProject } from '../../../src/brand/index.ts'
import type {
  Block,
  Brief,
  Heading,
  Inline,
  List,
  Mark,
  Meta,
  Note,
  NoteRef,
  Paragraph,
  Position,
  Run,
} from '../../../src/brief/index.ts'
import { disk } from '../../../src/files.ts'
import type { Item, Page, TextItem, Typesetter } from '../../../src/layout/index.ts'
import { localeFor } from '../../../src/locale/index.ts'
import { composePublication, type Publication } from '../../../src/publication/index.ts'
import type { PlacedObject, Segment, SetLine, TextPiece } from '../../../src/type/index.ts'

const nowhere = { line: 1, column: 1, offset: 0 }
export const position: Position = { start: nowhere, end: nowhere }

export function run(text: string, ...marks: readonly Mark[]): Run {
  return { type: 'run', text, marks, position }
}

export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  const inlines = children.map((child) => (typeof child === 'string' ? run(child) : child))
  return { type: 'paragraph', children: inlines, position }
}

export function heading(text: string, level: Heading['level'] = 1): Heading {
  return {
    type: 'heading',
    level,
    id: text.toLowerCase().replace(/\W+/g, '-'),
    children: [run(text)],
    position,
  }
}

export function list(ordered: boolean, ...items: readonly (readonly Block[])[]): List {
  const children = items.map((blocks) => ({ type: 'item' as const, children: blocks, position }))
  return { type: 'list', ordered, start: 1, tight: false, children, position }
}

export function noteRef(number: number, occurrence = 1): NoteRef {
  return { type: 'note-ref', number, occurrence, marks: [], position }
}

export function note(number: number, ...children: readonly Block[]): Note {
  return { type: 'note', number, references: 1, children, position }
}

/** So many different words, numbered, to be found again on the pages. */
export function words(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ')
}

const { brand } = loadBrand('seneca', disk, 'templates')
const { project } = loadProject('seneca', disk, 'templates', { file: 'post.md', position })

export interface Stated {
  readonly notes?: readonly Note[]
  readonly meta?: Partial<Meta>
  /** The end matter of a project, or none. */
  readonly isFunded?: boolean
  readonly images?: Publication['images']
  readonly brand?: (own: Publication['brand']) => Publication['brand']
}

export function publicationWith(children: readonly Block[], stated: Stated = {}): Publication {
  if (brand === undefined || project === undefined) throw new Error('the brand cannot be loaded')
  const meta: Meta = {
    title: [run('Feasibility & capacity')],
    lang: 'en-GB',
    direction: 'ltr',
    authors: [{ name: 'Daria Larionova', affiliations: [], position }],
    keywords: [],
    geography: [],
    editions: ['pdf'],
    contents: 'off',
    numbering: 'off',
    positions: {},
    ...stated.meta,
  }
  const notes = stated.notes ?? []
  const brief: Brief = { type: 'brief', slug: 'fixture', meta, children, notes, position }
  const publication = composePublication({
    brief,
    brand: stated.brand?.(brand) ?? brand,
    locale: localeFor(meta.lang),
    ...(stated.isFunded === true ? { project } : {}),
    images: stated.images ?? new Map(),
    generator: 'Briefwright test',
  })
  return stated.isFunded === true ? publication : { ...publication, endMatter: [] }
}

/** A typesetter with a ruler: every character half an em wide, words put on lines as they come. */
export const ruler: Typesetter = ({ pieces, widths, align, firstIndent }) => {
  const lines: SetLine[] = []
  let segments: Segment[] = []
  let objects: PlacedObject[] = []
  let x = firstIndent
  const measure = () => widths[Math.min(lines.length, widths.length - 1)] ?? 0
  const end = () => {
    const slack = Math.max(0, measure() - x)
    const shift = align === 'end' ? slack : align === 'center' ? slack / 2 : 0
    const moved = segments.map((segment) => ({ ...segment, x: segment.x + shift }))
    lines.push({ width: x, segments: moved, objects, hyphenated: false, ratio: 0, overfull: x > measure() })
    segments = []
    objects = []
    x = 0
  }
  for (const piece of pieces) {
    if (piece.type === 'break') end()
    else if (piece.type === 'object') {
      objects.push({ piece, x })
      x += piece.width
    } else
      for (const word of piece.text.split(/(?<= )|(?= )/)) {
        const width = word.length * piece.size * 0.5
        if (word !== ' ' && x > 0 && x + width > measure()) end()
        if (word === ' ' && segments.length === 0) continue
        segments.push({ piece, shaped: shapedAs(word, piece), x, width })
        x += width
      }
  }
  if (segments.length > 0 || objects.length > 0) end()
  return lines
}

function shapedAs(text: string, piece: TextPiece): Segment['shaped'] {
  const [face] = piece.family.faces
  if (face === undefined) throw new Error('a family has a face')
  const raised = piece.features.includes('sups') ? 1000 : 0
  const glyphs = [...text].map((letter) => ({
    id: (letter.codePointAt(0) ?? 0) + raised,
    text: letter,
    advance: 500,
    x: 0,
    y: 0,
  }))
  return { text, face, glyphs, width: 500 * glyphs.length }
}

/** Text that is read, in the order of painting, page by page. */
export function textsOf(pages: readonly Page[]): readonly TextItem[] {
  return pages.flatMap(({ items }) => items.filter(isContentText))
}

export function wordsOf(items: readonly TextItem[]): readonly string[] {
  return items.flatMap((item) => item.words.map(({ shaped }) => shaped.text)).filter((word) => word !== ' ')
}

function isContentText(item: Item): item is TextItem {
  return item.type === 'text' && item.origin.type === 'content'
}
