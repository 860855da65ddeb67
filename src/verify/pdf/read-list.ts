import type { Node } from '../reading.ts'
import { isGlossary, isNumbered, readMarkers } from './list-markers.ts'
import { plainText } from './notes.ts'
import { line, readBlocks, whole } from './read-blocks.ts'
import { type Context, within } from './source.ts'
import { nameIn, type Tag } from './structure.ts'

/** A list says how its labels count; labels that do not are the terms of definitions (ISO 32000-2, table 382). */
export function readList(tag: Tag, context: Context): readonly Node[] {
  const numbering = nameIn(tag, 'ListNumbering') ?? 'None'
  const inside = within(tag, context)
  const own: Context = { ...inside, around: inside.lang }
  const items = tag.children.filter((child) => child.type === 'tag' && child.role === 'LI')
  if (isGlossary(numbering) && items.some((item) => labelsOf(item).length > 0))
    return [
      whole(
        { kind: 'definition' },
        tag.children.flatMap((child) => readDefinition(child, own)),
        tag,
        context,
      ),
    ]
  const markers = readMarkers(
    items.map((item) =>
      labelsOf(item)
        .map((label) => plainText(label, context))
        .join(''),
    ),
    numbering,
    context.depth,
  )
  const deeper: Context = { ...own, depth: isNumbered(numbering) ? own.depth + 1 : own.depth }
  const children = tag.children.flatMap((child): readonly Node[] => {
    const index = items.indexOf(child)
    if (child.type !== 'tag' || index < 0) return readBlocks([child], deeper)
    const around = within(child, deeper).lang
    const body = readBlocks(bodyOf(child), { ...deeper, lang: around, around })
    return [whole({ kind: 'item', marker: markers[index] ?? 'bullet' }, body, child, deeper)]
  })
  return [whole({ kind: 'list' }, children, tag, context)]
}

type Child = Tag['children'][number]

function labelsOf(item: Child): readonly Tag[] {
  if (item.type !== 'tag') return []
  return item.children.flatMap((child) => (child.type === 'tag' && child.role === 'Lbl' ? [child] : []))
}

function bodyOf(item: Tag): Tag['children'] {
  return item.children.filter((child) => child.type !== 'tag' || child.role !== 'Lbl')
}

/** Terms, then what is said of them. */
function readDefinition(item: Child, context: Context): readonly Node[] {
  if (item.type !== 'tag' || item.role !== 'LI') return readBlocks([item], context)
  const inside = within(item, context)
  return item.children.flatMap((child) =>
    child.type === 'tag' && child.role === 'Lbl'
      ? [line({ kind: 'term' }, child, inside)]
      : readBlocks([child], inside),
  )
}
