import { create } from 'fontkit'
import { type FontFace, loadBrand, loadProject } from '../../../src/brand/index.ts'
import type {
  Block,
  Brief,
  Inline,
  Mark,
  Meta,
  NoteRef,
  Paragraph,
  Position,
  Run,
} from '../../../src/brief/index.ts'
import { disk } from '../../../src/files.ts'
import type { Item, OriginNode, Page, TextItem } from '../../../src/layout/index.ts'
import { localeFor } from '../../../src/locale/index.ts'
import { composePublication, type Publication } from '../../../src/publication/index.ts'
import type { Shaped } from '../../../src/type/index.ts'

const nowhere = { line: 1, column: 1, offset: 0 }
export const position: Position = { start: nowhere, end: nowhere }

export function run(text: string, ...marks: readonly Mark[]): Run {
  return { type: 'run', text, marks, position }
}

export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  const inlines = children.map((child) => (typeof child === 'string' ? run(child) : child))
  return { type: 'paragraph', children: inlines, position }
}

export function noteRef(number: number, occurrence = 1): NoteRef {
  return { type: 'note-ref', number, occurrence, marks: [], position }
}

/** A publication in the SEnECA brand, with a title, an author and this body. */
export function publicationWith(
  children: readonly Block[],
  notes: Brief['notes'] = [],
  stated: Partial<Meta> = {},
): Publication {
  const meta: Meta = {
    title: [run('Feasibility & capacity')],
    lang: 'en-GB',
    direction: 'ltr',
    date: { year: 2018, month: 7 },
    authors: [{ name: 'Daria Larionova', affiliations: [], position }],
    keywords: ['Kazakhstan', 'EU'],
    geography: [],
    editions: ['pdf'],
    contents: 'off',
    numbering: 'off',
    positions: {},
    ...stated,
  }
  const brief: Brief = { type: 'brief', slug: 'fixture', meta, children, notes, position }
  const { brand } = loadBrand('seneca', disk, 'templates')
  const { project } = loadProject('seneca', disk, 'templates', { file: 'post.md', position })
  if (brand === undefined || project === undefined) throw new Error('the brand cannot be loaded')
  const locale = localeFor(meta.lang)
  return composePublication({
    brief,
    brand,
    locale,
    project,
    images: new Map(),
    generator: 'Briefwright test',
  })
}

const fonts = new Map<string, ReturnType<typeof open>>()

function open(face: FontFace) {
  const font = create(Buffer.from(face.read()))
  if (!('layout' in font)) throw new Error('not a single font')
  return font
}

export function shape(text: string, face: FontFace, features: string[] = []): Shaped {
  const font = fonts.get(face.id) ?? open(face)
  fonts.set(face.id, font)
  const { glyphs, positions } = font.layout(text, features)
  const scale = 1000 / font.unitsPerEm
  const shaped = glyphs.map((glyph, index) => ({
    id: glyph.id,
    text: String.fromCodePoint(...glyph.codePoints),
    advance: (positions[index]?.xAdvance ?? 0) * scale,
    x: (positions[index]?.xOffset ?? 0) * scale,
    y: (positions[index]?.yOffset ?? 0) * scale,
  }))
  const width = shaped.reduce((sum, { advance }) => sum + advance, 0)
  return { text, face, glyphs: shaped, width, direction: 'ltr' }
}

/** Text on one baseline, in words and spaces. */
export function lineOf(
  node: OriginNode,
  text: string,
  face: FontFace,
  x: number,
  y: number,
  size = 10,
): TextItem {
  let pen = x
  const words = text
    .split(/( +)/)
    .filter((word) => word !== '')
    .map((word) => {
      const shaped = shape(word, face)
      const placed = { x: pen, shaped }
      pen += (shaped.width * size) / 1000
      return placed
    })
  return {
    type: 'text',
    origin: { type: 'content', node },
    y,
    size,
    face,
    colour: '#1a1f2b',
    tracking: 0,
    scale: 1,
    words,
  }
}

export function pageWith(items: readonly Item[], index = 0): Page {
  return { index, label: String(index + 1), width: 595.28, height: 841.89, items, anchors: [] }
}

/** A page maker that sets every run of a publication on a line of its own: ugly, but with all its ink. */
export function plainPages(publication: Publication, linesPerPage = 40): readonly Page[] {
  const face = publication.brand.fonts.text.faces[0]
  if (face === undefined) throw new Error('no face')
  const items: Item[][] = [[]]
  let count = 0
  const put = (node: OriginNode, text: string, part?: 'marker'): void => {
    if (count > 0 && count % linesPerPage === 0) items.push([])
    const item = lineOf(node, text, face, 60, 60 + (count++ % linesPerPage) * 18)
    items.at(-1)?.push(part === undefined ? item : { ...item, origin: { type: 'content', node, part } })
  }
  visit(publication, put)
  return items.map((ofPage, index) => pageWith(ofPage, index))
}

type Put = (node: OriginNode, text: string, part?: 'marker') => void

/** Every node of the publication that holds words of its own. */
function visit(publication: Publication, put: Put): void {
  const seen = new Set<unknown>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (Array.isArray(value)) {
      for (const child of value) walk(child)
      return
    }
    const type = 'type' in value ? value.type : undefined
    if (type === 'run' && 'text' in value) put(value, String(value.text))
    if (type === 'note-ref' && 'number' in value) put(value, String(value.number))
    if (type === 'item') put(value, '•', 'marker')
    if (type === 'note' && 'number' in value) put(value, String(value.number), 'marker')
    for (const [key, child] of Object.entries(value)) if (key !== 'marks' && key !== 'position') walk(child)
  }
  walk(publication.masthead)
  walk(publication.brief.children)
  walk(publication.brief.notes)
  walk(publication.endMatter.map(({ logos: _logos, ...section }) => section))
}
