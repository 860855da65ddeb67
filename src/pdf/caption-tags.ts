import type { Caption } from '../brief/index.ts'
import { tagWords } from './inline-tags.ts'
import { newSlot, type Tagging } from './tagging.ts'
import type { Tag } from './tags.ts'

/** Caption, source and credit, with the words that the edition sets before them. */
export function tagCaption(caption: Caption, tagging: Tagging): Tag {
  const label = newSlot()
  tagging.own(caption, label)
  tagging.own(caption, label, 'marker')
  const lines = [caption.children, caption.source ?? [], caption.credit ?? []]
  const children = [label, ...lines.flatMap((words) => tagWords(words, tagging))]
  return { type: 'Caption', node: caption, children: [{ type: 'P', children }] }
}
