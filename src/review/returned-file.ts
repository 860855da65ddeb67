import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import {
  attributeOf,
  decodeXml,
  elementsOf,
  parseXml,
  UnreadableEdition,
  type XmlElement,
} from '../verify/index.ts'

/** The parts of a Word file by what they are to its text: `footnotes`, `comments`, `header` and so on. */
export interface ReturnedFile {
  readonly document: XmlElement
  readonly related: (type: string) => readonly XmlElement[]
}

/** Unpacked text altogether. The longest posts stay below a tenth of it. */
const mostBytes = 128 * 1024 * 1024

/** Opens a Word file that Word, LibreOffice or another program has saved. Throws `UnreadableEdition` for anything else. */
export function openReturnedFile(bytes: Uint8Array): ReturnedFile {
  const files = unpack(bytes)
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
function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false
        total += originalSize
        if (total > mostBytes) throw new UnreadableEdition('what is packed in it is too large')
        return true
      },
    })
    return new Map(Object.entries(files).map(([name, file]) => [name.toLowerCase(), file]))
  } catch (error) {
    if (error instanceof UnreadableEdition) throw error
    throw new UnreadableEdition('it is no zip archive, or a broken one')
  }
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
