import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { renderDocx } from '../../../src/docx/index.ts'
import { lowerPost } from '../../../src/markdown/index.ts'
import { type Review, reviewFile } from '../../../src/review/index.ts'
import { publicationOf } from '../../support/publication.ts'

/** A change to the text of a part, as Word makes one. */
export type Edit = (xml: string) => string

export interface Returned {
  readonly document?: Edit
  readonly footnotes?: Edit
  /** Elements of comments.xml and of commentsExtended.xml. */
  readonly comments?: string
  readonly threads?: string
}

/** The Word edition of a post as it comes back from a partner. */
export async function returnedFile(markdown: string, edits: Returned): Promise<Uint8Array> {
  const parts = unzipSync(await renderDocx(await publicationOf(markdown)))
  const edit = (name: string, change: Edit = (xml) => xml): void => {
    const part = parts[name]
    if (part === undefined) throw new Error(`the file has no part ${name}`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('word/document.xml', edits.document)
  edit('word/footnotes.xml', edits.footnotes)
  const added = [
    [
      'comments',
      edits.comments,
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
    ],
    [
      'commentsExtended',
      edits.threads,
      'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    ],
  ] as const
  for (const [name, content, type] of added) {
    if (content === undefined) continue
    const root = name === 'comments' ? 'w:comments' : 'w15:commentsEx'
    parts[`word/${name}.xml`] = strToU8(`<${root} ${spaces}>${content}</${root}>`)
    edit('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="${name}" Type="${type}" Target="${name}.xml"/></Relationships>`,
      ),
    )
  }
  return zipSync(parts)
}

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ')

/** What came back, beside the post as it was or as it is now. */
export async function reviewOf(markdown: string, edits: Returned, now = markdown): Promise<Review> {
  const edition = await renderDocx(await publicationOf(now))
  return reviewBytes(await returnedFile(markdown, edits), now, edition)
}

/** Without an edition, the text as a whole is not compared. */
export function reviewBytes(bytes: Uint8Array, markdown: string, edition?: Uint8Array): Review {
  const { brief } = lowerPost({ file: 'post.md', bytes: strToU8(markdown), slug: 'post' })
  return reviewFile(bytes, { text: markdown, brief, ...(edition && { edition }) })
}

/** Each remark with the letters of the post that it is traced to, and how. */
export function traced({ remarks }: Review, markdown: string): readonly string[] {
  return remarks.map(({ type, place }) => {
    if (place === undefined) return `${type}: nowhere`
    const { start, end } = place.position
    const letters = markdown.slice(start.offset, end.offset)
    return `${type}: ${start.line}:${start.column} "${letters}" by ${place.by}`
  })
}

/** Splits the run that has these words, and wraps them: `w:t` becomes three runs. */
export function around(words: string, wrap: (runs: string) => string): Edit {
  return (xml) => {
    const text = xml.search(new RegExp(`<w:t[^>]*>[^<]*${words.replace(/[.\\[\]]/g, '\\$&')}`))
    const at = xml.indexOf(words, text)
    const [open, close] = [xml.lastIndexOf('<w:r>', at), xml.indexOf('</w:r>', at) + '</w:r>'.length]
    if (text < 0 || open < 0) throw new Error(`no run says "${words}"`)
    const run = xml.slice(open, close)
    const [head = '', said = '', tail = ''] = /^(.*<w:t[^>]*>)(.*)(<\/w:t>.*)$/s.exec(run)?.slice(1) ?? []
    const [before = '', ...after] = said.split(words)
    const plain = (part: string): string => (part === '' ? '' : head + part + tail)
    return (
      xml.slice(0, open) +
      plain(before) +
      wrap(head + words + tail) +
      plain(after.join(words)) +
      xml.slice(close)
    )
  }
}

export function inOrder(...edits: readonly Edit[]): Edit {
  return (xml) => edits.reduce((text, edit) => edit(text), xml)
}

export function commentOn(words: string, id: number): Edit {
  return around(
    words,
    (runs) =>
      `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  )
}

export function comment(id: number, author: string, text: string, paraId = `7000000${id}`): string {
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p w14:paraId="${paraId}"><w:r><w:t>${line}</w:t></w:r></w:p>`)
  return `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-02T10:15:00Z">${paragraphs.join('')}</w:comment>`
}

const by = 'w:id="900" w:author="Anna" w:date="2026-03-02T10:15:00Z"'

export function deleted(words: string): Edit {
  return around(words, (runs) => `<w:del ${by}>${runs.replaceAll('w:t', 'w:delText')}</w:del>`)
}

export function inserted(words: string, behind: string): Edit {
  return around(behind, (runs) => `${runs}<w:ins ${by}><w:r><w:t>${words}</w:t></w:r></w:ins>`)
}

export function replaced(words: string, others: string): Edit {
  return around(
    words,
    (runs) =>
      `<w:del ${by}>${runs.replaceAll('w:t', 'w:delText')}</w:del><w:ins ${by}><w:r><w:t>${others}</w:t></w:r></w:ins>`,
  )
}

export const revision = by
