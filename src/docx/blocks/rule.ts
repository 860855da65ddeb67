import type { FileChild } from 'docx'
import type { Rule } from '../../brief/index.ts'
import { drawLine } from '../line-image.ts'
import { makeParagraph } from '../paragraph.ts'
import type { Setting, State } from '../state.ts'

/** A break in thought: a short line in the middle of the column. */
export function renderRule(rule: Rule, state: State, setting: Setting): readonly FileChild[] {
  const line = drawLine({ colour: 'line', width: 60, height: 0.75 }, state)
  return [makeParagraph({ style: 'Rule', children: [line], node: rule }, state, setting)]
}
