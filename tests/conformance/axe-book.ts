import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { inBrowser, type View } from './browser.ts'
import { type Complaint, type Judgement, judged, type Validator } from './judgement.ts'
import { runAxe } from './run-axe.ts'
import { versionOf } from './tool.ts'

const views: Readonly<Record<string, View>> = {
  light: { width: 600, features: { 'prefers-color-scheme': 'light' } },
  dark: { width: 600, features: { 'prefers-color-scheme': 'dark' } },
}

/** Without best practice, which is about whole sites: the parts of a book are no pages of their own. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** axe-core on each document of a book, as a reading system with a browser inside shows it. */
export const axeBook: Validator = {
  name: 'axe',
  format: 'epub',
  profiles: Object.keys(views),
  judge: async (files, folder) => {
    const books = files.map((file, index) => ({
      file,
      documents: unpack(file, path.join(folder, `book-${index}-${path.basename(file)}`)),
    }))
    const documents = books.flatMap((book) => book.documents)
    const found = await inBrowser(
      documents,
      path.join(folder, 'axe-books'),
      async ({ page, look, faults }, document) => {
        const complaints = new Map<string, readonly Complaint[]>()
        for (const [profile, view] of Object.entries(views)) {
          await look(view)
          // A book leaves its ground to the reader: a browser paints one of its own, which axe takes for white.
          await page.evaluate('document.documentElement.style.backgroundColor = "Canvas"')
          complaints.set(profile, await runAxe(page, tags))
        }
        return { document, complaints, faults }
      },
    )
    return books.flatMap((book): readonly Judgement[] =>
      Object.keys(views).map((profile) => {
        const mine = found.filter(({ document }) => book.documents.includes(document))
        const complaints = mine.flatMap((one) => [
          ...(one.complaints.get(profile) ?? []),
          ...(profile === 'light' ? one.faults : []),
        ])
        return judged(book.file, profile, versionOf('axe-core'), complaints)
      }),
    )
  },
}

/** Writes the files of a book into a folder, and names its documents. */
function unpack(file: string, folder: string): readonly string[] {
  const documents: string[] = []
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const place = path.join(folder, name)
    if (!place.startsWith(`${folder}${path.sep}`)) throw new Error(`${name} leads out of the book`)
    if (name.endsWith('/')) continue
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, bytes)
    if (name.endsWith('.xhtml') && strFromU8(bytes).includes('<body')) documents.push(place)
  }
  if (documents.length === 0) throw new Error(`${file} holds no documents`)
  return documents
}
