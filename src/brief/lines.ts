import type { Block, Caption, Cell } from './blocks.ts'
import type { Brief } from './brief.ts'
import type { Inline } from './inline.ts'

type Line = readonly Inline[]

/** Everything that is read as one line of words: title, paragraphs, headings, captions and so on, notes last. */
export function linesOf({ meta, children, notes }: Brief): readonly Line[] {
  return [
    meta.title,
    ...some(meta.subtitle),
    ...inBlocks(meta.abstract ?? []),
    ...meta.authors.flatMap(({ bio = [] }) => inBlocks(bio)),
    ...inBlocks(children),
    ...notes.flatMap((note) => inBlocks(note.children)),
  ]
}

function inBlocks(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap(inBlock)
}

function inBlock(block: Block): readonly Line[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'list':
      return block.children.flatMap((item) => inBlocks(item.children))
    case 'definitions':
      return block.children.flatMap(({ terms, children }) => [
        ...terms.map((term) => term.children),
        ...inBlocks(children),
      ])
    case 'quote':
    case 'pull-quote':
      return inBlocks(block.children)
    case 'box':
      return [...some(block.title), ...inBlocks(block.children)]
    case 'figure':
      return [block.children, ...inCaption(block.caption)]
    case 'table':
      return [...inCaption(block.caption), ...block.children.flatMap((row) => row.children.flatMap(inCell))]
    case 'code':
    case 'contents':
    case 'page-break':
    case 'rule':
      return []
  }
}

function inCell({ children }: Cell): readonly Line[] {
  return inBlocks(children)
}

function inCaption(caption: Caption | undefined): readonly Line[] {
  if (caption === undefined) return []
  return [caption.children, ...some(caption.source), ...some(caption.credit)]
}

function some(line: Line | undefined): readonly Line[] {
  return line === undefined ? [] : [line]
}
