import type { Element, ElementContent, Root } from 'hast'
import type { Block, BodyBlock, Inline, Note, Picture, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { pointsIn } from '../place.ts'
import { collectAnchors } from './anchors.ts'
import { lowerBlocks } from './blocks.ts'
import { isElement, placeOf, property } from './element.ts'
import { lowerInlines } from './inlines.ts'
import { type Notes, noNotes } from './notes.ts'
import { createOutline } from './outline.ts'
import { reportUnshownTitles } from './pictures.ts'
import { piecesIn } from './pieces.ts'
import { within } from './place-blocks.ts'
import type { Context, NamedPicture, State } from './state.ts'

/** How a text is to be lowered. */
export interface Manner {
  readonly lang: string
  readonly smart: boolean
  readonly report: Report
  /** The text that the tree was read from. */
  readonly source: string
  /** Whether the post names a bibliography. */
  readonly cites: boolean
  /** The notes that the text may call; a line has none. */
  readonly notes?: Notes
  /** Web address that relative links are completed from. */
  readonly base?: string
  /** Where the text stands: in a part of its file, when it has been read by itself. */
  readonly position: Position
  /** Whether every node stands at `position`, because the tree counts lines of its own. */
  readonly isApart: boolean
}

export interface LoweredText {
  readonly children: readonly BodyBlock[]
  readonly notes: readonly Note[]
  readonly pictures: readonly NamedPicture[]
}

export interface LoweredLine {
  readonly content: readonly Inline[]
  readonly pictures: readonly NamedPicture[]
}

/** Lowers a tree of HTML: blocks first, then the notes in the order in which they were called. */
export function lowerText(root: Root, manner: Manner): LoweredText {
  const context = newContext(manner)
  const state = callingNotes(newState(root, manner), context)
  const children = withLastIds(lowerBlocks(contentOf(root), context, state), state)
  const notes = state.notes.lower((body) => {
    const inner = within(body, context)
    return { children: lowerBlocks(body.children, inner, state), position: inner.position }
  })
  reportUnshownTitles(state)
  const body = turned(settled(children, notes, state), manner, state)
  return { children: body, notes, pictures: state.pictures }
}

/** Only pages of the body can be turned: not those of an abstract, and not in the middle of a box or a list. */
function turned(
  blocks: readonly Block[],
  { isApart }: Manner,
  { landscapes, report }: State,
): readonly BodyBlock[] {
  const places = new Set<Position>(isApart ? [] : blocks.map(({ position }) => position))
  const wished = new Set<Position>()
  for (const { position, blocks: own } of landscapes)
    if (own.every((place) => places.has(place))) for (const place of own) wished.add(place)
    else report('markdown/nested-landscape', position, {})
  return blocks.map((block) => (wished.has(block.position) ? { ...block, landscape: true } : block))
}

/** Gives links their final targets; where that of one came to nothing, the last block is what it leads to. */
function settled(blocks: readonly Block[], notes: readonly Note[], { anchors }: State): readonly Block[] {
  const ids = idsIn([blocks, notes])
  const last = blocks.at(-1)
  let end = last?.id ?? '_end'
  while (last?.id === undefined && ids.has(end)) end += '_'
  const isNeeded = anchors.settle(ids, end)
  return isNeeded && last !== undefined ? [...blocks.slice(0, -1), { ...last, id: end }] : blocks
}

/** Ids of all blocks, however deep they lie. */
function idsIn(value: unknown, ids = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return ids
  if ('id' in value && typeof value.id === 'string') ids.add(value.id)
  for (const [key, child] of Object.entries(value))
    if (key !== 'position' && key !== 'marks') idsIn(child, ids)
  return ids
}

/** Ids behind the last block lead to that block: there is nothing else near. */
function withLastIds(blocks: readonly Block[], { anchors }: State): readonly Block[] {
  const last = blocks.at(-1)
  if (last === undefined) return blocks
  const id = anchors.claim(last.id)
  return id === last.id || id === undefined ? blocks : [...blocks.slice(0, -1), { ...last, id }]
}

/** Lowers a text that has to fit a line, such as a title: whatever blocks it has run into one another. */
export function lowerLineText(root: Root, manner: Manner): LoweredLine {
  // A line has no places of its own to lead to.
  const state = {
    ...newState(root, manner),
    anchors: collectAnchors({ type: 'root', children: [] }, manner.report),
    callNote: (call: Element, context: Context): string => {
      manner.report('markdown/misplaced-note', placeOf(call, context), { fate: 'printed as it was typed' })
      return `[^${nameOf(call)}]`
    },
  }
  const paragraphs = contentOf(root).flatMap((child) => (isElement(child, 'p') ? child.children : [child]))
  const content = lowerInlines(paragraphs, newContext(manner), state)
  reportUnshownTitles(state)
  return { content, pictures: state.pictures }
}

/** Calls of notes that have a text. What has one is known by lowering it: a heading without words, say, is left out. */
function callingNotes(state: State, context: Context): State {
  const hasContent = (body: Element): boolean => {
    const trial: State = {
      ...state,
      ...freshPlaces({ type: 'root', children: body.children }),
      report: () => {},
      callNote: (call) => (state.notes.has(nameOf(call), hasContent) ? firstCall : undefined),
    }
    return lowerBlocks(body.children, within(body, context), trial).length > 0
  }
  const callNote: State['callNote'] = (call) => state.notes.refer(nameOf(call), hasContent)
  return { ...state, callNote }
}

function nameOf(call: Element): string {
  return property(call, 'dataNote') ?? ''
}

const firstCall = { number: 1, occurrence: 1 }

/** What grows while a text is lowered, with nothing in it yet. */
function freshPlaces(root: Root, report: Report = () => {}) {
  const pictures: NamedPicture[] = []
  return {
    anchors: collectAnchors(root, report),
    outline: createOutline(),
    pictures,
    landscapes: [],
    titles: new Map<Picture, string>(),
    isFilled: piecesIn(root),
  }
}

function newState(root: Root, manner: Manner): State {
  const { report, source, cites, base, smart, notes = noNotes } = manner
  return {
    ...freshPlaces(root, report),
    report,
    source,
    pointAt: pointsIn(source),
    cites,
    written: new WeakMap(),
    notes,
    callNote: () => undefined,
    base,
    smart,
    typed: new WeakSet(),
    isInText: wordsElsewhere(root),
  }
}

function newContext({ lang, position, isApart }: Manner): Context {
  return { lang, scope: {}, marks: [], position, ...(isApart ? { fixed: position } : {}), figures: true }
}

function contentOf(root: Root): readonly ElementContent[] {
  return root.children.filter((child) => child.type !== 'doctype')
}

/** Looks words up in the text outside pull quotes; the text is gathered when first asked for. */
function wordsElsewhere(root: Root): (words: string) => boolean {
  let text: string | undefined
  return (words) => {
    text ??= normalised(textOutsideQuotes(root))
    const sought = normalised(words)
    return sought !== '' && text.includes(sought)
  }
}

function textOutsideQuotes(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value
  if (isElement(node) && property(node, 'dataDirective') === 'pull-quote') return ''
  return 'children' in node ? node.children.map(textOutsideQuotes).join(' ') : ''
}

function normalised(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
