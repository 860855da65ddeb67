import type { Caption } from '../brief/index.ts'
import { tagWords } from './inline-tags.ts'
import { newSlot, type Tagging } from './tagging.ts'
import type { Tag } from './tags.ts'

/** Caption, source and credit, each a paragraph, with the words that the edition sets before them. */
export function tagCaption(caption: Caption, tagging: Tagging): Tag {
  const label = newSlot()
  tagging.own(caption, label)
  tagging.own(caption, label, 'marker')
  // A line without ink is left out.
  return {
    type: 'Caption',
    node: caption,
    children: [
      { type: 'P', children: [label, ...tagWords(caption.children, tagging)] },
      tagOrigin('source', caption, tagging),
      tagOrigin('credit', caption, tagging),
    ],
  }
}

function tagOrigin(part: 'source' | 'credit', caption: Caption, tagging: Tagging): Tag {
  const label = newSlot()
  tagging.own(caption, label, part)
  return { type: 'P', children: [label, ...tagWords(caption[part] ?? [], tagging)] }
}
