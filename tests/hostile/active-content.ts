import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import type { EditionFormat } from '../../src/brief/index.ts'

/** What in an edition runs, or makes a reader's machine ask for anything that does not lie in it. Links are no such thing. */
export type ActiveContent = readonly string[]

/** What is active in an edition, by its format. */
export const activeIn: Readonly<Record<EditionFormat, (bytes: Uint8Array) => ActiveContent>> = {
  pdf: activeInPdf,
  docx: activeInDocx,
  epub: activeInEpub,
  html: activeInHtml,
}

const harmless = /^(?:https?:|mailto:|tel:)/i

export function activeInHtml(bytes: Uint8Array): ActiveContent {
  return activeInMarkup(new TextDecoder().decode(bytes), /^data:image\/(?:png|jpeg|svg\+xml);base64,/)
}

function activeInEpub(bytes: Uint8Array): ActiveContent {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    const text = new TextDecoder().decode(content)
    if (name.endsWith('.css')) return activeInStyles(text)
    if (name.endsWith('.opf'))
      return /properties="[^"]*(?:scripted|remote)/.test(text) ? [`${name}: scripted`] : []
    return name.endsWith('.xhtml') ? activeInMarkup(text, /^(?![a-z][a-z\d+.-]*:|\/)/i) : []
  })
}

/** Relations lead out of a Word file by links alone; fields may count and refer, and fetch nothing. */
function activeInDocx(bytes: Uint8Array): ActiveContent {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    if (/vbaProject|oleObject|activeX|embeddings/i.test(name)) return [name]
    const text = new TextDecoder().decode(content)
    const fields = [...text.matchAll(/<w:instrText[^>]*>\s*([A-Z]+)/g)].map(([, field = '']) => field)
    const strange = fields.filter(
      (field) => !/^(?:SEQ|PAGE|NUMPAGES|NOTEREF|REF|PAGEREF|TOC|STYLEREF)$/.test(field),
    )
    const relations = name.endsWith('.rels')
      ? [...text.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag)
      : []
    const outward = relations.filter((tag) => tag.includes('TargetMode="External"'))
    const loading = outward.filter(
      (tag) => !/\/hyperlink"/.test(tag) || !harmless.test(/Target="([^"]*)"/.exec(tag)?.[1] ?? ''),
    )
    return [...strange, ...loading]
  })
}

/** Actions of a PDF (ISO 32000-1, 12.6.4): it may lead to its own pages, and to addresses of the web. */
export function activeInPdf(bytes: Uint8Array): ActiveContent {
  const text = inflated(bytes)
  const names = [
    'JavaScript',
    'JS',
    'Launch',
    'SubmitForm',
    'ImportData',
    'GoToR',
    'GoToE',
    'Rendition',
    'Movie',
    'RichMedia',
    'EmbeddedFile',
    'AcroForm',
    'XFA',
  ]
  const actions = names.filter((name) => new RegExp(`/${name}\\b`).test(text))
  const addresses = [...text.matchAll(/\/URI ?\(((?:[^()\\]|\\.)*)\)/g)].map(([, address = '']) => address)
  return [...actions, ...addresses.filter((address) => !harmless.test(address))]
}

/** The file without its streams, and what streams of objects hold behind it. */
export function inflated(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  // Streams are as long as they say (ISO 32000-1, 7.3.8.2): words in them may well be `endstream`.
  const head = /\/Length ?(\d+)[^\r\n]*stream\r?\n/g
  const outside: string[] = []
  const objects: string[] = []
  let from = 0
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    const start = head.lastIndex
    outside.push(text.slice(from, start))
    from = start + Number(match[1])
    head.lastIndex = from
    const dictionary = text.slice(text.lastIndexOf(' obj', match.index), start)
    if (/\/Type ?\/ObjStm/.test(dictionary))
      objects.push(inflateSync(Buffer.from(bytes.subarray(start, from))).toString('latin1'))
  }
  return [...outside, text.slice(from), ...objects].join('\n')
}

const forbidden = new Set(
  'script iframe object embed applet form input button select textarea base frame frameset portal audio video source track template link svg math'.split(
    ' ',
  ),
)

function activeInMarkup(markup: string, own: RegExp): ActiveContent {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'raw', value: markup.replace(/^<\?xml[^>]*\?>/, '') }],
  }
  const found: string[] = []
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      found.push(...activeInElement(child, own))
      visit(child)
    }
  }
  visit(unified().use(rehypeRaw).runSync(tree))
  return found
}

function activeInElement({ tagName, properties, children }: Element, own: RegExp): ActiveContent {
  const isOwn =
    (tagName === 'script' && properties.type === 'application/ld+json') ||
    (tagName === 'link' && (own.test(String(properties.href)) || isSaid(properties))) ||
    (tagName === 'meta' && properties.httpEquiv?.toString() === 'Content-Security-Policy')
  const styles =
    tagName === 'style'
      ? children.flatMap((child) => (child.type === 'text' ? activeInStyles(child.value) : []))
      : []
  const strange =
    !isOwn && (forbidden.has(tagName) || properties.httpEquiv !== undefined) ? [`<${tagName}>`] : []
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    const words = String(value)
    if (/^on[a-z]/i.test(name) && name !== 'on') return [`${tagName} ${name}`]
    if (
      /^(?:style|srcSet|srcDoc|action|formAction|poster|background|ping|cite|longDesc|useMap|xLinkHref|manifest)$/.test(
        name,
      )
    )
      return [`${tagName} ${name}`]
    if (name === 'src') return own.test(words) ? [] : [`${tagName} src=${words.slice(0, 40)}`]
    if (name === 'href' && tagName === 'a')
      return /^(?:[\w.-]*#|[\w.-]+\.xhtml)/.test(words) || harmless.test(words) ? [] : [`a href=${words}`]
    return []
  })
  return [...strange, ...styles, ...attributes]
}

/** Links of a head that say where a text belongs: nobody follows them unasked. */
function isSaid({ rel, href }: Element['properties']): boolean {
  // The other editions lie beside the page.
  if (String(rel) === 'alternate') return /^[\p{L}\p{M}\p{N}%_-]+\.(?:pdf|docx|epub)$/u.test(String(href))
  return /^(?:canonical|license)$/.test(String(rel)) && harmless.test(String(href))
}

function activeInStyles(css: string): ActiveContent {
  const addresses = [...css.matchAll(/url\(\s*["']?([^"')]{0,60})/g)].map(([, address = '']) => address)
  const loading = addresses.filter((address) => /^(?!data:)[a-z][a-z\d+.-]*:|^\/\//i.test(address))
  return [...loading, ...(/@import|expression\(|(?<![\w-])behavior:/.test(css) ? ['@import'] : [])]
}
