import type { PdfProfile } from '../brief/index.ts'
import { type Item, isSeen, type Page } from '../layout/index.ts'
import type { Publication } from '../publication/index.ts'
import { type MarkedPages, markPages } from './marks.ts'
import { buildStructure } from './structure.ts'
import { isSlot, type Slot, type Tag } from './tags.ts'

/**
 * The structure of the painted file as text, one element a line, indented by depth: type, attributes, and what of it
 * stands on which page. For golden tests and `inspect --stage tags`.
 */
export function printTags(publication: Publication, pages: readonly Page[], profile?: PdfProfile): string {
  const marked = markPages(buildStructure(publication, profile), pages)
  return `${printTag(marked.root, 0, wordsBySlot(marked)).join('\n')}\n`
}

type Words = ReadonlyMap<Slot, string>

function wordsBySlot({ pages }: MarkedPages): Words {
  const words = new Map<Slot, string>()
  for (const { page, sequences } of pages)
    for (const { owner, items } of sequences)
      if ('slot' in owner) {
        const before = words.get(owner.slot)
        const here = `${page.index + 1}:${JSON.stringify(items.filter(isSeen).map(wordsOf).join(' '))}`
        words.set(owner.slot, before === undefined ? here : `${before} ${here}`)
      }
  return words
}

function wordsOf(item: Item): string {
  if (item.type !== 'text') return `[${item.type}]`
  return item.words.map(({ shaped }) => shaped.glyphs.map(({ text }) => text).join('')).join('')
}

function printTag(tag: Tag, depth: number, words: Words): readonly string[] {
  const indent = '  '.repeat(depth)
  const children = tag.children.flatMap((child) =>
    isSlot(child) ? [`${indent}  ${words.get(child) ?? ''}`] : printTag(child, depth + 1, words),
  )
  return [`${indent}${tag.type}${printAttributes(tag)}`, ...children]
}

function printAttributes(tag: Tag): string {
  const { id, title, lang, alt, actualText, expansion, link, attributes } = tag
  const stated = Object.entries({ id, title, lang, alt, actualText, expansion })
  const texts = stated.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${JSON.stringify(value)}`],
  )
  const more = Object.values(attributes ?? {}).flatMap((owned) =>
    Object.entries(owned).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
  )
  const target =
    link === undefined
      ? []
      : [`to=${'url' in link ? link.url : 'target' in link ? `#${link.target}` : 'node'}`]
  return [...texts, ...more, ...target].map((part) => ` ${part}`).join('')
}
