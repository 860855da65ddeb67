import { posix } from 'node:path'
import { type Allowance, allow, type Limits, ownLimits } from './allowance.ts'
import { unpack } from './archive.ts'
import { UnreadableEdition } from './unreadable.ts'
import { attributeOf, elementsOf, parseXml, type XmlElement } from './xml.ts'

/** The parts of a Word file that hold text, by what they are to one another. */
export interface WordPackage {
  readonly document: Part
  /** The first part that the document says is its `styles`, `numbering`, `footnotes` and so on. */
  readonly related: (type: string) => Part | undefined
  /** Every part that it says is one of its `header`, `footer` and so on; each once. */
  readonly every: (type: string) => readonly Part[]
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

/** Opens a Word file, whatever program has saved it. Throws `UnreadableEdition` for anything else. */
export function openPackage(bytes: Uint8Array, limits: Limits = ownLimits): WordPackage {
  const allowance = allow(limits)
  const files = textFiles(bytes, allowance)
  const xmlAt = (path: string): XmlElement | undefined => {
    const found = files.get(path.toLowerCase())
    return found === undefined ? undefined : parseXml(found, allowance)
  }
  const relationshipsOf = (path: string): readonly StatedRelationship[] =>
    relationshipsIn(xmlAt(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)))
  const partNamed = (path: string): Part | undefined => {
    const root = xmlAt(path)
    return root && { root, relationships: byId(relationshipsOf(path)) }
  }
  const own = relationshipsOf('')
  const main = pathFrom('', targetsOf(own, 'officeDocument')[0] ?? 'word/document.xml')
  const root = xmlAt(main)
  if (root === undefined) throw new UnreadableEdition('it is no Word file, for it has no document')
  const stated = relationshipsOf(main)
  const document = { root, relationships: byId(stated) }
  const pathNear = (target: string): string => pathFrom(posix.dirname(main), target)
  const near = (target: string | undefined): Part | undefined =>
    target === undefined ? undefined : partNamed(pathNear(target))
  return {
    document,
    related: (type) => near(targetsOf(stated, type)[0]),
    every: (type) => {
      const paths = new Set(targetsOf(stated, type).map((target) => pathNear(target).toLowerCase()))
      return [...paths].flatMap((path) => partNamed(path) ?? [])
    },
    partAt: (relationship) => near(document.relationships.get(relationship)?.target),
    properties: (type) => {
      const [target] = targetsOf(own, type)
      return target === undefined ? undefined : xmlAt(pathFrom('', target))
    },
  }
}

/** By names in lower case, for part names do not differ by case (ISO 29500-2, 6.2.2.3). */
function textFiles(bytes: Uint8Array, allowance: Allowance): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...unpack(bytes, /\.(?:xml|rels)$/i, allowance)].map(([name, file]) => [name.toLowerCase(), file]),
  )
}

/** Some programs give no ids to what nothing refers to. */
interface StatedRelationship extends Relationship {
  readonly id: string
}

function relationshipsIn(root: XmlElement | undefined): readonly StatedRelationship[] {
  return (root === undefined ? [] : elementsOf(root)).map((each) => ({
    id: attributeOf(each, 'Id') ?? '',
    type: attributeOf(each, 'Type')?.split('/').at(-1) ?? '',
    target: attributeOf(each, 'Target') ?? '',
  }))
}

function byId(relationships: readonly StatedRelationship[]): ReadonlyMap<string, Relationship> {
  return new Map(relationships.map((relationship) => [relationship.id, relationship]))
}

/** Of all relationships of a type, in their order. */
function targetsOf(relationships: readonly StatedRelationship[], type: string): readonly string[] {
  return relationships
    .filter((relationship) => relationship.type.toLowerCase() === type.toLowerCase())
    .map(({ target }) => target)
}

/** A target that begins with a stroke is meant from the root. */
function pathFrom(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}
