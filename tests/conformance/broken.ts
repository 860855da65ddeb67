import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Edition } from './judgement.ts'

/**
 * Spoils an edition so that every validator of its format must refuse it. A validator that lets it pass judges nothing.
 *
 * @returns the spoilt edition, written into `folder`
 */
export function spoil(edition: Edition, folder: string): Edition {
  const { format, file } = edition
  const name = `spoilt.${format}`
  const spoilt = path.join(folder, name)
  writeFileSync(spoilt, spoilers[format](readFileSync(file)))
  return { ...edition, file: spoilt, name }
}

const spoilers: Readonly<Record<Edition['format'], (bytes: Uint8Array) => Uint8Array>> = {
  pdf: () => strToU8(untaggedPdf()),
  docx: (bytes) => spoilZip(bytes, /^word\/document\.xml$/, withNonsense),
  epub: (bytes) => spoilZip(bytes, /\.xhtml$/, withMissingPicture),
  html: (bytes) => strToU8(withHiddenLink(withMissingPicture(strFromU8(bytes)))),
}

/** An element that there is none of, an empty paragraph, and nothing where the first words were. */
function withNonsense(xml: string): string {
  return xml.replace('<w:body>', '<w:body><w:nonsense/><w:p/>').replace(/(<w:t(?: [^>]*)?>)[^<]+/, '$1')
}

/** A link that no key reaches. */
function withHiddenLink(markup: string): string {
  return markup.replace(/<body[^>]*>/, '$&<a href="#nowhere" tabindex="-1">Nowhere</a>')
}

/** A picture that is not there, and that has no words instead: wrong by every standard of the web. */
function withMissingPicture(markup: string): string {
  return markup.replace(/<body[^>]*>/, '$&<img src="missing.png"/>')
}

function spoilZip(bytes: Uint8Array, name: RegExp, change: (text: string) => string): Uint8Array {
  const entries: Zippable = {}
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const spoilt = name.test(path) ? strToU8(change(strFromU8(content))) : content
    // EPUB wants its first entry uncompressed; that shall not be what the validators complain of.
    entries[path] = path === 'mimetype' ? [spoilt, { level: 0 }] : spoilt
  }
  return zipSync(entries)
}

/** A page with a black square on it, and not a word about what the square is. */
function untaggedPdf(): string {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources <<>>>>',
    '<</Length 14>> stream\n0 0 50 50 re f\nendstream',
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj ${object} endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  return `${body}${table}trailer <</Root 1 0 R /Size ${size}>>\nstartxref\n${body.length}\n%%EOF\n`
}
