import type { FileChild } from 'docx'
import { TextRun } from 'docx'
import type { Box, BoxKind } from '../../brief/index.ts'
import type { Word } from '../../locale/index.ts'
import { renderInline } from '../inline.ts'
import { makeParagraph } from '../paragraph.ts'
import { familyOf, type Setting, type State } from '../state.ts'
import { boxGround, boxStyleIds } from '../styles/box-styles.ts'
import { renderBlocks } from './blocks.ts'

/** A box as shaded, bordered paragraphs in the text's own order, its title first. */
export function renderBox(box: Box, state: State, setting: Setting): readonly FileChild[] {
  const { padding } = state.brand.boxes[box.kind]
  const style = boxStyleIds[box.kind]
  const inner: Setting = {
    ...setting,
    style,
    family: familyOf(state, style),
    depth: 0,
    indent: padding,
    measure: setting.measure - 2 * padding,
    ground: boxGround(box.kind, state.brand),
  }
  if (box.id !== undefined) state.pending.bookmarks.push(state.bookmarks.nameOf(box.id))
  return [...renderTitle(box, state, inner), ...renderBlocks(box.children, state, inner)]
}

function renderTitle(box: Box, state: State, setting: Setting): readonly FileChild[] {
  const style = `${boxStyleIds[box.kind]}Title`
  const word = titleWords[box.kind]
  if (box.title === undefined && word === undefined) return []
  const children =
    box.title === undefined
      ? [new TextRun(word === undefined ? '' : state.locale.words[word])]
      : renderInline(box.title, state, setting, style)
  return [makeParagraph({ style, children, node: { position: box.position } }, state, setting)]
}

/** What a box without a title of its own is headed by. */
const titleWords: Record<BoxKind, Word | undefined> = {
  'key-messages': 'key-messages',
  recommendations: 'recommendations',
  box: undefined,
  note: 'note',
  warning: 'warning',
}
