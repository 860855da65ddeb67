import { type FileChild, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import { mastheadGround } from '../brand/index.ts'
import type { Paragraph } from '../brief/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { renderInline } from './inline.ts'
import { twips } from './lengths.ts'
import { drawLine } from './line-image.ts'
import { makeParagraph } from './paragraph.ts'
import { familyOf, type Setting, type State } from './state.ts'
import { markGap } from './styles/matter-styles.ts'

/** What stands above the body; the wordmark and the band are in the first page's header. */
export function renderMasthead(state: State, setting: Setting): readonly FileChild[] {
  const { masthead } = state.publication
  const styled = (style: string) => (paragraph: Paragraph) => renderStyled(paragraph, style, state, setting)
  const { abstract } = masthead
  state.pending.before = markGap(state.brand)
  const abstractSetting: Setting = { ...setting, style: 'Abstract', family: familyOf(state, 'Abstract') }
  return [
    ...renderOpening(state, setting),
    ...masthead.facts.flatMap(({ term, details }) => [
      styled('FactTerm')(term),
      ...details.map(styled('Fact')),
    ]),
    ...(abstract === undefined
      ? []
      : [
          styled('AbstractHeading')(abstract.heading),
          ...renderBlocks(abstract.children, state, abstractSetting),
        ]),
  ]
}

/** Label, title and authors, and what parts them from the rest: a line, or the lower edge of the band. */
function renderOpening(state: State, setting: Setting): readonly FileChild[] {
  const { label, line, title, subtitle, byline } = state.publication.masthead
  const head = label ?? line
  const entries = [
    { style: 'Title', paragraph: title },
    ...(subtitle === undefined ? [] : [{ style: 'Subtitle', paragraph: subtitle }]),
    ...byline.flatMap(({ name, details }) => [
      { style: 'Author', paragraph: name },
      ...details.map((paragraph) => ({ style: 'Affiliation', paragraph })),
    ]),
  ]
  const isOnBand = mastheadGround(state.brand) !== 'paper'
  const labelled = head === undefined ? [] : [renderLabel(head, state, setting)]
  const opening = entries.map(({ style, paragraph }, index) => {
    const isEdge = isOnBand && index === entries.length - 1
    const children = [...leadingTab(style, state), ...renderInline(paragraph.children, state, setting, style)]
    const options = isEdge ? { spacing: { after: twips(bandGap) } } : {}
    return makeParagraph({ style, children, node: paragraph, options }, state, setting)
  })
  return [...labelled, ...opening, ...(isOnBand ? [] : [renderEdge(state, setting)])]
}

/** Points between the band and what stands below it. */
const bandGap = 18

/** What leads the words of a first line that hangs out to the edge of the page back to the others. */
export function leadingTab(style: string, { styles }: State): readonly ParagraphChild[] {
  const { shading, indent } = styles.get(style)?.paragraph ?? {}
  const hangsOut = shading !== undefined && (indent?.hanging ?? 0) > 0
  return hangsOut ? [new TextRun({ children: [new Tab()] })] : []
}

/** The line below title and authors. What follows is level with the facts in the rail, so the space is the line's. */
export function renderEdge(state: State, setting: Setting): FileChild {
  const { rail, column } = state.measures
  const line = drawLine({ colour: 'line', width: rail + column, height: 0.5 }, state)
  return makeParagraph({ style: 'MastheadRule', children: [line] }, state, setting)
}

export function renderStyled(
  paragraph: Paragraph,
  style: string,
  state: State,
  setting: Setting,
  run: IRunOptions = {},
): FileChild {
  const children = [
    ...leadingTab(style, state),
    ...renderInline(paragraph.children, state, setting, style, run),
  ]
  return makeParagraph({ style, children, node: paragraph }, state, setting)
}

/** Label at the start of the line, series and date at its end. */
function renderLabel(node: Paragraph, state: State, setting: Setting): FileChild {
  const { label, line } = state.publication.masthead
  const issue: readonly ParagraphChild[] =
    line === undefined ? [] : renderInline(line.children, state, setting, 'Label', { style: 'IssueDate' })
  const children = [
    ...leadingTab('Label', state),
    ...(label === undefined ? [] : renderInline(label.children, state, setting, 'Label')),
    ...(label === undefined || line === undefined ? [] : [new TextRun({ children: [new Tab()] })]),
    ...issue,
  ]
  return makeParagraph({ style: 'Label', children, node }, state, setting)
}
