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
  readonly left: number
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
    return page === undefined ? '' : (lineUnder(page, target, known)?.words ?? '')
  }
}

/** Destinations are rounded to whole points. */
const tolerance = 1

/** Points that the first line of a block may stand below its top: the space of a cell or a box. */
const inset = 16

/** Lines that begin further apart are in two columns. */
const narrowestColumn = 72

/**
 * The highest line that begins no higher and no further left; of lines side by side, the one that is read first. A block with
 * space above its first line may stand beside a column whose line is a little higher.
 */
function lineUnder(
  page: number,
  { left, top }: { readonly left: number | undefined; readonly top: number | undefined },
  { byPage }: TargetLines,
): TargetLine | undefined {
  const lines = (byPage[page] ?? []).filter(
    (line) =>
      (top === undefined || line.top <= top + tolerance) &&
      (left === undefined || line.left >= left - tolerance),
  )
  let highest: TargetLine | undefined
  for (const line of lines) if (highest === undefined || line.top > highest.top + tolerance) highest = line
  const before = highest === undefined ? [] : lines.slice(0, lines.indexOf(highest))
  const found = before.find((line) => highest !== undefined && isBeside(line, highest)) ?? highest
  return found ?? byPage.find((each, index) => index > page && each !== undefined)?.[0]
}

/** Whether a line stands in the column before that of another one, at its height. */
function isBeside(line: TargetLine, { left, top }: TargetLine): boolean {
  return line.left <= left - narrowestColumn && line.top >= top - inset
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

function add(
  words: string,
  { page, along, across, size }: Place,
  { byPage }: Collecting,
): TargetLine | undefined {
  if (words === '') return undefined
  const line: TargetLine = { words, page, left: along, top: across + ascent * size }
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
  const [left, , , top] = typeof box === 'object' && box?.type === 'array' ? box.items : []
  if (page === undefined || typeof left !== 'number' || typeof top !== 'number') return undefined
  return add(targetWords(words), { page, along: left, across: top, size: 0, width: 0 }, collecting)
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
