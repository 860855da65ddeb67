import { AlignmentType, type FileChild, type IParagraphOptions } from 'docx'
import type { Block, Inline } from '../../brief/index.ts'
import { renderInline } from '../inline.ts'
import { headingList } from '../numbering.ts'
import { listPlace, makeParagraph } from '../paragraph.ts'
import { hasWidePicture } from '../pictures.ts'
import { keptIn, type Setting, type State } from '../state.ts'
import { followingStyle } from '../styles/text-styles.ts'
import { renderBox } from './boxes.ts'
import { renderCode } from './code.ts'
import { renderContents } from './contents.ts'
import { renderDefinitions } from './definitions.ts'
import { renderFigure } from './figures.ts'
import { renderList } from './lists.ts'
import { renderPullQuote, renderQuote } from './quotes.ts'
import { renderRule } from './rule.ts'
import { renderTable } from './tables.ts'

type Handler<Type extends Block['type']> = (
  block: Extract<Block, { type: Type }>,
  state: State,
  setting: Setting,
) => readonly FileChild[]

const handlers: { readonly [Type in Block['type']]: Handler<Type> } = {
  heading: (heading, state, setting) => {
    const style = `Heading${heading.level}`
    const { number, children: content, level } = heading
    const children = renderInline(number === undefined ? content : content.slice(1), state, setting, style)
    if (number === undefined) return [makeParagraph({ style, children, node: heading }, state, setting)]
    const numbering = listPlace({ numId: headingList(state.brand), level: level - 1 })
    return [makeParagraph({ style, children, node: heading, options: { numbering } }, state, setting)]
  },
  paragraph: (paragraph, state, setting) => {
    const children = renderInline(paragraph.children, state, setting)
    const options = besidePictures(paragraph.children, state, setting)
    return [makeParagraph({ style: setting.style, children, node: paragraph, options }, state, setting)]
  },
  list: renderList,
  definitions: renderDefinitions,
  quote: renderQuote,
  'pull-quote': renderPullQuote,
  box: renderBox,
  figure: renderFigure,
  table: renderTable,
  code: renderCode,
  contents: renderContents,
  // The next paragraph starts the page: no empty paragraph is needed to carry the break.
  'page-break': (_, { pending }) => {
    pending.pageBreak = true
    return []
  },
  rule: renderRule,
}

/** Blocks as paragraphs and tables, each in the style of its kind. */
export function renderBlocks(blocks: readonly Block[], state: State, setting: Setting): FileChild[] {
  return blocks.flatMap((block, index) => {
    const place = follows(block, blocks[index - 1], state, setting)
      ? { ...setting, style: followingStyle }
      : setting
    const kept = keptIn(place, index === blocks.length - 1)
    return renderBlock(block, state, leadsIn(block, blocks[index + 1]) ? { ...kept, leadsIn: true } : kept)
  })
}

/** Whether a paragraph of the text comes right after another, in a brand that tells them apart by an indent. */
function follows(block: Block, before: Block | undefined, { brand }: State, { style }: Setting): boolean {
  const hasIndent = brand.type.paragraphIndent > 0 && style === 'BodyText'
  return hasIndent && block.type === 'paragraph' && before?.type === 'paragraph'
}

/** Words beside a wide picture keep their usual spaces, whatever the style wants for full lines. */
export function besidePictures(
  content: readonly Inline[],
  state: State,
  setting: Setting,
): IParagraphOptions {
  const isWide = setting.align === undefined && hasWidePicture(content, state, setting)
  return isWide ? { alignment: AlignmentType.LEFT } : {}
}

/** "The reasons are:" belongs to its list, also across a page. */
function leadsIn(block: Block, next: Block | undefined): boolean {
  return block.type === 'paragraph' && next?.type === 'list'
}

export function renderBlock(block: Block, state: State, setting: Setting): readonly FileChild[] {
  // A table of handlers keyed by `type` is sound, but TypeScript cannot follow the pairing.
  const handler = handlers[block.type] as Handler<Block['type']>
  if (groups.has(block.type)) expectTarget(block, state)
  return handler(block, state, within(block, setting))
}

/** Blocks that make no paragraph of their own: links to them lead to the first paragraph in them. */
const groups: ReadonlySet<Block['type']> = new Set([
  ...(['list', 'definitions', 'quote', 'pull-quote', 'box', 'table'] as const),
])

/** The next paragraph is what links to the node lead to. */
export function expectTarget({ id }: { readonly id?: string }, { pending, bookmarks }: State): void {
  if (id !== undefined) pending.bookmarks.push(bookmarks.nameOf(id))
}

/** The setting with a block's own language and direction. */
export function within(
  block: { readonly lang?: string; readonly direction?: Setting['direction'] },
  setting: Setting,
): Setting {
  if (block.lang === undefined && block.direction === undefined) return setting
  return {
    ...setting,
    ...(block.lang === undefined ? {} : { lang: block.lang }),
    direction: block.direction ?? setting.direction,
  }
}
