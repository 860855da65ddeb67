import type { List, Parents } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

type Handler = NonNullable<NonNullable<Options['handlers']>['listItem']>

/**
 * The library's way with the item of a list, which looks through the whole list for each of its items to see whether
 * there is space between them. Here the list is looked through once, and the item is shown one that has the answer.
 */
export const listItem: Handler = (state, item, parent: Parents | undefined) =>
  defaultHandlers.listItem(state, item, parent?.type === 'list' ? answerOf(parent) : parent)

const answers = new WeakMap<List, List>()

function answerOf(list: List): List {
  const known = answers.get(list)
  if (known !== undefined) return known
  const spread = list.spread === true || list.children.some((item) => item.spread ?? item.children.length > 1)
  const answer: List = { ...list, spread, children: [] }
  answers.set(list, answer)
  return answer
}
