import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { all, parseXml, type XmlElement } from './xml.ts'
import { entryNames } from './zip-names.ts'

/** A finished Word file, read without the help of what wrote it. */
export interface WordFile {
  /** Names in the directory of the archive, in its order, even when one stands there twice. */
  readonly names: readonly string[]
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** The parts that are XML and well-formed. */
  readonly parts: ReadonlyMap<string, XmlElement>
  /** What is wrong with the parts that are not. */
  readonly faults: readonly { readonly part: string; readonly message: string }[]
  readonly relations: readonly Relation[]
}

/** An entry of a `.rels` part. */
export interface Relation {
  /** The part that it belongs to; empty for the package itself. */
  readonly owner: string
  readonly id: string
  /** The last word of the type's address: `image`, `styles`, `hyperlink` … */
  readonly kind: string
  /** A part by its path in the archive, or an address. */
  readonly target: string
  readonly external: boolean
}

/** @throws when the bytes are no archive at all */
export function openWordFile(archive: Uint8Array): WordFile {
  const bytes = new Map(Object.entries(unzipSync(archive)))
  const parts = new Map<string, XmlElement>()
  const faults: { part: string; message: string }[] = []
  for (const [part, content] of bytes) {
    if (!/\.(xml|rels)$/.test(part)) continue
    try {
      parts.set(part, parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content)))
    } catch (error) {
      faults.push({ part, message: error instanceof Error ? error.message : String(error) })
    }
  }
  const relations = [...parts].flatMap(([part, element]) => relationsIn(part, element))
  return { names: entryNames(archive), bytes, parts, faults, relations }
}

function relationsIn(part: string, element: XmlElement): readonly Relation[] {
  if (!part.endsWith('.rels')) return []
  const owner = part.replace(/_rels\/([^/]*)\.rels$/, '$1')
  return all(element, 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
    const external = mode === 'External'
    const path = posix.join('/', posix.dirname(owner), target).slice(1)
    const inside = target.startsWith('/') ? target.slice(1) : path
    return { owner, id, kind: type.split('/').at(-1) ?? '', target: external ? target : inside, external }
  })
}

/** The parts that hold text, by what they are: the body, notes, headers and footers. */
export function storiesOf({ parts }: WordFile): readonly (readonly [part: string, story: XmlElement])[] {
  const names = /^word\/(document|footnotes|endnotes|(header|footer)\d*)\.xml$/
  return [...parts].filter(([part]) => names.test(part))
}

/** The main part, which every Word file has. */
export const main = 'word/document.xml'
