import type { FileChild } from 'docx'
import { TextRun } from 'docx'
import { type Block, type Box, type BoxKind, plainText } from '../../brief/index.ts'
import type { Word } from '../../locale/index.ts'
import { renderInline } from '../inline.ts'
import { makeParagraph } from '../paragraph.ts'
import { familyOf, type Ground, keptIn, type Setting, type State } from '../state.ts'
import { boxGap, boxStyleIds } from '../styles/box-styles.ts'
import { renderBlocks } from './blocks.ts'

/** A box as shaded, bordered paragraphs in the text's own order, its title first. */
export function renderBox(box: Box, state: State, setting: Setting): readonly FileChild[] {
  const { brand, pending } = state
  const { padding, text } = brand.boxes[box.kind]
  const style = boxStyleIds[box.kind]
  const isTwin = pending.box?.kind === box.kind && !pending.box.isTwin
  const inner: Setting = {
    ...setting,
    style,
    family: familyOf(state, style),
    depth: 0,
    indent: padding,
    measure: setting.measure - 2 * padding,
    ground: { ...groundOf(style, isTwin, state), ...(text === undefined ? {} : { text }) },
    ...(setting.kept === undefined && lettersIn(box) <= mostKept ? { kept: 'but-end' } : {}),
  }
  pending.before = boxGap(brand)
  const content = [
    ...renderTitle(box, state, keptIn(inner, box.children.length === 0)),
    ...renderBlocks(box.children, state, inner),
  ]
  pending.before = boxGap(brand)
  pending.box = { kind: box.kind, isTwin }
  return content
}

/** A box of fewer letters than fill a quarter of a page stays in one piece. */
const mostKept = 700

/** Letters of the text in a box; a figure or a table counts as too many. */
function lettersIn({ children }: { readonly children: readonly Block[] }): number {
  return children.reduce((sum, block) => sum + lettersOf(block), 0)
}

function lettersOf(block: Block): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children).length
    case 'list':
    case 'definitions':
      return block.children.reduce((sum, item) => sum + lettersIn(item), 0)
    case 'quote':
    case 'pull-quote':
      return lettersIn(block)
    case 'code':
      return block.text.length
    default:
      return mostKept + 1
  }
}

/** Points that a twin's line is wider by: the least that Word knows. */
const hair = 1 / 8

/** The ground as the box's style has it, or a twin of it after a box of the same kind. */
function groundOf(style: string, isTwin: boolean, { styles }: State): Ground {
  const { borders, shading, indent } = styles.get(style)?.paragraph ?? {}
  if (borders === undefined || shading === undefined) throw new Error(`the style "${style}" has no ground`)
  const { right } = borders
  const twin = right === undefined ? borders : { ...borders, right: { ...right, width: right.width + hair } }
  return { borders, shading, indent: indent?.start ?? 0, ...(isTwin ? { twin } : {}) }
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
