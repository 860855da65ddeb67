import { type FileChild, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Paragraph } from '../brief/index.ts'
import { renderBlocks } from './blocks/blocks.ts'
import { renderInline } from './inline.ts'
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
    ...renderLabel(state, setting),
    styled('Title')(masthead.title),
    ...[masthead.subtitle].flatMap((subtitle) =>
      subtitle === undefined ? [] : [styled('Subtitle')(subtitle)],
    ),
    ...masthead.byline.flatMap(({ name, details }) => [
      styled('Author')(name),
      ...details.map(styled('Affiliation')),
    ]),
    renderEdge(state, setting),
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

/** The line below title and authors. What follows is level with the facts in the rail, so the space is the line's. */
function renderEdge(state: State, setting: Setting): FileChild {
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
  const children = renderInline(paragraph.children, state, setting, style, run)
  return makeParagraph({ style, children, node: paragraph }, state, setting)
}

/** Label at the start of the line, series and date at its end. */
function renderLabel(state: State, setting: Setting): readonly FileChild[] {
  const { label, line } = state.publication.masthead
  const node = label ?? line
  if (node === undefined) return []
  const issue: readonly ParagraphChild[] =
    line === undefined ? [] : renderInline(line.children, state, setting, 'Label', { style: 'IssueDate' })
  const children = [
    ...(label === undefined ? [] : renderInline(label.children, state, setting, 'Label')),
    ...(label === undefined || line === undefined ? [] : [new TextRun({ children: [new Tab()] })]),
    ...issue,
  ]
  return [makeParagraph({ style: 'Label', children, node }, state, setting)]
}
