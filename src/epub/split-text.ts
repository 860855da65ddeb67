import { element, type HtmlElement, type HtmlNode, textId } from '../html/index.ts'
import { idsOf, linkAcross } from './cross-links.ts'
import { placeNotes } from './place-notes.ts'

/** One document of the book's text. */
export interface TextFile {
  readonly href: string
  readonly body: HtmlElement
}

/** Characters of markup that readers open without delay; what is longer is divided where its sections begin. */
export const mostInOneFile = 300_000

/** Deepest level of headings at which a text is divided. */
const deepest = 3

/**
 * A text as the documents of a book: one, or a long text in chapters. Those begin at headings of the first level, and at
 * deeper ones within a chapter that is still too long. Title page and back matter are documents of their own then; a note
 * stands in that of its first reference, where it can pop up.
 */
export function splitText(body: HtmlElement, most: number): readonly TextFile[] {
  if (weightOf(body) <= most) return [{ href: nameOf(0), body }]
  const sections = elementsOf(body)
  const main = sections.find(({ tagName }) => tagName === 'main')
  const [titlePage, ...others] = sections.filter((section) => section !== main)
  const blocks = main === undefined ? [] : elementsOf(main)
  const chapters = divide(
    blocks.filter((block) => !isNote(block)),
    1,
    most,
  )
  const pages = [
    ...(titlePage === undefined ? [] : [[titlePage]]),
    ...(chapters.length === 0 ? [[]] : chapters),
    ...others.map((section) => [section]),
  ]
  const level = levelOfChapters(blocks)
  const notes = placeNotes(pages, blocks.filter(isNote))
  const files = pages.map((page, index) => {
    const content = [...page, ...(notes[index] ?? [])]
    const isText = page[0]?.tagName !== 'section'
    const id = index === (titlePage === undefined ? 0 : 1) ? { id: textId } : {}
    const whole = isText
      ? [element('main', { 'epub:type': 'bodymatter', ...id }, asChapter(content, level))]
      : content
    return { href: nameOf(index), body: element('body', {}, whole) }
  })
  const homes = new Map(files.flatMap((file) => idsOf(file.body).map((id) => [id, file.href] as const)))
  return files.map(({ href, body: own }) => ({ href, body: linkAcross(own, href, homes) }))
}

/** The first level that has several headings: one above all others repeats the title. */
function levelOfChapters(blocks: readonly HtmlElement[]): number {
  const levels = blocks.flatMap((block) => levelOf(block) ?? [])
  const isShared = (level: number): boolean => levels.filter((each) => each === level).length > 1
  return [1, 2, 3].find(isShared) ?? 1
}

/** Text before the first heading is no chapter, and what begins at a deeper heading is a part of one. */
function asChapter(content: readonly HtmlElement[], chapters: number): readonly HtmlElement[] {
  const heading = content.find((block) => !isPageMark(block))
  const level = levelOf(heading)
  const id = heading?.properties.id
  if (level === undefined || id === undefined || level < chapters) return content
  const kind =
    level === chapters ? { 'epub:type': 'chapter', role: 'doc-chapter' } : { 'epub:type': 'subchapter' }
  return [element('section', { ...kind, 'aria-labelledby': id }, content)]
}

function nameOf(index: number): string {
  return index === 0 ? 'text.xhtml' : `text-${index + 1}.xhtml`
}

function elementsOf({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter((child) => child.type === 'element')
}

/** Runs of blocks that begin at headings of a level; those that are too long yet, at headings of the next. */
function divide(
  blocks: readonly HtmlElement[],
  level: number,
  most: number,
): readonly (readonly HtmlElement[])[] {
  const runs: HtmlElement[][] = []
  for (const [index, block] of blocks.entries()) {
    let next = index
    while (isPageMark(blocks[next])) next += 1
    const begins = levelOf(blocks[next]) === level && !isPageMark(blocks[index - 1])
    const last = runs.at(-1)
    if (last === undefined || begins) runs.push([block])
    else last.push(block)
  }
  return runs.flatMap((run) =>
    level < deepest && run.reduce((sum, block) => sum + weightOf(block), 0) > most
      ? divide(run, level + 1, most)
      : [run],
  )
}

function levelOf(block: HtmlElement | undefined): number | undefined {
  const level = /^r-h(\d)$/.exec(String(block?.properties.class))?.[1]
  return level === undefined ? undefined : Number(level)
}

/** The mark of a page that begins with a heading stands before it, and goes with it. */
function isPageMark(block: HtmlElement | undefined): boolean {
  return block?.properties.role === 'doc-pagebreak'
}

function isNote({ properties }: HtmlElement): boolean {
  return properties.role === 'doc-footnote'
}

/** About as many characters as a tree is in XML. */
function weightOf(node: HtmlNode | { readonly type: string }): number {
  if ('value' in node) return node.value.length
  if (!('tagName' in node)) return 0
  const own = Object.entries(node.properties).reduce(
    (sum, [name, value]) => sum + name.length + String(value).length + 4,
    2 * node.tagName.length + 5,
  )
  return node.children.reduce((sum, child) => sum + weightOf(child), own)
}
