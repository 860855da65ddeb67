import {
  type Block,
  type Box,
  type Code,
  type Figure,
  type Heading,
  type Paragraph,
  type Picture,
  plainText,
} from '../brief/index.ts'
import { tagCaption } from './caption-tags.ts'
import { tagHeadingWords, tagMark, tagWords } from './inline-tags.ts'
import { tagDefinitions, tagList } from './list-tags.ts'
import { tagPicture } from './picture-tags.ts'
import { tagTable } from './table-tags.ts'
import { newSlot, type Tagging } from './tagging.ts'
import type { HeadingType, Slot, Tag } from './tags.ts'

export function tagBlocks(blocks: readonly Block[], tagging: Tagging): readonly Tag[] {
  return blocks.flatMap((block) => tagBlock(block, tagging))
}

function tagBlock(block: Block, tagging: Tagging): readonly Tag[] {
  tagging.target(block)
  return elementsOf(block, tagging).map((tag) => inLanguage(tag, block.lang))
}

function elementsOf(block: Block, tagging: Tagging): readonly Tag[] {
  switch (block.type) {
    case 'heading':
      return tagHeading(block, tagging)
    case 'paragraph':
      return tagParagraph(block, tagging)
    case 'list':
      return [tagList(block, tagging)]
    case 'definitions':
      return [tagDefinitions(block, tagging)]
    case 'quote':
      return [{ type: 'BlockQuote', node: block, children: tagBlocks(block.children, tagging) }]
    // Layout paints repeated words as artifacts; an element without content is left out.
    case 'pull-quote':
      return [{ type: 'BlockQuote', node: block, children: tagBlocks(block.children, tagging) }]
    case 'box':
      return tagBox(block, tagging)
    case 'figure':
      return tagFigure(block, tagging)
    case 'table':
      return [tagTable(block, tagging)]
    case 'code':
      return tagCode(block, tagging)
    case 'contents':
      return tagContents(block, tagging)
    case 'page-break':
      return []
    case 'rule':
      tagging.own(block, 'artifact')
      return []
  }
}

/** The title is H1, so a heading of the body is one level down. */
export function tagHeading(heading: Heading, tagging: Tagging): readonly Tag[] {
  tagging.target(heading)
  const { children, notes } = tagHeadingWords(heading.children, tagging)
  // The number that stands before the words.
  const number = newSlot()
  tagging.own(heading, number)
  tagging.own(heading, number, 'marker')
  return [{ type: headingTypes[heading.level], node: heading, children: [number, ...children] }, ...notes]
}

const headingTypes: Record<Heading['level'], HeadingType> = {
  1: 'H2',
  2: 'H3',
  3: 'H4',
  4: 'H5',
  5: 'H6',
  6: 'H7',
}

export function tagParagraph(paragraph: Paragraph, tagging: Tagging): readonly Tag[] {
  tagging.target(paragraph)
  return [{ type: 'P', node: paragraph, children: tagWords(paragraph.children, tagging) }]
}

function tagBox(box: Box, tagging: Tagging): readonly Tag[] {
  const label = newSlot()
  tagging.own(box, label)
  tagging.own(box, label, 'label')
  tagging.own(box, label, 'marker')
  const title: Tag = {
    type: 'P',
    children: box.title === undefined ? [label] : [label, ...tagWords(box.title, tagging)],
  }
  return [{ type: 'Aside', node: box, children: [title, ...tagBlocks(box.children, tagging)] }]
}

/** The caption stands beside the pictures: within one, its alternative text would be read in place of the caption. */
function tagFigure(figure: Figure, tagging: Tagging): readonly Tag[] {
  const shown = figure.children.map((picture) => ({ picture, tags: tagPicture(picture, 'Block', tagging) }))
  const [only] = shown.flatMap(({ tags }) => tags)
  const pictures = shown.flatMap(({ picture, tags }) => linked(picture, tags))
  const slot = newSlot()
  tagging.own(figure, only?.children.find((child): child is Slot => child.type === 'slot') ?? slot)
  if (figure.caption === undefined && pictures.length === 1 && pictures[0] === only && only !== undefined)
    return [{ ...only, node: figure }]
  const children = [
    ...pictures,
    ...(figure.caption === undefined ? [] : [tagCaption(figure.caption, tagging)]),
  ]
  return [{ type: 'Div', node: figure, children }]
}

/** A link around a picture is an element of a line, which stands in a paragraph. */
function linked(picture: Picture, tags: readonly Tag[]): readonly Tag[] {
  const link = picture.marks.find((mark) => mark.type === 'link' || mark.type === 'reference')
  return link === undefined || tags.length === 0
    ? tags
    : [{ type: 'P', children: [tagMark(link, tags, [picture])] }]
}

/** Code is of a line by itself; as a block it says so, for a paragraph may hold nothing but a word of code. */
function tagCode(code: Code, tagging: Tagging): readonly Tag[] {
  const slot = newSlot()
  tagging.own(code, slot)
  const attributes = { Layout: { Placement: 'Block' } }
  return [{ type: 'P', node: code, children: [{ type: 'Code', attributes, children: [slot] }] }]
}

/** One entry for each heading; those that are not printed have no content and fall away. */
function tagContents(contents: Block, tagging: Tagging): readonly Tag[] {
  const { brief, endMatter } = tagging.publication
  const own = endMatter.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
  const headings = [...brief.children.filter((block): block is Heading => block.type === 'heading'), ...own]
  const entries = headings.map((heading): Tag => {
    const slot = newSlot()
    tagging.own(heading, slot, 'entry')
    tagging.own(heading, slot, 'page-number')
    tagging.own(heading, 'artifact', 'leader')
    const link = { node: heading, description: plainText(heading.children) }
    const target: Tag = { type: 'Link', link, children: [slot] }
    return { type: 'TOCI', refersTo: heading, children: [{ type: 'Reference', children: [target] }] }
  })
  const title = newSlot()
  tagging.own(contents, title)
  tagging.own(contents, title, 'label')
  return [
    { type: 'P', children: [title] },
    { type: 'TOC', node: contents, children: entries },
  ]
}

function inLanguage(tag: Tag, lang: string | undefined): Tag {
  return lang === undefined ? tag : { ...tag, lang }
}
