import { type Allowance, allow } from '../allowance.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { asDictionary, asName, dictionaryAt, itemsAt, nameAt, numberAt, textAt } from './access.ts'
import { readAttributes } from './attributes.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary, PdfObject } from './objects.ts'
import { type RoleResolver, roleResolver } from './roles.ts'

/** An element of the structure (ISO 32000-2, 14.7.2). */
export interface Tag {
  readonly type: 'tag'
  /** A standard type, where the file says which one stands for its own. */
  readonly role: string
  readonly dictionary: Dictionary
  readonly lang?: string
  readonly title?: string
  readonly alt?: string
  readonly actualText?: string
  /** What its words are short for. */
  readonly expansion?: string
  /** Attributes of all owners, for their names differ. */
  readonly attributes: ReadonlyMap<string, PdfObject>
  readonly children: readonly (Tag | ContentItem | ObjectItem)[]
}

/** Marked content by the page or drawing that it stands in, and its number there. */
export interface ContentItem {
  readonly type: 'content'
  readonly owner: Dictionary | undefined
  readonly number: number
}

/** An object, such as the annotation of a link. */
export interface ObjectItem {
  readonly type: 'object'
  readonly dictionary: Dictionary
}

interface Walk {
  readonly file: PdfFile
  readonly classes: Dictionary | undefined
  readonly roleOf: RoleResolver
  readonly seen: Set<Dictionary>
  readonly allowance: Allowance
}

/** Elements in one another; who walks the tree may call itself that often. */
const deepestTag = 1000

/** The elements at the top of the structure tree. */
export function readStructure(file: PdfFile, catalog: Dictionary): readonly Tag[] {
  const root = dictionaryAt(file, catalog, 'StructTreeRoot')
  if (root === undefined) throw new UnreadableEdition('it has no structure')
  const walk: Walk = {
    file,
    classes: dictionaryAt(file, root, 'ClassMap'),
    roleOf: roleResolver(file, root),
    seen: new Set([root]),
    allowance: allow(file.limits),
  }
  return kidsOf(root, undefined, 0, walk).filter((kid) => kid.type === 'tag')
}

function kidsOf(from: Dictionary, page: Dictionary | undefined, depth: number, walk: Walk): Tag['children'] {
  const { file } = walk
  return itemsAt(file, from, 'K').flatMap((item): Tag['children'] => {
    const kid = file.resolve(item)
    if (typeof kid === 'number') return [{ type: 'content', owner: page, number: kid }]
    const dictionary = asDictionary(kid)
    if (dictionary === undefined) return []
    switch (nameAt(file, dictionary, 'Type')) {
      case 'MCR':
        return contentIn(dictionary, page, walk)
      case 'OBJR': {
        const object = dictionaryAt(file, dictionary, 'Obj')
        return object === undefined ? [] : [{ type: 'object', dictionary: object }]
      }
      default:
        return readTag(dictionary, page, depth + 1, walk)
    }
  })
}

function contentIn(dictionary: Dictionary, page: Dictionary | undefined, { file }: Walk): Tag['children'] {
  const number = numberAt(file, dictionary, 'MCID')
  const owner = dictionaryAt(file, dictionary, 'Stm') ?? dictionaryAt(file, dictionary, 'Pg') ?? page
  return number === undefined ? [] : [{ type: 'content', owner, number }]
}

/** An element stands in one place: one that comes again is a circle. */
function readTag(
  dictionary: Dictionary,
  above: Dictionary | undefined,
  depth: number,
  walk: Walk,
): readonly Tag[] {
  const { file, seen, roleOf } = walk
  if (depth > deepestTag) throw new UnreadableEdition('its structure is nested too deeply')
  if (seen.has(dictionary)) throw new UnreadableEdition('its structure holds itself')
  seen.add(dictionary)
  walk.allowance.spend('nodes', 1)
  const page = dictionaryAt(file, dictionary, 'Pg') ?? above
  const type = nameAt(file, dictionary, 'S') ?? ''
  const texts = { lang: 'Lang', title: 'T', alt: 'Alt', actualText: 'ActualText', expansion: 'E' }
  const stated = Object.entries(texts).flatMap(([key, name]) => {
    const words = textAt(file, dictionary, name)
    return words === undefined ? [] : [[key, words]]
  })
  return [
    {
      type: 'tag',
      role: roleOf(type, dictionaryAt(file, dictionary, 'NS')),
      dictionary,
      ...Object.fromEntries(stated),
      attributes: readAttributes(file, dictionary, walk.classes),
      children: kidsOf(dictionary, page, depth, walk),
    },
  ]
}

export function nameIn({ attributes }: Tag, key: string): string | undefined {
  const value = attributes.get(key)
  return value === undefined || (typeof value === 'object' && value?.type === 'reference')
    ? undefined
    : asName(value)
}

export function countIn({ attributes }: Tag, key: string): number {
  const value = attributes.get(key)
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1
}
