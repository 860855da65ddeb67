import { unzipSync } from 'fflate'
import type { EditionFormat } from '../../src/brief/index.ts'
import { createPress } from '../../src/editions.ts'
import { lowerPost } from '../../src/markdown/index.ts'
import { printTags } from '../../src/pdf/index.ts'
import type { Publication } from '../../src/publication/index.ts'
import { publicationWith } from './composed.ts'
import { picture } from './posts.ts'
import { printWord } from './print-word.ts'

/** The editions of a post, as text that tells words and meaning. */
export interface Editions {
  /** The body of the web page, without classes. */
  readonly html: string
  /** The text of the e-book, written as the page is. */
  readonly epub: string
  /** The document of the Word file and its notes, printed, with ¶ between paragraphs. */
  readonly docx: string
  /** The structure of the PDF, and the words in it. */
  readonly pdf: string
  /** The structure of the PDF, an element a line. */
  readonly tags: string
  /** `code line:column` of what was found. */
  readonly findings: readonly string[]
}

/** Finished editions of a publication, and the pages of its PDF. */
export async function bytesOf(publication: Publication) {
  const press = createPress({ file: 'post.md', publication, pictures: [] })
  const make = async (format: EditionFormat) => (await press.make(format)).edition.bytes
  const [html, epub, docx, pdf] = [
    await make('html'),
    await make('epub'),
    await make('docx'),
    await make('pdf'),
  ]
  return { bytes: { html, epub, docx, pdf }, pages: (await press.proof()).pages }
}

/** Builds a body in all four formats, whatever is wrong with it. */
export async function editionsOf(body: string, ...frontMatter: readonly string[]): Promise<Editions> {
  const front = ['---', 'title: Title', ...frontMatter, '---', ''].join('\n')
  const source = new TextEncoder().encode(front + body)
  const { brief, pictures, findings } = lowerPost({ file: 'post.md', bytes: source, slug: 'post' })
  const images = new Map(pictures.map(({ source }) => [source, picture]))
  const { children, notes, meta } = brief
  const publication = publicationWith(children, { notes, meta, images, brandName: 'base' })
  const { bytes, pages } = await bytesOf(publication)
  const tags = printTags(publication, pages)
  const page = new TextDecoder().decode(bytes.html)
  return {
    html: bare(page.slice(page.indexOf('<main'))),
    epub: bare(textsIn(bytes.epub, /\/text\.xhtml$/)),
    docx: wordsIn(bytes.docx),
    pdf: printed(tags),
    tags,
    findings: findings.map(
      ({ code, position }) => `${code} ${position?.start.line ?? '-'}:${position?.start.column ?? '-'}`,
    ),
  }
}

/** Without what tells looks alone, and what HTML and XHTML write each in their own way. */
function bare(markup: string): string {
  return markup
    .replace(/ (?:class|xml:lang|epub:type|tabindex)="[^"]*"/g, '')
    .replace(/(?<=src=")[^"]*/g, '…')
    .replaceAll('/>', '>')
    .replace(/\s*\n\s*/g, '')
}

function wordsIn(docx: Uint8Array): string {
  return ['document', 'footnotes']
    .map((name) => {
      const relations = textsIn(docx, new RegExp(`/${name}\\.xml\\.rels$`))
      const addresses = new Map(
        [...relations.matchAll(/ Id="([^"]*)"[^>]* Target="([^"]*)"/g)].map(([, id, target]) => [id, target]),
      )
      return printWord(textsIn(docx, new RegExp(`^word/${name}\\.xml$`)), (id) => addresses.get(id) ?? '')
    })
    .join('\n')
    .replaceAll('\n', ' ¶ ')
}

/** In one line, without the numbers of pages. */
function printed(tags: string): string {
  return tags.replace(/\d+:(?=")/g, '').replace(/\s+/g, ' ')
}

/** The files of an archive that are named so. */
export function textsIn(archive: Uint8Array, names: RegExp): string {
  return Object.entries(unzipSync(archive))
    .filter(([name]) => names.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n')
}

/** What the editions make of one of several bodies. */
export type Sections = Pick<Editions, 'html' | 'epub' | 'docx' | 'pdf'>

/** The bodies in one post, built once, and what each edition makes of each of them. */
export async function sectionsOf(
  bodies: readonly string[],
  ...frontMatter: readonly string[]
): Promise<readonly Sections[]> {
  const marked = [...bodies, ''].map((body, index) => `${markOf(index)}\n\n${body}\n\n`)
  const { html, epub, docx, pdf } = await editionsOf(marked.join(''), ...frontMatter)
  const part = (edition: string, index: number): string =>
    edition.slice(edition.indexOf(markOf(index)) + markOf(index).length, edition.indexOf(markOf(index + 1)))
  return bodies.map((_, index) => ({
    html: part(html, index),
    epub: part(epub, index),
    docx: part(docx, index),
    pdf: part(pdf, index),
  }))
}

function markOf(index: number): string {
  return `§${index}§`
}
