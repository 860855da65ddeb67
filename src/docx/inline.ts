import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  NoBreakHyphen,
  type ParagraphChild,
  SoftHyphen,
  Tab,
  TextRun,
} from 'docx'
import { type Inline, type Link, type Mark, type Reference, withSeparators } from '../brief/index.ts'
import { attribute } from './element.ts'
import { renderNoteRef } from './notes.ts'
import { renderPicture } from './pictures.ts'
import { lookOf } from './run-look.ts'
import type { Setting, State } from './state.ts'
import { legalText } from './xml.ts'

/** Words with their marks as runs, links around the runs that share one. `style` is that of the paragraph. */
export function renderInline(
  inlines: readonly Inline[],
  state: State,
  setting: Setting,
  style: string = setting.style,
  extra: IRunOptions = {},
): readonly ParagraphChild[] {
  const content = withSeparators(inlines)
  const children: ParagraphChild[] = []
  for (let from = 0; from < content.length; ) {
    const link = linkOf(content[from])
    let to = from + 1
    while (to < content.length && link !== undefined && linkOf(content[to]) === link) to += 1
    const runs = content
      .slice(from, to)
      .flatMap((inline) => renderPiece(inline, state, setting, style, extra))
    children.push(...(link === undefined ? runs : [renderLink(link, runs, state)]))
    from = to
  }
  return children
}

function linkOf(inline: Inline | undefined): Link | Reference | undefined {
  return inline?.marks.find(
    (mark: Mark): mark is Link | Reference => mark.type === 'link' || mark.type === 'reference',
  )
}

function renderLink(link: Link | Reference, runs: readonly ParagraphChild[], state: State): ParagraphChild {
  return link.type === 'link'
    ? new ExternalHyperlink({ link: link.url, children: [...tipOf(link), ...runs] })
    : new InternalHyperlink({
        anchor: state.bookmarks.nameOf(link.target),
        children: [...tipOf(link), ...runs],
      })
}

/** The title of a link, which Word shows under the mouse and reads aloud. */
function tipOf({ title }: Link | Reference): readonly ParagraphChild[] {
  return title === undefined ? [] : [attribute('w:tooltip', legalText(title))]
}

function renderPiece(
  inline: Inline,
  state: State,
  setting: Setting,
  style: string,
  extra: IRunOptions,
): readonly ParagraphChild[] {
  switch (inline.type) {
    case 'run':
      return [
        new TextRun({
          ...extra,
          ...lookOf(inline.marks, inline.text, state, setting, style),
          children: textChildren(inline.text),
        }),
      ]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'note-ref':
      return renderNoteRef(inline, state, setting)
    case 'picture':
      return [renderPicture(inline, state, setting)]
  }
}

/** Characters that Word has elements for: fonts lack the glyph of one, and show the other when they should not. */
export function textChildren(text: string): NonNullable<IRunOptions['children']> {
  return legalText(text)
    .split(/([\u00ad\u2011\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\u00ad') return new SoftHyphen()
      if (part === '\u2011') return new NoBreakHyphen()
      return part === '\t' ? new Tab() : part
    })
}
