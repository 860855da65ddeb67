import type {
  Block,
  Cell,
  Figure,
  Heading,
  Inline,
  List,
  Mark,
  Note,
  NoteRef,
  Paragraph,
  Picture,
  Position,
  Row,
  Run,
  Table,
} from '../../src/brief/index.ts'

/** The pieces that tests build a brief from without any Markdown. What matters to a test is stated; the rest is plain. */
export const position: Position = onLine(1)

export function onLine(line: number): Position {
  const point = { line, column: 1, offset: 0 }
  return { start: point, end: point }
}

export function run(text: string, ...marks: readonly Mark[]): Run {
  return { type: 'run', text, marks, position }
}

/** Words and other inline content as they come. */
export function inline(...children: readonly (Inline | string)[]): readonly Inline[] {
  return children.map((child) => (typeof child === 'string' ? run(child) : child))
}

export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  return { type: 'paragraph', children: inline(...children), position }
}

/** A heading whose id is made from its words. */
export function heading(text: string, level: Heading['level'] = 1): Heading {
  const id = text.toLowerCase().replace(/\W+/g, '-')
  return { type: 'heading', level, id, children: [run(text)], position }
}

export function list(ordered: boolean, ...items: readonly (readonly Block[])[]): List {
  const children = items.map((blocks) => ({ type: 'item' as const, children: blocks, position }))
  return { type: 'list', ordered, start: 1, tight: false, children, position }
}

export function noteRef(number: number, occurrence = 1): NoteRef {
  return { type: 'note-ref', number, occurrence, marks: [], position }
}

export function note(number: number, ...children: readonly Block[]): Note {
  return { type: 'note', number, references: 1, children, position }
}

/** Decoration has no words, by its author's will. */
export function picture(source: string, words: string | null): Picture {
  const alt = words === null ? { type: 'decoration' as const } : { type: 'described' as const, words }
  return { type: 'picture', source, alt, marks: [], position }
}

export function undescribedPicture(source: string): Picture {
  return { ...picture(source, null), alt: { type: 'undescribed' } }
}

export function figure(picture: Picture, ...caption: readonly (Inline | string)[]): Figure {
  const stated = { type: 'caption' as const, children: inline(...caption), position }
  return {
    type: 'figure',
    children: [picture],
    ...(caption.length === 0 ? {} : { caption: stated }),
    position,
  }
}

export function cell(column: number, content: string | readonly Block[], stated: Partial<Cell> = {}): Cell {
  return {
    type: 'cell',
    column,
    columnSpan: 1,
    rowSpan: 1,
    align: 'start',
    children: typeof content === 'string' ? [paragraph(content)] : content,
    position,
    ...stated,
  }
}

export function row(part: Row['part'], ...children: readonly Cell[]): Row {
  return { type: 'row', part, children, position }
}

/** A table whose first row is its head, all cells plain words. */
export function table(head: readonly string[], ...body: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    columns: head.map(() => ({ align: 'start' })),
    children: [
      row('head', ...head.map((words, column) => cell(column, words, { scope: 'column' }))),
      ...body.map((cells) => row('body', ...cells.map((words, column) => cell(column, words)))),
    ],
    position,
  }
}
