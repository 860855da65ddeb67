import type { FileChild } from 'docx'
import type { PullQuote, Quote } from '../../brief/index.ts'
import { renderInline } from '../inline.ts'
import { twips } from '../lengths.ts'
import { makeParagraph } from '../paragraph.ts'
import { familyOf, type Setting, type State } from '../state.ts'
import { asideOf } from '../styles/text-styles.ts'
import { renderBlocks, within } from './blocks.ts'

/** Quoted text in Word's style for it, set in from what is around it. In a box it keeps to the box's edges, or would tear it. */
export function renderQuote(quote: Quote, state: State, setting: Setting): readonly FileChild[] {
  const aside = asideOf(state.brand)
  const inner: Setting = {
    ...setting,
    style: 'Quote',
    family: familyOf(state, 'Quote'),
    depth: 0,
    indent: setting.indent + aside,
    measure: setting.measure - 2 * aside,
  }
  if (setting.indent === 0 || setting.ground !== undefined) return renderBlocks(quote.children, state, inner)
  return quote.children.flatMap((block) => {
    if (block.type !== 'paragraph') return renderBlocks([block], state, inner)
    const own = within(block, inner)
    const children = renderInline(block.children, state, own)
    const options = { indent: { left: twips(inner.indent) } }
    return [makeParagraph({ style: 'Quote', children, node: block, options }, state, own)]
  })
}

export function renderPullQuote(quote: PullQuote, state: State, setting: Setting): readonly FileChild[] {
  return renderBlocks(quote.children, state, { ...setting, style: 'IntenseQuote' })
}
