import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx'
import { Tab, TextRun } from 'docx'
import type { Block, List, ListItem, Paragraph } from '../../brief/index.ts'
import { element, inParagraph } from '../element.ts'
import { renderInline } from '../inline.ts'
import { twips } from '../lengths.ts'
import { firstFreeList, taskList } from '../numbering.ts'
import { makeParagraph } from '../paragraph.ts'
import { keptIn, type Setting, type State } from '../state.ts'
import {
  continuedIndent,
  deepestLevel,
  itemIndent,
  type ListFamily,
  styleListId,
} from '../styles/list-families.ts'
import type { Indent } from '../styles/look.ts'
import { besidePictures, expectTarget, renderBlock, within } from './blocks.ts'

/** A list as Word's own: each counts for itself, deeper ones on the next level. */
export function renderList(list: List, state: State, setting: Setting): readonly FileChild[] {
  const family = familyAt(state, setting)
  const level = Math.min(setting.depth, deepestLevel)
  const numId = listId(list, level, state, setting)
  return list.children.flatMap((item, index) => {
    const own = within(item, keptIn(setting, index === list.children.length - 1))
    return renderItem(item, { list, family, level, depth: setting.depth, numId }, state, own)
  })
}

interface ListPlan {
  readonly list: List
  readonly family: ListFamily
  /** Of Word's list; deeper ones stand on its last level, further in. */
  readonly level: number
  readonly depth: number
  readonly numId: number
}

/** Lists go no further in than this: their text needs room. */
const deepestIndent = 13

function placeOf({ family, list, depth }: ListPlan): Indent {
  return itemIndent(family, list.ordered, Math.min(depth, deepestIndent))
}

/** What an item says of its place that its level does not. */
function ownIndent(plan: ListPlan): IParagraphOptions {
  if (plan.depth <= deepestLevel) return {}
  const { start = 0, hanging = 0 } = placeOf(plan)
  return { indent: { left: twips(start), hanging: twips(hanging) } }
}

function familyAt({ families }: State, { family }: Setting): ListFamily {
  const found = families[family]
  if (found === undefined) throw new Error(`no list family ${family}`)
  return found
}

/** Numbers count for themselves in each list; bullets are those of the style, unless others are due at this place. */
function listId({ ordered, start, numerals }: List, level: number, state: State, setting: Setting): number {
  const kin = setting.kin?.[ordered ? 'ordered' : 'bullets'] ?? 0
  if (!ordered && kin === level) return styleListId(setting.family, false)
  const numId = firstFreeList(state.brand) + state.lists.length
  state.lists.push({
    ...{ family: setting.family, ordered, level, kin, start, numId },
    ...(numerals === undefined ? {} : { numerals }),
  })
  return numId
}

/** The first paragraph carries the marker; what follows stands below it. */
function renderItem(item: ListItem, plan: ListPlan, state: State, setting: Setting): readonly FileChild[] {
  const [first, ...rest] = item.children
  expectTarget(item, state)
  const inside = settingInside(plan, setting)
  const below = (blocks: readonly Block[]): readonly FileChild[] =>
    blocks.flatMap((block, index) =>
      renderContinued(block, plan, state, keptIn(inside, index === blocks.length - 1)),
    )
  // What stands in the first line has no more room than what is below it.
  const opening: Setting = { ...keptIn(setting, rest.length === 0), measure: inside.measure }
  if (first?.type === 'paragraph') return [renderOpening(item, first, plan, state, opening), ...below(rest)]
  if (first === undefined || item.checked !== undefined || !opensItems.has(first.type))
    return [renderOpening(item, undefined, plan, state, opening), ...below(item.children)]
  state.pending.numbering = { numId: plan.numId, level: plan.level }
  return below(item.children)
}

/** Blocks whose own first paragraph can carry the marker; before any other it has a line to itself. */
const opensItems: ReadonlySet<Block['type']> = new Set(['heading', 'quote', 'pull-quote', 'code', 'figure'])

function renderOpening(
  item: ListItem,
  opening: Paragraph | undefined,
  plan: ListPlan,
  state: State,
  setting: Setting,
): FileChild {
  const { list, family, level, numId } = plan
  const styles = list.ordered ? family.numbers : family.bullets
  const styleLevel = Math.min(level, styles.length - 1)
  const style = styles[styleLevel]?.id ?? family.text
  // A task has its box where others have their sign; the number of an item stands before its box.
  const isTask = item.checked !== undefined && !list.ordered
  const stylesSayIt = !isTask && numId === styleListId(setting.family, false) && styleLevel === level
  if (!stylesSayIt)
    state.pending.numbering = { numId: isTask ? taskList(setting.family, state.brand) : numId, level }
  const children = [
    ...(item.checked === undefined ? [] : [checkBox(item.checked, state), behindBox(list)]),
    ...renderInline(opening?.children ?? [], state, setting, style),
  ]
  const options: IParagraphOptions = {
    ...(list.tight ? {} : { contextualSpacing: false }),
    ...besidePictures(opening?.children ?? [], state, setting),
    ...ownIndent(plan),
  }
  return makeParagraph(
    { style, children, node: opening ?? { position: item.position }, options },
    state,
    setting,
  )
}

function renderContinued(block: Block, plan: ListPlan, state: State, setting: Setting): readonly FileChild[] {
  if (block.type !== 'paragraph') return renderBlock(block, state, setting)
  const { family, level } = plan
  const styleLevel = Math.min(level, family.continued.length - 1)
  const style = family.continued[styleLevel]?.id ?? family.text
  const indent = setting.indent
  const hanging = indent - family.start
  const options: IParagraphOptions = {
    ...(plan.list.tight ? {} : { contextualSpacing: false }),
    ...(continuedIndent(family, styleLevel).start === indent
      ? {}
      : { indent: { left: twips(indent), ...(family.isGrounded ? { hanging: twips(hanging) } : {}) } }),
  }
  const own = within(block, setting)
  const children = [
    ...(family.isGrounded ? [new TextRun({ children: [new Tab()] })] : []),
    ...renderInline(block.children, state, own, style),
  ]
  return [makeParagraph({ style, children, node: block, options }, state, own)]
}

function settingInside(plan: ListPlan, setting: Setting): Setting {
  const { list } = plan
  const { start = 0 } = placeOf(plan)
  const { ordered, bullets } = setting.kin ?? { ordered: 0, bullets: 0 }
  return {
    ...setting,
    depth: setting.depth + 1,
    kin: list.ordered ? { ordered: ordered + 1, bullets } : { ordered, bullets: bullets + 1 },
    indent: start,
    measure: setting.measure - (start - setting.indent),
  }
}

/** Word's own check box (MS-DOCX, 2.6.1.3), which a partner can tick. */
function checkBox(checked: boolean, state: State): ParagraphChild {
  state.counters.control += 1
  const font = 'MS Gothic'
  const sign = (name: string, code: string) => element(name, { 'w14:val': code, 'w14:font': font })
  const control = element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:id', { 'w:val': 1000 + state.counters.control }),
      element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
        sign('w14:checkedState', '2612'),
        sign('w14:uncheckedState', '2610'),
      ]),
    ]),
    element('w:sdtContent', {}, [
      new TextRun({ text: checked ? '☒' : '☐', font: { ascii: font, hAnsi: font, eastAsia: font } }),
    ]),
  ])
  return inParagraph(control)
}

/** Up to the words where the box is the sign of an item; a space where it stands in the line. */
function behindBox({ ordered }: List): TextRun {
  return new TextRun(ordered ? ' ' : { children: [new Tab()] })
}
