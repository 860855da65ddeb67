import type { Element, Root } from 'hast'
import type { Block, Brief, Contents, Inline, Note, Position, PostDefaults } from '../brief/index.ts'
import { createReporter, type Finding, type Report } from '../diagnostics/index.ts'
import { decodeText } from './decode.ts'
import { titleHeading, titleOfSlug } from './find-title.ts'
import { languageIn, readFacts, readMeta, type StatedFacts } from './front-matter/read.ts'
import type { FrontMatterReaders } from './front-matter/readers.ts'
import { splitFrontMatter } from './front-matter/split.ts'
import { textOf } from './lower/element.ts'
import { lowerLineText, lowerText, type Manner } from './lower/lower-text.ts'
import { collectNotes, createNumbering, type Notes } from './lower/notes.ts'
import type { NamedPicture } from './lower/state.ts'
import { numberCaptions } from './number-captions.ts'
import { numberHeadings } from './number-headings.ts'
import { parseLine, parseMarkdown } from './parse-markdown.ts'
import { placeIn } from './place.ts'
import { collapsedText } from './white-space.ts'
import { reportLookAlikes } from './wording/report-look-alikes.ts'
import { reportVagueLinks } from './wording/report-vague-links.ts'

/** A post as it lies on the disk. */
export interface PostFile extends FrontMatterReaders {
  /** Path as the user wrote it, for findings. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Name of its outputs. */
  readonly slug: string
  readonly defaults?: PostDefaults
}

export interface LoweredPost {
  readonly brief: Brief
  /** Every picture named, in order, as often as it is named. */
  readonly pictures: readonly NamedPicture[]
  readonly findings: readonly Finding[]
}

/** Understands a post: bytes → text → front matter and tree → brief. Never fails: whatever is wrong is a finding. */
export function lowerPost({ file, bytes, slug, defaults = {}, ...readers }: PostFile): LoweredPost {
  const { report, findings } = createReporter(file)
  const text = decodeText(bytes, report)
  const source = splitFrontMatter(text, report)
  const facts = readFacts(source, report, { defaults, ...readers })
  const position = wholeOf(text)
  const pictures: NamedPicture[] = []
  const cites = /^(?:bibliography|references)[ \t]*:/m.test(source?.text ?? '')
  const manner = { ...mannerOf(facts, position, report), source: text, cites }
  const tree = parseMarkdown(text, report)
  const notes: Note[] = []
  const nextNumber = createNumbering()
  const bodyNotes = collectNotes(tree, report, nextNumber)
  const lower = lowerersIn({ manner, pictures, notes, nextNumber, bodyNotes })
  const meta = readMeta(facts, lower, report)
  const base = meta.canonical ?? meta.url
  const bodyManner = { ...manner, notes: bodyNotes, ...(base === undefined ? {} : { base }) }
  const {
    title,
    body,
    pictures: inTitle = [],
  } = divideTitle(tree, facts, lower, bodyManner, { defaults, slug })
  pictures.push(...inTitle)
  const lowered = lowerText(body, bodyManner)
  if (title.length === 0) report('front-matter/missing-title', source?.position ?? topOf(position), {})
  if (meta.cover !== undefined)
    pictures.push({ source: meta.cover.image, position: facts.placeOf(['cover']) })
  pictures.push(...lowered.pictures)
  const brief: Brief = {
    type: 'brief',
    slug,
    meta: { ...meta, title },
    children: withContents(
      meta.numbering === 'on' ? numbered(lowered.children, meta.lang) : lowered.children,
      meta.contents,
      facts.positions.contents ?? position,
    ),
    notes: [...notes, ...lowered.notes].sort((a, b) => a.number - b.number),
    position,
  }
  reportVagueLinks(brief, report)
  reportLookAlikes(brief, report)
  return { brief, pictures, findings: inOrder(findings) }
}

function numbered(children: readonly Block[], lang: string): readonly Block[] {
  return numberCaptions(numberHeadings(children), lang)
}

function mannerOf(facts: StatedFacts, position: Position, report: Report): Omit<Manner, 'source' | 'cites'> {
  return { lang: languageIn(facts), smart: facts.stated.smart ?? true, report, position, isApart: false }
}

/** What the texts of a post share: `pictures` and `notes` grow by those of each. */
interface Shared {
  readonly manner: Manner
  readonly pictures: NamedPicture[]
  readonly notes: Note[]
  readonly nextNumber: () => number
  readonly bodyNotes: Notes
}

/** Markdown within front matter: whatever is found in it is found at its key. It may call the notes of the body. */
function lowerersIn({ manner, pictures, notes, nextNumber, bodyNotes }: Shared) {
  const names = bodyNotes.names()
  const apart = (source: string, position: Position): Manner => ({
    ...manner,
    source,
    position,
    isApart: true,
    report: (code, _, details) => manner.report(code, position, details),
  })
  return {
    line: (text: string, position: Position): readonly Inline[] => {
      const at = apart(collapsedText(text), position)
      const { content, pictures: named } = lowerLineText(parseLine(text, at.report, names), at)
      pictures.push(...named)
      return content
    },
    blocks: (text: string, position: Position): readonly Block[] => {
      const at = apart(text, position)
      const root = parseMarkdown(text, at.report, names)
      const lowered = lowerText(root, { ...at, notes: collectNotes(root, at.report, nextNumber, bodyNotes) })
      pictures.push(...lowered.pictures)
      notes.push(...lowered.notes)
      return lowered.children
    },
  }
}

interface Divided {
  readonly title: readonly Inline[]
  readonly body: Root
  readonly pictures?: readonly NamedPicture[]
}

/**
 * The title, and the text without it. A heading that repeats the title is left out, and one serves as the title where the
 * front matter has none.
 */
function divideTitle(
  tree: Root,
  { stated, placeOf }: StatedFacts,
  lower: ReturnType<typeof lowerersIn>,
  manner: Manner,
  { defaults, slug }: Pick<PostFile, 'slug'> & { readonly defaults: PostDefaults },
): Divided {
  const title = stated.title === undefined ? [] : lower.line(stated.title, placeOf(['title']))
  if (title.length > 0) {
    const heading = titleHeading(tree, undefined)
    if (heading === undefined || !sameWords(heading, stated.title ?? '')) return { title, body: tree }
    manner.report('markdown/title-repeated', placeIn(heading), {})
    return { title, body: without(tree, heading) }
  }
  const heading = titleHeading(tree, defaults.title)
  if (heading !== undefined) {
    if (defaults.title === undefined) manner.report('markdown/title-from-heading', placeIn(heading), {})
    const { content, pictures } = lowerLineText({ type: 'root', children: heading.children }, manner)
    return { title: content, pictures, body: without(tree, heading) }
  }
  const words = defaults.title === 'from-file' ? titleOfSlug(slug) : ''
  return {
    title: words === '' ? [] : [{ type: 'run', text: words, marks: [], position: placeOf([]) }],
    body: tree,
  }
}

function without(tree: Root, heading: Element): Root {
  return { ...tree, children: tree.children.filter((child) => child !== heading) }
}

function sameWords(heading: Element, title: string): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  return letters(textOf(heading)) === letters(title)
}

/** Headings that make a text long enough for contents that nobody asked for. */
const enoughHeadings = 12

/** Contents where the front matter wants them, or a long text needs them, unless the author has given them a place. */
function withContents(
  children: readonly Block[],
  wish: Brief['meta']['contents'],
  position: Position,
): readonly Block[] {
  const headings = children.filter(({ type }) => type === 'heading').length
  const isWanted = headings > 0 && (wish === 'on' || (wish === 'automatic' && headings >= enoughHeadings))
  if (!isWanted || children.some(({ type }) => type === 'contents')) return children
  const contents: Contents = { type: 'contents', position }
  // Key messages stand on the first page before anything else.
  const [first, ...rest] = children
  return first?.type === 'box' && first.kind === 'key-messages'
    ? [first, contents, ...rest]
    : [contents, ...children]
}

function wholeOf(text: string): Position {
  const lines = text.split(/\r\n|\n|\r/)
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: text.length }
  return { start: { line: 1, column: 1, offset: 0 }, end }
}

function topOf({ start }: Position): Position {
  return { start, end: start }
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const offset = ({ position }: Finding): number => position?.start.offset ?? 0
  return [...findings].sort((a, b) => offset(a) - offset(b))
}
