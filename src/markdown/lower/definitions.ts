import type { Element } from 'hast'
import type { Block, Definition, Term } from '../../brief/index.ts'
import { lowerBlocks } from './blocks.ts'
import { elementsIn, isElement, placeOf } from './element.ts'
import { lowerInlines } from './inlines.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

/** Terms and what they mean. A group is one or more terms and all that follows up to the next term. */
export function lowerDefinitions(element: Element, context: Context, state: State): readonly Block[] {
  const at = atPlace(element, context, state)
  const inner = { ...within(element, context), scope: {} }
  const children: Definition[] = []
  let terms: Term[] = []
  let meaning: Block[] = []
  const endGroup = (): void => {
    const position = terms[0]?.position ?? meaning[0]?.position
    if (position !== undefined) children.push({ type: 'definition', terms, children: meaning, position })
    terms = []
    meaning = []
  }
  for (const part of partsOf(element)) {
    if (part.tagName === 'dt') {
      if (meaning.length > 0) endGroup()
      terms.push(lowerTerm(part, inner, state))
    } else for (const block of lowerBlocks([part], inner, state)) meaning.push(block)
  }
  endGroup()
  return children.length === 0 ? [] : [{ type: 'definitions', ...at, children }]
}

/** HTML lets each group stand in a `div`. */
function partsOf(list: Element): readonly Element[] {
  return elementsIn(list.children).flatMap((child) =>
    isElement(child, 'div') ? elementsIn(child.children) : [child],
  )
}

function lowerTerm(element: Element, context: Context, state: State): Term {
  const children = lowerInlines(element.children, within(element, context), state)
  return { type: 'term', ...atPlace(element, context, state), children, position: placeOf(element, context) }
}
