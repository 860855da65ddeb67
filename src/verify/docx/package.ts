import { posix } from 'node:path'
import { unpack } from '../archive.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { attributeOf, decodeXml, elementsOf, parseXml, type XmlElement } from '../xml.ts'

/** The parts of a Word file that hold text, by what they are to one another. */
export interface WordPackage {
  readonly document: Part
  /** The first part that the document says is its `styles`, `numbering`, `footnotes` and so on. */
  readonly related: (type: string) => Part | undefined
  /** The part behind a relationship of the document. */
  readonly partAt: (relationship: string) => Part | undefined
  /** A part that the package itself refers to: `core-properties` and its like. */
  readonly properties: (type: string) => XmlElement | undefined
}

export interface Part {
  readonly root: XmlElement
  readonly relationships: ReadonlyMap<string, Relationship>
}

export interface Relationship {
  /** The last word of its type's address, which the two dialects of the format have in common. */
  readonly type: string
  readonly target: string
}

/** Opens the zip. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const files = textFiles(bytes)
  const xmlAt = (path: string): XmlElement | undefined => {
    const found = files.get(path.toLowerCase())
    return found === undefined ? undefined : parseXml(decodeXml(found))
  }
  const relationshipsOf = (path: string): ReadonlyMap<string, Relationship> =>
    relationshipsIn(xmlAt(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)))
  const partNamed = (path: string): Part | undefined => {
    const root = xmlAt(path)
    return root && { root, relationships: relationshipsOf(path) }
  }
  const own = relationshipsOf('')
  const main = pathFrom('', targetOf(own, 'officeDocument') ?? 'word/document.xml')
  const document = partNamed(main)
  if (document === undefined) throw new UnreadableEdition('it has no document')
  const near = (target: string | undefined): Part | undefined =>
    target === undefined ? undefined : partNamed(pathFrom(posix.dirname(main), target))
  return {
    document,
    related: (type) => near(targetOf(document.relationships, type)),
    partAt: (relationship) => near(document.relationships.get(relationship)?.target),
    properties: (type) => {
      const target = targetOf(own, type)
      return target === undefined ? undefined : xmlAt(pathFrom('', target))
    },
  }
}

/** By names in lower case, for part names do not differ by case (ISO 29500-2, 6.2.2.3). */
function textFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map([...unpack(bytes, /\.(?:xml|rels)$/i)].map(([name, file]) => [name.toLowerCase(), file]))
}

function relationshipsIn(root: XmlElement | undefined): ReadonlyMap<string, Relationship> {
  return new Map(
    (root === undefined ? [] : elementsOf(root)).map((each) => [
      attributeOf(each, 'Id') ?? '',
      {
        type: attributeOf(each, 'Type')?.split('/').at(-1) ?? '',
        target: attributeOf(each, 'Target') ?? '',
      },
    ]),
  )
}

function targetOf(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const relationship of relationships.values())
    if (relationship.type.toLowerCase() === type.toLowerCase()) return relationship.target
  return undefined
}

/** A target that begins with a stroke is meant from the root. */
function pathFrom(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}
