import type { OriginNode } from '../layout/index.ts'
import type { Elements } from './elements.ts'
import type { Engine, EnginePage } from './engine.ts'
import type { Mark, MarkedPages } from './marks.ts'
import { rectangleOf } from './painter.ts'
import { type Bounds, union } from './path.ts'
import { type PdfDictionary, type PdfValue, type Reference, text } from './syntax.ts'
import { isSlot, type Slot, type Tag } from './tags.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Makes the annotations of a link, one for each page it stands on; `parent` is its key in the parent tree. */
export type MakeAnnotations = (
  tag: Tag,
  marks: readonly Mark[],
  nextKey: () => number,
) => readonly { readonly page: number; readonly annotation: Reference; readonly key: number }[]

/** What is to be written, and where. */
export interface Tree {
  readonly engine: Engine
  readonly pages: readonly EnginePage[]
  readonly marked: MarkedPages
  readonly annotate: MakeAnnotations
  readonly elements: Elements
  readonly vocabulary: Vocabulary
}

interface Writing extends Tree {
  /** Elements by page and number, and by the key of an annotation. */
  readonly owners: Map<Slot, Reference>
  readonly annotated: [key: number, element: Reference][]
  readonly byId: [id: string, element: Reference][]
  /** Elements that speak of others, and elements that are spoken of, by what they stand for. */
  readonly references: Map<Reference, OriginNode>
  readonly namespaces: Map<string, Reference>
  readonly used: Set<string>
  readonly nextKey: () => number
}

/** Writes the structure tree, with its parent tree, identifiers and roles, into the catalogue (ISO 32000-1, 14.7). */
export function writeStructure(tree: Tree): void {
  const { engine, marked, vocabulary } = tree
  let key = tree.pages.length
  const writing: Writing = {
    ...tree,
    owners: new Map(),
    annotated: [],
    byId: [],
    references: new Map(),
    namespaces: new Map(),
    used: new Set(),
    nextKey: () => key++,
  }
  const root = engine.object({ Type: 'StructTreeRoot' })
  const document = writeElement(marked.root, root, writing)
  const roles = Object.entries(vocabulary.roles).filter(([type]) => writing.used.has(type))
  engine.fill(root, {
    K: document,
    ParentTree: engine.object({ Nums: parentTree(writing) }),
    ParentTreeNextKey: key,
    ...(writing.byId.length === 0 ? {} : { IDTree: engine.object(nameTree(writing.byId)) }),
    ...(roles.length === 0 ? {} : { RoleMap: Object.fromEntries(roles) }),
    ...(writing.namespaces.size === 0 ? {} : { Namespaces: [...writing.namespaces.values()] }),
  })
  if (vocabulary.refersToElements) writeReferences(writing)
  engine.catalog.StructTreeRoot = root
}

function writeElement(tag: Tag, parent: Reference, writing: Writing): Reference {
  const element = writing.elements.of(tag)
  writing.used.add(tag.type)
  if (tag.refersTo !== undefined) writing.references.set(element, tag.refersTo)
  if (tag.id !== undefined) writing.byId.push([tag.id, element])
  const home = firstPage(tag, writing.marked)
  const kids = tag.children.flatMap((child): readonly PdfValue[] => {
    if (!isSlot(child)) return [writeElement(child, element, writing)]
    writing.owners.set(child, element)
    return (writing.marked.marks.get(child) ?? []).map((mark) => contentItem(mark, home, writing))
  })
  const annotations = tag.link === undefined ? [] : annotationsOf(tag, element, home, writing)
  writing.engine.fill(element, {
    Type: 'StructElem',
    S: tag.type,
    ...namespaceOf(tag, writing),
    P: parent,
    ...(home === undefined ? {} : { Pg: pageReference(home, writing) }),
    ...descriptionOf(tag),
    ...attributesOf(tag, writing),
    ...kidsOf([...kids, ...annotations]),
  })
  return element
}

function namespaceOf({ type }: Tag, { engine, vocabulary, namespaces }: Writing): PdfDictionary {
  const name = vocabulary.namespaceOf?.(type)
  if (name === undefined) return {}
  const known = namespaces.get(name) ?? engine.object({ Type: 'Namespace', NS: text(name) })
  namespaces.set(name, known)
  return { NS: known }
}

/** Calls lead to their note, and notes to all that call them (ISO 14289-2, 8.2.5.14); contents lead to headings (8.2.5.8). */
function writeReferences({ engine, elements, marked, references }: Writing): void {
  const calls = new Map<OriginNode, Reference[]>()
  for (const [element, node] of references) {
    const target = elements.ofNode(node)
    if (target !== undefined) engine.fill(element, { Ref: [target] })
    const known = calls.get(node)
    if (known === undefined) calls.set(node, [element])
    else known.push(element)
  }
  const visit = (tag: Tag): void => {
    const callers = tag.type === 'FENote' && tag.node !== undefined ? calls.get(tag.node) : undefined
    if (callers !== undefined) engine.fill(elements.of(tag), { Ref: callers })
    for (const child of tag.children) if (!isSlot(child)) visit(child)
  }
  visit(marked.root)
}

function kidsOf(kids: readonly PdfValue[]): PdfDictionary {
  const [only] = kids
  if (only === undefined) return {}
  return { K: kids.length === 1 ? only : kids }
}

function descriptionOf({ id, title, lang, alt, actualText, expansion }: Tag): PdfDictionary {
  const stated = { ID: id, T: title, Lang: lang, Alt: alt, ActualText: actualText, E: expansion }
  const description: Record<string, PdfValue> = {}
  for (const [key, words] of Object.entries(stated)) if (words !== undefined) description[key] = text(words)
  return description
}

/** A figure says where it stands (ISO 32000-1, table 344). */
function attributesOf(tag: Tag, { marked }: Writing): PdfDictionary {
  const bounds = tag.type === 'Figure' ? boxOn(marksIn(tag, marked)[0], marked) : undefined
  if (bounds === undefined && tag.attributes === undefined) return {}
  const layout = { ...tag.attributes?.Layout, ...(bounds === undefined ? {} : { BBox: bounds }) }
  const all = { ...tag.attributes, ...(Object.keys(layout).length === 0 ? {} : { Layout: layout }) }
  const dictionaries = Object.entries(all).map(([owner, attributes]) => ({ O: owner, ...attributes }))
  const [only] = dictionaries
  if (only === undefined) return {}
  return { A: dictionaries.length === 1 ? only : dictionaries }
}

function boxOn(mark: Mark | undefined, { pages }: MarkedPages): readonly number[] | undefined {
  const bounds = mark?.boxes.reduce<Bounds | undefined>(union, undefined)
  const page = mark === undefined ? undefined : pages[mark.page]
  return bounds === undefined || page === undefined ? undefined : rectangleOf(bounds, page.page.height)
}

/** All marks in an element, in reading order. */
export function marksIn(tag: Tag, marked: MarkedPages): readonly Mark[] {
  return tag.children.flatMap((child) =>
    isSlot(child) ? (marked.marks.get(child) ?? []) : marksIn(child, marked),
  )
}

/** The page on which the element's own content begins. */
function firstPage(tag: Tag, { marks }: MarkedPages): number | undefined {
  for (const child of tag.children) {
    const page = isSlot(child) ? marks.get(child)?.[0]?.page : undefined
    if (page !== undefined) return page
  }
  return undefined
}

function contentItem({ page, number }: Mark, home: number | undefined, writing: Writing): PdfValue {
  if (page === home) return number
  return { Type: 'MCR', Pg: pageReference(page, writing), MCID: number }
}

function annotationsOf(
  tag: Tag,
  element: Reference,
  home: number | undefined,
  writing: Writing,
): readonly PdfValue[] {
  return writing
    .annotate(tag, marksIn(tag, writing.marked), writing.nextKey)
    .map(({ page, annotation, key }) => {
      writing.annotated.push([key, element])
      return {
        Type: 'OBJR',
        Obj: annotation,
        ...(page === home ? {} : { Pg: pageReference(page, writing) }),
      }
    })
}

function pageReference(index: number, { pages }: Writing): Reference {
  const page = pages[index]
  if (page === undefined) throw new Error(`there is no page ${index}`)
  return page.reference
}

/** From marked content and annotations back to their elements: page `n` has key `n`, annotations have those above. */
function parentTree({ engine, pages, marked, owners, annotated }: Writing): readonly PdfValue[] {
  const ofPages = marked.pages.flatMap(({ slots }, index): readonly PdfValue[] => {
    const page = pages[index]
    if (slots.length === 0 || page === undefined) return []
    page.dictionary.StructParents = index
    return [index, engine.object(slots.map((slot) => owners.get(slot) ?? null))]
  })
  return [...ofPages, ...[...annotated].sort(([first], [second]) => first - second).flat()]
}

/** One node of a name tree; keys are sorted by their bytes (ISO 32000-1, 7.9.6). */
export function nameTree(entries: readonly (readonly [string, PdfValue])[]): PdfDictionary {
  const sorted = [...entries].sort(([first], [second]) => Buffer.compare(keyBytes(first), keyBytes(second)))
  return { Names: sorted.flatMap(([name, value]) => [text(name), value]) }
}

/** As `syntax.ts` writes them. */
function keyBytes(name: string): Buffer {
  return /[^\x20-\x7e]/.test(name)
    ? Buffer.from(`\ufeff${name}`, 'utf16le').swap16()
    : Buffer.from(name, 'latin1')
}
