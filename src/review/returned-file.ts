import { posix } from 'node:path'
import {
  attributeOf,
  decodeXml,
  elementsOf,
  parseXml,
  UnreadableEdition,
  unpack,
  type XmlElement,
} from '../verify/index.ts'

/** The parts of a Word file by what they are to its text: `footnotes`, `comments`, `header` and so on. */
export interface ReturnedFile {
  readonly document: XmlElement
  readonly related: (type: string) => readonly XmlElement[]
}

/** Opens a Word file that Word, LibreOffice or another program has saved. Throws `UnreadableEdition` for anything else. */
export function openReturnedFile(bytes: Uint8Array): ReturnedFile {
  const files = textFiles(bytes)
  const xmlAt = (path: string): XmlElement | undefined => {
    const found = files.get(path.toLowerCase())
    return found === undefined ? undefined : parseXml(decodeXml(found))
  }
  const relationsOf = (path: string): readonly Relation[] =>
    relationsIn(xmlAt(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)))
  const main = relationsOf('').find(({ type }) => type === 'officedocument')?.target ?? 'word/document.xml'
  const path = pathFrom('', main)
  const document = xmlAt(path)
  if (document === undefined) throw new UnreadableEdition('it is no Word file: it has no document')
  const relations = relationsOf(path)
  return {
    document,
    related: (type) => {
      const paths = relations
        .filter((relation) => relation.type === type.toLowerCase())
        .map(({ target }) => pathFrom(posix.dirname(path), target).toLowerCase())
      return [...new Set(paths)].flatMap((part) => xmlAt(part) ?? [])
    },
  }
}

/** By names in lower case, for part names do not differ by case (ISO 29500-2, 6.2.2.3). */
function textFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = unpack(bytes, /\.(?:xml|rels)$/i)
  return new Map([...files].map(([name, file]) => [name.toLowerCase(), file]))
}

interface Relation {
  /** The last word of its type's address, in lower case: the dialects of the format have it in common. */
  readonly type: string
  readonly target: string
}

function relationsIn(root: XmlElement | undefined): readonly Relation[] {
  return (root === undefined ? [] : elementsOf(root)).map((each) => ({
    type: (attributeOf(each, 'Type')?.split('/').at(-1) ?? '').toLowerCase(),
    target: attributeOf(each, 'Target') ?? '',
  }))
}

/** A target that begins with a stroke is meant from the root. */
function pathFrom(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}
