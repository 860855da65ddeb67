import type { BodyBlock, Caption, Cell, Definition, ListItem, Note, Row, Term } from '../blocks.ts'
import type { Inline } from '../inline.ts'
import type { Entry } from './entry.ts'
import { printInlines } from './inlines.ts'
import { place, plain, quoted, stated } from './words.ts'

type Printable = BodyBlock | ListItem | Definition | Term | Row | Cell | Note

export function printBlock(block: Printable): Entry {
  const { words, below } = printContent(block)
  const { id, lang, direction, position } = block
  return {
    words: [
      block.type,
      ...words,
      id === undefined ? undefined : `#${id}`,
      plain('lang', lang),
      direction,
      'landscape' in block ? 'landscape' : undefined,
      place(position),
    ],
    below: below ?? [],
  }
}

/** What a block says of itself besides what all blocks do. */
function printContent(block: Printable): Entry {
  switch (block.type) {
    case 'heading':
      return {
        words: [String(block.level), stated('number', block.number)],
        below: printInlines(block.children),
      }
    case 'paragraph':
    case 'term':
      return { words: [], below: printInlines(block.children) }
    case 'list': {
      const { ordered, start, numerals = '', tight } = block
      return {
        words: [ordered ? `ordered ${start}${numerals}` : 'bullets', tight ? 'tight' : undefined],
        below: under(block),
      }
    }
    case 'item': {
      const box = block.checked === undefined ? undefined : block.checked ? 'checked' : 'unchecked'
      return { words: [box], below: under(block) }
    }
    case 'pull-quote':
      return { words: [block.repeated ? 'repeated' : undefined], below: under(block) }
    case 'definition':
      return { words: [], below: [...block.terms.map(printBlock), ...under(block)] }
    case 'box':
      return { words: [block.kind], below: [...part('title', block.title), ...under(block)] }
    case 'figure':
      return { words: [], below: [...printInlines(block.children), ...printCaption(block.caption)] }
    case 'table': {
      const columns = block.columns
        .map(({ align, share }) => (share === undefined ? align : `${align} ${Math.round(share * 100)}%`))
        .join(',')
      return { words: [`columns ${columns}`], below: [...printCaption(block.caption), ...under(block)] }
    }
    case 'row':
      return { words: [block.part, block.opensBody && 'another'], below: under(block) }
    case 'cell':
      return { words: wordsOfCell(block), below: under(block) }
    case 'code': {
      const lines = block.text.split('\n').map((line): Entry => ({ words: [quoted(line)] }))
      return { words: [plain('language', block.language)], below: lines }
    }
    case 'note': {
      const { number, references } = block
      return {
        words: [String(number), references === 1 ? undefined : `references ${references}`],
        below: under(block),
      }
    }
    case 'quote':
      return { words: [], below: under(block) }
    case 'definitions':
      return { words: [], below: under(block) }
    case 'contents':
    case 'page-break':
    case 'rule':
      return { words: [] }
  }
}

function wordsOfCell({ column, columnSpan, rowSpan, align, scope }: Cell): readonly (string | undefined)[] {
  return [
    String(column),
    columnSpan === 1 ? undefined : `columns ${columnSpan}`,
    rowSpan === 1 ? undefined : `rows ${rowSpan}`,
    align === 'start' ? undefined : align,
    plain('scope', scope),
  ]
}

function under({ children }: { readonly children: readonly Printable[] }): readonly Entry[] {
  return children.map(printBlock)
}

function printCaption(caption: Caption | undefined): readonly Entry[] {
  if (caption === undefined) return []
  const { number, children, source, credit, position } = caption
  const below = [...printInlines(children), ...part('source', source), ...part('credit', credit)]
  return [{ words: ['caption', plain('number', number), place(position)], below }]
}

/** Inline content with a name, where there is any. */
function part(name: string, inlines: readonly Inline[] | undefined): readonly Entry[] {
  return inlines === undefined ? [] : [{ words: [name], below: printInlines(inlines) }]
}
