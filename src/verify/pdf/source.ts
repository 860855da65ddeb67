import type { ReadNote } from '../reading.ts'
import type { TargetReader } from './destinations.ts'
import type { MarkedContent, Run } from './marked-content.ts'
import type { Dictionary } from './objects.ts'
import type { ContentItem, Tag } from './structure.ts'

/** What a reading is made from, and the notes that are met on the way. */
export interface Source {
  readonly content: MarkedContent
  readonly targetOf: TargetReader
  /** What an annotation says of itself. */
  readonly contentsOf: (annotation: Dictionary) => string | undefined
  /** The first words of what a link within the document leads to. */
  readonly wordsAt: (target: Exclude<ReturnType<TargetReader>, undefined | { type: 'address' }>) => string
  readonly notes: Map<number, ReadNote>
  /** The element of the title: the first of its kind. */
  readonly title: Tag | undefined
}

/** Where a reader stands. */
export interface Context {
  readonly source: Source
  /** The language of the element around, as the reading says it. */
  readonly around: string
  /** The language here, which no element of the reading may say yet. */
  readonly lang: string
  /** How many numbered lists are around. */
  readonly depth: number
}

/** What was shown for an item, in the order of its page. */
export function runsOf({ owner, number }: ContentItem, content: MarkedContent): readonly Run[] {
  return (owner === undefined ? undefined : content.get(owner)?.get(number)?.runs) ?? []
}

/** The first thing shown in an element. */
export function firstRunIn(tag: Tag, content: MarkedContent): Run | undefined {
  for (const child of tag.children) {
    const run =
      child.type === 'tag'
        ? firstRunIn(child, content)
        : child.type === 'content'
          ? runsOf(child, content)[0]
          : undefined
    if (run !== undefined) return run
  }
  return undefined
}

/** Whether anything in an element is seen on a page; of an object, such as a field, this cannot be told. */
export function isSeen(tag: Tag, content: MarkedContent): boolean {
  return tag.children.some((child) => {
    if (child.type === 'tag') return isSeen(child, content)
    if (child.type === 'object') return true
    return child.owner !== undefined && content.get(child.owner)?.get(child.number)?.isSeen === true
  })
}

/** The page, or drawing, in which an element begins. */
export function ownerOf(tag: Tag): Dictionary | undefined {
  for (const child of tag.children) {
    const owner = child.type === 'tag' ? ownerOf(child) : child.type === 'content' ? child.owner : undefined
    if (owner !== undefined) return owner
  }
  return undefined
}

/** Inside an element that has a language or not. */
export function within(tag: Tag, context: Context): Context {
  return tag.lang === undefined || tag.lang === '' ? context : { ...context, lang: tag.lang }
}
