import type { FileChild } from 'docx'
import type { Definitions } from '../../brief/index.ts'
import { renderInline } from '../inline.ts'
import { makeParagraph } from '../paragraph.ts'
import { familyOf, type Setting, type State } from '../state.ts'
import { asideOf } from '../styles/text-styles.ts'
import { expectTarget, renderBlocks, within } from './blocks.ts'

/** Terms, each with what it means below it. */
export function renderDefinitions(list: Definitions, state: State, setting: Setting): readonly FileChild[] {
  const aside = asideOf(state.brand)
  const inner: Setting = {
    ...setting,
    style: 'Definition',
    family: familyOf(state, 'Definition'),
    depth: 0,
    indent: setting.indent + aside,
    measure: setting.measure - aside,
  }
  return list.children.flatMap((definition) => {
    expectTarget(definition, state)
    return [
      ...definition.terms.map((term) => {
        const own = within(term, setting)
        const children = renderInline(term.children, state, own, 'DefinitionTerm')
        return makeParagraph({ style: 'DefinitionTerm', children, node: term }, state, own)
      }),
      ...renderBlocks(definition.children, state, within(definition, inner)),
    ]
  })
}
