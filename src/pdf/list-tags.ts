import { type Definitions, type List, type ListItem, withNumerals } from '../brief/index.ts'
import { tagHeadingWords } from './inline-tags.ts'
import { newSlot, type Tagging } from './tagging.ts'
import type { Tag } from './tags.ts'

export function tagList(list: List, tagging: Tagging): Tag {
  const depth = tagging.depth()
  const items = () => list.children.map((item) => tagItem(list, item, tagging))
  return {
    type: 'L',
    node: list,
    attributes: { List: { ListNumbering: numberingOf(list, tagging) } },
    children: tagging.atDepth(list.ordered ? depth + 1 : depth, items),
  }
}

/** How the list counts, by its author or by the brand's pattern for its depth (ISO 32000-1, table 347). */
function numberingOf(list: List, { publication, depth }: Tagging): string {
  const { ordered } = publication.brand.lists
  if (!list.ordered) return 'Disc'
  const pattern = ordered[Math.min(depth(), ordered.length - 1)] ?? '1'
  const sign = /[1aAiI]/.exec(withNumerals(pattern, list))?.[0] ?? '1'
  return numberings[sign] ?? 'Decimal'
}

const numberings: Readonly<Record<string, string>> = {
  '1': 'Decimal',
  a: 'LowerAlpha',
  A: 'UpperAlpha',
  i: 'LowerRoman',
  I: 'UpperRoman',
}

function tagItem(list: List, item: ListItem, tagging: Tagging): Tag {
  const label = tagLabel(list, item, tagging)
  tagging.target(item)
  return {
    type: 'LI',
    node: item,
    ...(item.lang === undefined ? {} : { lang: item.lang }),
    children: [label, { type: 'LBody', children: tagging.tagBlocks(item.children) }],
  }
}

/** The number or the sign of an item, and the box of a task, which is drawn and says which sign it is. */
function tagLabel({ ordered }: List, item: ListItem, tagging: Tagging): Tag {
  const marker = newSlot()
  tagging.own(item, marker)
  tagging.own(item, marker, 'marker')
  if (item.checked === undefined) return { type: 'Lbl', children: [marker] }
  const actualText = item.checked ? '☑' : '☐'
  const box = ordered ? newSlot() : marker
  tagging.own(item, box, 'box')
  if (!ordered) return { type: 'Lbl', actualText, children: [box] }
  return { type: 'Lbl', children: [marker, { type: 'Span', actualText, children: [box] }] }
}

/** Terms are the labels of what is said of them, each one of its own (ISO 32000-1, table 336). */
export function tagDefinitions(definitions: Definitions, tagging: Tagging): Tag {
  const items = definitions.children.map((definition): Tag => {
    tagging.target(definition)
    const terms = definition.terms.map((term) => {
      tagging.target(term)
      return { node: term, ...tagHeadingWords(term.children, tagging) }
    })
    return {
      type: 'LI',
      node: definition,
      children: [
        ...terms.map(({ node, children }): Tag => ({ type: 'Lbl', node, children })),
        {
          type: 'LBody',
          children: [...terms.flatMap(({ notes }) => notes), ...tagging.tagBlocks(definition.children)],
        },
      ],
    }
  })
  return { type: 'L', node: definitions, children: items }
}
