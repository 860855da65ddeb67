import { type FileChild, type IParagraphOptions, type ParagraphChild, TextRun } from 'docx'
import type { Caption, Figure, Inline } from '../../brief/index.ts'
import type { Word } from '../../locale/index.ts'
import { field } from '../fields.ts'
import { renderInline } from '../inline.ts'
import { makeParagraph } from '../paragraph.ts'
import type { Setting, State } from '../state.ts'

/** Pictures in one paragraph, kept with the caption below. */
export function renderFigure(figure: Figure, state: State, setting: Setting): readonly FileChild[] {
  const { caption } = figure
  const children = renderInline(figure.children, state, setting, 'Figure')
  const options = caption === undefined ? { keepNext: false } : {}
  return [
    makeParagraph({ style: 'Figure', children, node: figure, options }, state, setting),
    ...(caption === undefined
      ? []
      : [...renderCaption(caption, 'figure', state, setting), ...renderSources(caption, state, setting)]),
  ]
}

/** The words of a caption. Its number is a field, so that Word's own list of figures and cross-references find it. */
export function renderCaption(
  caption: Caption,
  kind: 'figure' | 'table',
  state: State,
  setting: Setting,
): readonly FileChild[] {
  if (caption.children.length === 0) return []
  const children = [
    ...renderNumber(caption, kind, state, setting),
    ...renderInline(
      caption.number === undefined ? caption.children : caption.children.slice(1),
      state,
      setting,
      'Caption',
    ),
  ]
  const options = kind === 'table' || hasSources(caption) ? { keepNext: true } : {}
  return [
    makeParagraph(
      { style: 'Caption', children, node: { position: caption.position }, options },
      state,
      setting,
    ),
  ]
}

/** "Figure 1: " with the number as a field that Word counts by; the result is there from the start. */
function renderNumber(
  { number, children: [label] }: Caption,
  kind: 'figure' | 'table',
  state: State,
  setting: Setting,
): readonly ParagraphChild[] {
  if (number === undefined || label?.type !== 'run') return []
  const at = label.text.lastIndexOf(String(number))
  const words = (text: string): readonly ParagraphChild[] =>
    renderInline([{ ...label, text }], state, setting, 'Caption')
  return [
    ...words(label.text.slice(0, at)),
    ...field(`SEQ ${identifiers[kind]} \\* ARABIC`, String(number)),
    ...words(label.text.slice(at + String(number).length)),
  ]
}

/** Sequences are named in English whatever the language, so that two parts of one report count together. */
const identifiers = { figure: 'Figure', table: 'Table' } as const

/** Where it comes from and who made it: lines that stay together. */
export function renderSources(caption: Caption, state: State, setting: Setting): readonly FileChild[] {
  const { source = [], credit = [], position } = caption
  const line = (word: Word, content: readonly Inline[], options: IParagraphOptions): readonly FileChild[] => {
    if (content.length === 0) return []
    const children = [
      new TextRun(`${state.locale.words[word]}${state.locale.words.colon} `),
      ...renderInline(content, state, setting, 'Source'),
    ]
    return [makeParagraph({ style: 'Source', children, node: { position }, options }, state, setting)]
  }
  return [
    ...line('source', source, credit.length === 0 ? {} : { keepNext: true }),
    ...line('credit', credit, {}),
  ]
}

function hasSources({ source = [], credit = [] }: Caption): boolean {
  return source.length + credit.length > 0
}
