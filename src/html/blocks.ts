import type { Role } from '../brand/index.ts'
import type { Block, Box, Figure, Heading, List, Paragraph } from '../brief/index.ts'
import { captionLine, originLines } from './caption.ts'
import { element, type HtmlElement, type HtmlNode, lines, text } from './element.ts'
import { renderInlines } from './inline.ts'
import { numeralsClass } from './numerals.ts'
import { marksBefore, textWithMarks } from './page-breaks.ts'
import type { Setting } from './setting.ts'
import { renderTable } from './table.ts'
import { keepWordsWhole } from './whole-words.ts'

type Renderer<Type extends Block['type']> = (
  block: Extract<Block, { type: Type }>,
  setting: Setting,
  role: Role,
) => readonly HtmlElement[]

/** Blocks in order; `role` is the style of their plain paragraphs. */
export function renderBlocks(blocks: readonly Block[], setting: Setting, role: Role): readonly HtmlElement[] {
  return blocks.flatMap((block) => {
    // A table keyed by `type` takes the block of that type; TypeScript does not follow the link.
    const renderer = renderers[block.type] as (
      block: Block,
      setting: Setting,
      role: Role,
    ) => readonly HtmlElement[]
    return [...marksBefore(block, setting), ...renderer(block, setting, role)]
  })
}

const renderers: { readonly [type in Block['type']]: Renderer<type> } = {
  heading: (heading, setting) => [renderHeading(heading, setting)],
  paragraph: (block, setting, role) => [renderParagraph(block, setting, role)],
  list: (block, setting, role) => [renderList(block, setting, role)],
  definitions: (block, setting, role) => [
    element(
      'dl',
      common(block, setting),
      lines(
        block.children.flatMap((definition) => [
          ...definition.terms.map((term) =>
            element(
              'dt',
              { ...common(term, setting), class: 'r-term' },
              renderInlines(term.children, setting),
            ),
          ),
          element('dd', common(definition, setting), lines(renderBlocks(definition.children, setting, role))),
        ]),
      ),
    ),
  ],
  quote: (block, setting) => [
    element('blockquote', common(block, setting), lines(renderBlocks(block.children, setting, 'quote'))),
  ],
  'pull-quote': (block, setting) => [
    element(
      block.repeated ? 'div' : 'blockquote',
      { ...common(block, setting), class: 'pull-quote', 'aria-hidden': block.repeated ? 'true' : undefined },
      lines(renderBlocks(block.children, setting, 'pull-quote')),
    ),
  ],
  box: (block, setting) => [renderBox(block, setting)],
  figure: (block, setting) => [renderFigure(block, setting)],
  table: (block, setting) => [renderTable(block, setting)],
  code: (block, setting) => [
    element(
      'pre',
      {
        ...common(block, setting),
        dir: setting.codeDirection,
        class: 'r-code',
        tabindex: setting.edition === 'html' ? 0 : undefined,
      },
      [
        element(
          'code',
          { class: block.language && `language-${block.language}` },
          textWithMarks(block.text, block, setting),
        ),
      ],
    ),
  ],
  // They stand beside the text of a page, and in the navigation of a book.
  contents: () => [],
  'page-break': () => [],
  rule: (block, setting) => [element('hr', common(block, setting))],
}

export function renderParagraph(block: Paragraph, setting: Setting, role: Role): HtmlElement {
  return element(
    'p',
    { ...common(block, setting), class: `r-${role}` },
    renderInlines(block.children, setting),
  )
}

/** The title is the page's h1; a heading of level n stands one below, and HTML has no seventh. */
export function renderHeading(heading: Heading, setting: Setting, role?: Role): HtmlElement {
  const level = heading.level + 1
  return element(
    `h${Math.min(level, 6)}`,
    {
      ...common(heading, setting),
      class: `r-${role ?? `h${heading.level}`}`,
      'aria-level': level > 6 ? level : undefined,
    },
    keepWordsWhole(renderInlines(heading.children, setting)),
  )
}

function renderList(list: List, setting: Setting, role: Role): HtmlElement {
  const items = list.children.map((item) => {
    const blocks = renderBlocks(item.children, setting, role)
    if (item.checked === undefined) return element('li', common(item, setting), lines(blocks))
    const tasks = lines(withBox(item.checked, blocks, role))
    return element('li', { ...common(item, setting), class: 'task' }, tasks)
  })
  const counting = list.numerals === undefined ? [] : [numeralsClass(list.numerals)]
  const classes = [...(list.tight ? ['tight'] : []), ...counting]
  return element(
    list.ordered ? 'ol' : 'ul',
    {
      ...common(list, setting),
      start: list.ordered && list.start !== 1 ? list.start : undefined,
      class: classes.length === 0 ? undefined : classes.join(' '),
    },
    lines(items),
  )
}

/** The box of a task opens its first paragraph. */
function withBox(isDone: boolean, blocks: readonly HtmlElement[], role: Role): readonly HtmlElement[] {
  const box = element('span', { class: 'check' }, [text(isDone ? '☑' : '☐')])
  const [first, ...rest] = blocks
  return first?.tagName === 'p'
    ? [{ ...first, children: [box, text(' '), ...first.children] }, ...rest]
    : [element('p', { class: `r-${role}` }, [box]), ...blocks]
}

/** A note beside the text; no landmark, for there may be many with one name. */
function renderBox(box: Box, setting: Setting): HtmlElement {
  const { words } = setting.publication.locale
  const label = box.kind === 'box' ? undefined : words[box.kind]
  const title: readonly HtmlNode[] =
    box.title === undefined ? (label === undefined ? [] : [text(label)]) : renderInlines(box.title, setting)
  const id = `box.${box.position.start.offset}`
  return element(
    'div',
    {
      ...common(box, setting),
      class: `box box-${box.kind}`,
      role: 'note',
      'aria-labelledby': title.length === 0 ? undefined : id,
    },
    lines([
      ...(title.length === 0 ? [] : [element('p', { class: 'r-box-title', id }, title)]),
      ...renderBlocks(box.children, setting, 'box'),
    ]),
  )
}

function renderFigure(figure: Figure, setting: Setting): HtmlElement {
  const { caption } = figure
  const words =
    caption === undefined
      ? []
      : [
          element(
            'figcaption',
            {},
            lines([...captionLine(caption, setting), ...originLines(caption, setting)]),
          ),
        ]
  const pictures = renderInlines(figure.children, setting)
  return element('figure', common(figure, setting), lines([...pictures, ...words]))
}

type Common = Pick<Block, 'id' | 'lang' | 'direction'>

/** The attributes any block may have. */
export function common({ id, lang, direction }: Common, { edition }: Setting) {
  return { id, lang, 'xml:lang': edition === 'epub' ? lang : undefined, dir: direction }
}
