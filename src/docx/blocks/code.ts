import { type FileChild, TextRun } from 'docx'
import type { Code } from '../../brief/index.ts'
import { textChildren } from '../inline.ts'
import { twips } from '../lengths.ts'
import { makeParagraph } from '../paragraph.ts'
import type { Setting, State } from '../state.ts'
import { themePlaces } from '../theme.ts'

/**
 * Preformatted text as one paragraph with line breaks, so that its ground has no gaps. Code runs from left to right in
 * every language; where the text around it does not, it is still set in on the side where that begins.
 */
export function renderCode(code: Code, state: State, setting: Setting): readonly FileChild[] {
  const text = setting.ground?.text
  const colour = text === undefined ? {} : { color: { theme: themePlaces[text] } }
  const children = code.text.split('\n').map(
    (line, index) =>
      new TextRun({
        ...(index === 0 ? {} : { break: 1 }),
        noProof: true,
        ...colour,
        children: textChildren(line),
      }),
  )
  // In a box the box's ground goes on: one of its own would tear it apart.
  const options = setting.indent === 0 || setting.ground !== undefined ? {} : { indent: indentOf(setting) }
  const plan = { style: 'HTMLPreformatted', children, node: code, options }
  return [makeParagraph(plan, state, { ...setting, direction: 'ltr' })]
}

/** Points between the edge of the ground and the code. */
const inset = 6

function indentOf({ indent, direction }: Setting) {
  const [deep, shallow] = [twips(indent + inset), twips(inset)]
  return direction === 'ltr' ? { left: deep, right: shallow } : { left: shallow, right: deep }
}
