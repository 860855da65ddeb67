import type { Node } from '../reading.ts'
import { targetWords } from '../target.ts'
import type { LinkTarget } from './destinations.ts'
import { isGlossary } from './list-markers.ts'
import type { Place } from './marked-content.ts'
import type { Dictionary } from './objects.ts'
import type { PdfPage } from './pages.ts'
import { isWithinLine } from './read-blocks.ts'
import { readCode } from './read-code.ts'
import { readInline } from './read-inline.ts'
import { type Context, firstRunIn, ownerOf } from './source.ts'
import { nameIn, type Tag } from './structure.ts'

/** A line that a link can lead to. */
interface TargetLine {
  readonly words: string
  /** From 0. */
  readonly page: number
  readonly top: number
}

/** Lines of each page in reading order, and the first line within each element. */
interface TargetLines {
  readonly byPage: readonly (TargetLine[] | undefined)[]
  readonly firstIn: ReadonlyMap<Dictionary, TargetLine>
}

/** Says with which words what a link leads to begins. An element is exact; a height on a page means the line under it. */
export function targetFinder(
  body: Tag['children'],
  pages: readonly PdfPage[],
  context: Context,
): (target: Exclude<LinkTarget, { type: 'address' }>) => string {
  const indices = new Map(pages.map(({ dictionary, index }) => [dictionary, index]))
  let known: TargetLines | undefined
  return (target) => {
    known ??= collectLines(body, indices, context)
    if (target.type === 'element') return known.firstIn.get(target.element)?.words ?? ''
    const page = indices.get(target.page)
    return page === undefined ? '' : (lineUnder(page, target.top, known)?.words ?? '')
  }
}

/** Destinations are rounded to whole points. */
const tolerance = 1

/** The highest line that begins no higher; of lines side by side, the one that is read first. */
function lineUnder(page: number, top: number | undefined, { byPage }: TargetLines): TargetLine | undefined {
  let found: TargetLine | undefined
  for (const line of byPage[page] ?? []) {
    const isUnder = top === undefined || line.top <= top + tolerance
    if (isUnder && (found === undefined || line.top > found.top + tolerance)) found = line
  }
  return found ?? byPage.find((lines, index) => index > page && lines !== undefined)?.[0]
}

interface Collecting {
  readonly context: Context
  readonly indices: ReadonlyMap<Dictionary, number>
  readonly byPage: (TargetLine[] | undefined)[]
  readonly firstIn: Map<Dictionary, TargetLine>
}

function collectLines(
  body: Tag['children'],
  indices: ReadonlyMap<Dictionary, number>,
  context: Context,
): TargetLines {
  const collecting: Collecting = { context, indices, byPage: [], firstIn: new Map() }
  for (const child of body) if (child.type === 'tag') collect(child, false, collecting)
  return collecting
}

/** What is not led to, or has no words of its own. */
const unread = new Set(['TOC', 'TOCI', 'Index', 'Artifact'])

/** Lines within an element, and the first of them. In a list with markers, items begin behind theirs. */
function collect(tag: Tag, hasMarkers: boolean, collecting: Collecting): TargetLine | undefined {
  const { context, firstIn } = collecting
  if (unread.has(tag.role)) return undefined
  const isMarked = tag.role === 'L' ? !isGlossary(nameIn(tag, 'ListNumbering') ?? 'None') : hasMarkers
  const caption = captionIn(tag, context)
  let first = lineOf(tag, collecting)
  for (const child of tag.children) {
    if (child.type !== 'tag' || (isMarked && tag.role === 'LI' && child.role === 'Lbl')) continue
    const found =
      caption !== undefined && child.role === 'Figure'
        ? pictureLine(child, caption, collecting)
        : collect(child, isMarked, collecting)
    first ??= found
  }
  if (first !== undefined) firstIn.set(tag.dictionary, first)
  return first
}

function lineOf(tag: Tag, collecting: Collecting): TargetLine | undefined {
  if (tag.role === 'Figure') return pictureLine(tag, tag.alt ?? '', collecting)
  const { context } = collecting
  const makesLine = tag.role === 'Lbl' || (!isWithinLine(tag) && tag.children.some(isOwnWord))
  const run = makesLine ? firstRunIn(tag, context.source.content) : undefined
  return run === undefined ? undefined : add(wordsIn(tag, context), run.place, collecting)
}

/** Labels are lines of their own. */
function isOwnWord(child: Tag['children'][number]): boolean {
  return child.type === 'content' || (child.type === 'tag' && child.role !== 'Lbl' && isWithinLine(child))
}

/** Share of the size that letters stand above their baseline. */
const ascent = 0.78

function add(words: string, { page, across, size }: Place, { byPage }: Collecting): TargetLine | undefined {
  if (words === '') return undefined
  const line: TargetLine = { words, page, top: across + ascent * size }
  const lines = byPage[page] ?? []
  lines.push(line)
  byPage[page] = lines
  return line
}

/** A picture begins at the top of its box, and with its caption where it has one. */
function pictureLine(tag: Tag, words: string, collecting: Collecting): TargetLine | undefined {
  const owner = ownerOf(tag)
  const page = owner === undefined ? undefined : collecting.indices.get(owner)
  const box = tag.attributes.get('BBox')
  const top = typeof box === 'object' && box?.type === 'array' ? box.items[3] : undefined
  if (page === undefined || typeof top !== 'number') return undefined
  return add(targetWords(words), { page, along: 0, across: top, size: 0, width: 0 }, collecting)
}

function captionIn(tag: Tag, context: Context): string | undefined {
  const caption = tag.children.find((child) => child.type === 'tag' && child.role === 'Caption')
  if (caption?.type !== 'tag') return undefined
  const line = caption.children.find((child) => child.type === 'tag' && child.role === 'P')
  return wordsIn(line?.type === 'tag' ? line : caption, context)
}

function wordsIn(tag: Tag, context: Context): string {
  const nodes = tag.role === 'Code' ? readCode(tag, context) : readInline(tag.children, context)
  return targetWords(wordsOf(nodes))
}

function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.text : node.type === 'element' ? wordsOf(node.children) : ''))
    .join('')
}
