import { attributeOf, elementsOf, UnreadableEdition, type XmlElement } from '../verify/index.ts'
import { changedLooks, revisionOf } from './looks.ts'
import { attribute, childOf, nameOf, word2010 } from './names.ts'
import type { Story } from './remark.ts'
import {
  type Format,
  objects,
  type Piece,
  type Point,
  paragraphOf,
  type ReadStory,
  type Revision,
  type Span,
  type State,
} from './story.ts'

/** Reads a story of a Word file (ISO 29500-1, 17.13.5 for revisions, 17.13.4 for comments). */
export function readStory(root: XmlElement, story: Story): ReadStory {
  const reading: Reading = { paragraphs: [], comments: new Map(), formats: [], moves: {}, rows: 0 }
  readChildren(root, reading, { state: 'kept' })
  return {
    story,
    paragraphs: reading.paragraphs.map(({ pieces, id }) => paragraphOf(pieces, id)),
    comments: spansOf(reading),
    formats: reading.formats,
  }
}

interface Reading {
  readonly paragraphs: OpenParagraph[]
  readonly comments: Map<string, { start: Point; end?: Point }>
  readonly formats: Format[]
  /** Names of the moves around this place. */
  moves: { readonly left?: string; readonly arrived?: string }
  /** Rows that were inserted or deleted, so far. */
  rows: number
}

interface OpenParagraph {
  readonly id?: string
  readonly pieces: Piece[]
  length: number
  readonly index: number
}

/** What is around a place. */
interface Around {
  readonly state: State
  readonly revision?: Revision
  readonly paragraph?: OpenParagraph
}

function readChildren(parent: XmlElement, reading: Reading, around: Around): void {
  for (const child of elementsOf(parent)) readElement(child, reading, around)
}

function readElement(element: XmlElement, reading: Reading, around: Around): void {
  const name = nameOf(element)
  const state = states[name]
  if (state !== undefined) {
    readChildren(element, reading, revised(state, element, reading, around))
    return
  }
  const handler = handlers[name]
  if (handler === undefined) readChildren(element, reading, around)
  else handler(element, reading, around)
}

const states: Readonly<Record<string, State>> = {
  ins: 'inserted',
  del: 'deleted',
  moveFrom: 'left',
  moveTo: 'arrived',
  cellIns: 'inserted',
  cellDel: 'deleted',
}

type Handler = (element: XmlElement, reading: Reading, around: Around) => void

const handlers: Readonly<Record<string, Handler>> = {
  p: readParagraph,
  r: readRun,
  tr: (row, reading, around) => {
    noteFormat('trPr', row, reading, around)
    readChildren(row, reading, rowState(row, reading, around))
  },
  tc: (cell, reading, around) => {
    noteFormat('tcPr', cell, reading, around)
    readChildren(cell, reading, propertyState(childOf(cell, 'tcPr'), reading, around))
  },
  tbl: (table, reading, around) => {
    noteFormat('tblPr', table, reading, around)
    readChildren(table, reading, around)
  },
  sdt: (control, reading, around) => {
    const gallery = childOf(childOf(childOf(control, 'sdtPr'), 'docPartObj'), 'docPartGallery')
    // Word makes the contents from the headings: they say nothing of their own.
    if (attribute(gallery, 'val') !== 'Table of Contents') readChildren(control, reading, around)
  },
  sectPr: (section, reading, around) => {
    const change = childOf(section, 'sectPrChange')
    if (change !== undefined)
      pushFormat(change, ['page'], [here(reading, around), here(reading, around)], reading)
  },
  commentRangeStart: (mark, reading, around) => {
    const id = attribute(mark, 'id') ?? ''
    if (!reading.comments.has(id)) reading.comments.set(id, { start: here(reading, around) })
  },
  commentRangeEnd: endComment,
  commentReference: endComment,
  moveFromRangeStart: (mark, reading) => nameMove('left', mark, reading),
  moveToRangeStart: (mark, reading) => nameMove('arrived', mark, reading),
  moveFromRangeEnd: (_, reading) => nameMove('left', undefined, reading),
  moveToRangeEnd: (_, reading) => nameMove('arrived', undefined, reading),
  'mc:AlternateContent': (element, reading, around) => {
    const [chosen] = elementsOf(element)
    if (chosen !== undefined) readChildren(chosen, reading, around)
  },
  ...Object.fromEntries(
    ['pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'tblGrid', 'sdtPr', 'sdtEndPr'].map((name) => [name, () => {}]),
  ),
}

function readParagraph(element: XmlElement, reading: Reading, around: Around): void {
  const id = attributeOf(element, 'paraId', word2010)
  const paragraph: OpenParagraph = {
    ...(id === undefined ? {} : { id }),
    pieces: [],
    length: 0,
    index: reading.paragraphs.length,
  }
  reading.paragraphs.push(paragraph)
  const { paragraph: _, ...outside } = around
  const inside: Around = { ...outside, paragraph }
  readChildren(element, reading, inside)
  const properties = childOf(element, 'pPr')
  const ends: [Point, Point] = [{ index: paragraph.index, offset: 0 }, here(reading, inside)]
  const change = childOf(properties, 'pPrChange')
  if (properties !== undefined && change !== undefined)
    pushFormat(change, changedLooks(properties, change), ends, reading)
  const section = childOf(properties, 'sectPr')
  if (section !== undefined) readElement(section, reading, inside)
  // The mark at its end is a sign of its own: who deletes it joins two paragraphs.
  const mark = propertyState(childOf(properties, 'rPr'), reading, { state: 'kept' })
  if (mark.state !== 'kept') push(objects.paragraph, { ...mark, paragraph })
}

/** All that is in a row which was inserted or deleted is one change. */
function rowState(row: XmlElement, reading: Reading, around: Around): Around {
  const state = propertyState(childOf(row, 'trPr'), reading, around)
  if (state === around) return around
  reading.rows += 1
  return { ...state, revision: { ...state.revision, row: reading.rows } }
}

/** The state that properties of a row, a cell or the mark of a paragraph speak of. */
function propertyState(properties: XmlElement | undefined, reading: Reading, around: Around): Around {
  for (const child of properties === undefined ? [] : elementsOf(properties)) {
    const state = states[nameOf(child)]
    if (state !== undefined) return revised(state, child, reading, around)
  }
  return around
}

function revised(state: State, element: XmlElement, { moves }: Reading, around: Around): Around {
  const move = state === 'left' || state === 'arrived' ? moves[state] : undefined
  const row = around.state === state ? around.revision?.row : undefined
  const revision = {
    ...revisionOf(element),
    ...(move === undefined ? {} : { move }),
    ...(row === undefined ? {} : { row }),
  }
  return { ...around, state, revision }
}

function readRun(run: XmlElement, reading: Reading, around: Around): void {
  const start = here(reading, around)
  for (const child of elementsOf(run)) {
    const name = nameOf(child)
    const sign = signs[name]
    if (name === 't' || name === 'delText') push(child.children.join(''), around)
    else if (sign !== undefined) push(sign, around)
    // A text box has paragraphs of its own, and comments are referred to within a run.
    if (sign === undefined || sign === objects.picture) readElement(child, reading, around)
  }
  const properties = childOf(run, 'rPr')
  const change = childOf(properties, 'rPrChange')
  if (properties !== undefined && change !== undefined)
    pushFormat(change, changedLooks(properties, change), [start, here(reading, around)], reading)
}

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
  footnoteReference: objects.note,
  endnoteReference: objects.note,
  drawing: objects.picture,
  pict: objects.picture,
  object: objects.picture,
}

/** In UTF-16 units: several hundred pages. Words of a paragraph are looked for one by one. */
const longestParagraph = 1_000_000

/** Pieces that follow each other in one state and from one hand are one. */
function push(text: string, { paragraph, state, revision }: Around): void {
  if (paragraph === undefined || text === '') return
  const { pieces } = paragraph
  const last = pieces.at(-1)
  paragraph.length += text.length
  if (paragraph.length > longestParagraph)
    throw new UnreadableEdition(`it is too large: a paragraph has more than ${longestParagraph} letters`)
  if (last !== undefined && last.state === state && isSame(last.revision, revision))
    pieces[pieces.length - 1] = { ...last, text: last.text + text }
  else pieces.push({ text, state, ...(revision === undefined ? {} : { revision }) })
}

/** Word notes the minute, so that one hand's work falls into many stretches of time. */
function isSame(one: Revision | undefined, other: Revision | undefined): boolean {
  return one?.author === other?.author && one?.move === other?.move
}

function here({ paragraphs }: Reading, { paragraph }: Around): Point {
  return paragraph === undefined
    ? { index: paragraphs.length, offset: 0 }
    : { index: paragraph.index, offset: paragraph.length }
}

function endComment(mark: XmlElement, reading: Reading, around: Around): void {
  const id = attribute(mark, 'id') ?? ''
  const end = here(reading, around)
  const open = reading.comments.get(id)
  if (open === undefined) reading.comments.set(id, { start: end, end })
  else open.end ??= end
}

function spansOf({ comments }: Reading): ReadonlyMap<string, Span> {
  return new Map([...comments].map(([id, { start, end = start }]) => [id, { start, end }]))
}

function nameMove(which: 'left' | 'arrived', mark: XmlElement | undefined, reading: Reading): void {
  const { [which]: _, ...others } = reading.moves
  const name = attribute(mark, 'name')
  reading.moves = name === undefined ? others : { ...others, [which]: name }
}

function noteFormat(properties: string, element: XmlElement, reading: Reading, around: Around): void {
  const change = childOf(childOf(element, properties), `${properties}Change`)
  const at = here(reading, around)
  if (change !== undefined) pushFormat(change, [parts[properties] ?? properties], [at, at], reading)
}

const parts: Readonly<Record<string, string>> = { tblPr: 'table', trPr: 'row', tcPr: 'cell' }

/** One change of looks over several runs is one. */
function pushFormat(
  change: XmlElement,
  looks: readonly string[],
  [start, end]: readonly [Point, Point],
  { formats }: Reading,
): void {
  const revision = revisionOf(change)
  const last = formats.at(-1)
  const goesOn =
    last !== undefined &&
    last.end.index === start.index &&
    last.end.offset === start.offset &&
    isSame(last.revision, revision) &&
    last.looks.join() === looks.join()
  if (goesOn) formats[formats.length - 1] = { ...last, end }
  else formats.push({ start, end, revision, looks })
}
