import type { Direction } from '../brief/index.ts'

/** What the head of a web page says of it. */
export interface PageHead {
  readonly title?: string
  readonly lang?: string
  readonly direction?: Direction
  /** Contents of `meta` elements by their names, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
}

/** As much of a page as holds its head; styles, fonts and text come after it. */
const headLength = 65_536

/** Reads the head of a page that this program has written: attributes in double quotes, each element on a line. */
export function readPageHead(page: Uint8Array): PageHead {
  const start = new TextDecoder().decode(page.subarray(0, headLength))
  const [head = ''] = start.split(/<script|<style|<\/head>/, 1)
  const metas = new Map<string, string[]>()
  for (const [, attributes = ''] of head.matchAll(/<meta ([^>]*)>/g)) {
    const name = attribute(attributes, 'name')
    const content = attribute(attributes, 'content')
    if (name !== undefined && content !== undefined) metas.set(name, [...(metas.get(name) ?? []), content])
  }
  const [, root = ''] = /<html ([^>]*)>/.exec(head) ?? []
  const [, title] = /<title>([^<]*)<\/title>/.exec(head) ?? []
  const lang = attribute(root, 'lang')
  const direction = attribute(root, 'dir')
  return {
    ...(title === undefined ? {} : { title: decoded(title) }),
    ...(lang === undefined ? {} : { lang }),
    ...(direction === 'ltr' || direction === 'rtl' ? { direction } : {}),
    metas,
  }
}

function attribute(attributes: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes) ?? []
  return value === undefined ? undefined : decoded(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, number?: string, name = '') =>
      hex === undefined && number === undefined
        ? (named[name] ?? whole)
        : String.fromCodePoint(number === undefined ? Number.parseInt(hex ?? '', 16) : Number(number)),
  )
}
