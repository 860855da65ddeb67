import { unzipSync } from 'fflate'
import { parse } from 'parse5'
import type { EditionFormat } from '../../src/brief/index.ts'
import { parseXml } from '../../src/image/index.ts'
import { inflated } from './active-content.ts'

/** What keeps an edition from being read by a strict program, one sentence each. */
export type Faults = readonly string[]

export const faultsIn: Record<EditionFormat, (bytes: Uint8Array) => Faults> = {
  html: faultsInHtml,
  docx: (bytes) => faultsInZip(bytes, /\.(?:xml|rels)$/),
  epub: (bytes) => [...faultsInZip(bytes, /\.(?:xml|opf|ncx|xhtml|svg)$/), ...faultsInOrder(bytes)],
  pdf: faultsInPdf,
}

/** Parsed by the rules of HTML: each error that a browser would pass over in silence is one here. */
function faultsInHtml(bytes: Uint8Array): Faults {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const faults: string[] = []
  parse(text, {
    onParseError: ({ code, startLine, startCol }) => faults.push(`${startLine}:${startCol} ${code}`),
  })
  return faults
}

function faultsInZip(bytes: Uint8Array, xml: RegExp): Faults {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [
    ...faultsInName(name),
    ...(xml.test(name) ? faultsInXml(content).map((fault) => `${name}: ${fault}`) : []),
  ])
}

/** Names that a program unpacks into its own folder, whatever the system, and never twice. */
function faultsInName(name: string): Faults {
  const isPlain =
    /^(?:[A-Za-z0-9_[\]-][A-Za-z0-9_.[\]-]*\/)*(?:[A-Za-z0-9_[\]-][A-Za-z0-9_.[\]-]*|\.rels)$/.test(name)
  return isPlain ? [] : [`a file is named ${JSON.stringify(name)}`]
}

/** An e-book says what it is before anything else (OCF 3.3, 4.3). */
function faultsInOrder(bytes: Uint8Array): Faults {
  const head = Buffer.from(bytes.subarray(30, 58)).toString('latin1')
  return head === 'mimetypeapplication/epub+zip' ? [] : ['the book does not begin with its type']
}

export function faultsInXml(bytes: Uint8Array): Faults {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text)
  const root = parseXml(text.replace(/^\ufeff/, ''), 2000)
  return [
    ...(illegal === null ? [] : [`the character ${JSON.stringify(illegal[0])}`]),
    ...('reason' in root ? [`line ${root.line}: ${root.reason}`] : []),
  ]
}

/** Its frame, its metadata as XML, and its strings: none ends before its time. */
function faultsInPdf(bytes: Uint8Array): Faults {
  const text = Buffer.from(bytes).toString('latin1')
  const packet = /<\?xpacket begin[\s\S]*?\?>([\s\S]*?)<\?xpacket end/.exec(text)?.[1] ?? ''
  return [
    ...(text.startsWith('%PDF-1.7') && /%%EOF\s*$/.test(text) ? [] : ['it is cut off']),
    ...faultsInXml(Buffer.from(packet, 'latin1')).map((fault) => `metadata: ${fault}`),
    ...(isBalanced(inflated(bytes)) ? [] : ['brackets of a string or a dictionary do not match']),
  ]
}

/** Whether strings, dictionaries and arrays end where they should (ISO 32000-1, 7.3); the content of streams is left out. */
function isBalanced(objects: string): boolean {
  const open: string[] = []
  const outside = /%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|[()[\]]/g
  const inString = /\\[\s\S]|[()]/g
  for (let at = 0; ; ) {
    const token = open.at(-1) === '(' ? inString : outside
    token.lastIndex = at
    const found = token.exec(objects)?.[0]
    if (found === undefined) return open.length === 0
    at = token.lastIndex
    if (found === '(' || found === '<<' || found === '[') open.push(found)
    const begun = { ')': '(', '>>': '<<', ']': '[' }[found]
    if (begun !== undefined && open.pop() !== begun) return false
  }
}
