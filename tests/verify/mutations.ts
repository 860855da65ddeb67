import type { EditionFormat } from '../../src/brief/index.ts'
import { alter, isOfType, leaveOut, placesIn, swap, type Which } from './spoil.ts'

/** One way in which an edition could be made wrongly. */
export interface Mutation {
  /** The kind of node. */
  readonly kind: string
  /** What is done to it. */
  readonly change: string
  /** Spoils a publication in place; false where it has no such node. */
  readonly spoil: (publication: object) => boolean
  /** Editions that cannot say this, so that nobody can miss it there. */
  readonly unsaid: readonly EditionFormat[]
}

/**
 * Every kind of node, left out, put in another place or altered. An edition of a publication that was spoilt so is what a
 * renderer with that fault would have made.
 */
export const mutations: readonly Mutation[] = [
  ...lost(),
  ...displaced(),
  ...altered(),
  ...stripped(),
  ...around(),
]

function mutation(
  kind: string,
  change: string,
  spoil: Mutation['spoil'],
  unsaid: readonly EditionFormat[] = [],
): Mutation {
  return { kind, change, spoil, unsaid }
}

/** Nodes that are left out with all they hold. */
function lost(): readonly Mutation[] {
  const kinds = [
    ...['heading', 'paragraph', 'list', 'item', 'definitions', 'definition', 'term', 'quote', 'pull-quote'],
    ...['box', 'figure', 'picture', 'caption', 'table', 'row', 'note', 'note-ref', 'run', 'break'],
  ]
  return [
    ...kinds.map((kind) => mutation(kind, 'left out', (tree) => leaveOut(tree, isOfType(kind)))),
    mutation('code', 'left out', (tree) => leaveOut(tree, isCodeBlock)),
    mutation('caption of a table', 'left out', (tree) => leaveOut(tableIn(tree), isOfType('caption'))),
    mutation('source', 'left out', (tree) => without(tree, 'caption', 'source')),
    mutation('credit', 'left out', (tree) => without(tree, 'caption', 'credit')),
    mutation('title of a box', 'left out', (tree) => without(tree, 'box', 'title')),
    mutation('cell', 'emptied', (tree) => alter(tree, isDataCell, 'children', [])),
    mutation('head of a column', 'emptied', (tree) => alter(tree, hasScope('column'), 'children', [])),
    mutation('head of a row', 'emptied', (tree) => alter(tree, hasScope('row'), 'children', [])),
  ]
}

/** Nodes that change places with the next of their kind. */
function displaced(): readonly Mutation[] {
  const kinds = [
    ...['heading', 'paragraph', 'list', 'item', 'definition', 'quote', 'figure', 'table', 'cell'],
    ...['note-ref', 'run'],
  ]
  return [
    ...kinds.map((kind) => mutation(kind, 'moved', (tree) => swap(tree, isOfType(kind)))),
    mutation('row', 'moved', (tree) => swap(tree, has('part', 'body'))),
    mutation('code', 'moved', (tree) => swap(tree, isCodeBlock)),
    mutation('body of a note', 'moved', exchangeNotes),
  ]
}

/** What a node tells besides its words. */
function altered(): readonly Mutation[] {
  const to = (
    kind: string,
    which: Which,
    key: string,
    value: unknown,
    unsaid: readonly EditionFormat[] = [],
  ) => mutation(kind, `other ${key}`, (tree) => alter(tree, which, key, value), unsaid)
  return [
    to('heading', isOfType('heading'), 'level', 2),
    to('run', isOfType('run'), 'text', 'Other words'),
    to('code', isCodeBlock, 'text', 'shade = stone'),
    to('list', isOrdered, 'start', 7),
    to('list', isOrdered, 'ordered', false),
    to('item', has('checked', true), 'checked', false),
    to('note-ref', isOfType('note-ref'), 'number', 2),
    to('picture', isOfType('picture'), 'alt', { type: 'described', words: 'A map of nothing' }),
    to('picture', isOfType('picture'), 'alt', { type: 'decoration' }),
    to('head of a column', hasScope('column'), 'scope', undefined, ['docx']),
    to('head of a row', hasScope('row'), 'scope', undefined),
    to('link', isOfType('link'), 'url', 'https://elsewhere.example/'),
    to('reference', isOfType('reference'), 'target', 'stations'),
    to('language', has('tag', 'fr'), 'tag', 'it'),
    to('link', both(isOfType('link'), hasKeys('title')), 'title', 'Another title'),
    to('link', both(isOfType('link'), hasKeys('title')), 'title', undefined),
    to('reference', both(isOfType('reference'), hasKeys('title')), 'title', undefined),
    to('abbreviation', isOfType('abbreviation'), 'title', 'Another institute', ['docx']),
  ]
}

/** Marks whose words stay. */
function stripped(): readonly Mutation[] {
  const kinds = ['strong', 'emphasis', 'strike', 'code', 'superscript', 'subscript', 'highlight']
  return [
    ...kinds.map((kind) => mutation(`mark ${kind}`, 'taken off', (tree) => takeOff(tree, kind), ['pdf'])),
    ...['link', 'reference', 'language'].map((kind) =>
      mutation(kind, 'taken off', (tree) => takeOff(tree, kind)),
    ),
  ]
}

/** What stands around the body, and what the file says of itself. */
function around(): readonly Mutation[] {
  const parts = ['label', 'line', 'subtitle', 'abstract']
  return [
    ...parts.map((part) => mutation(part, 'left out', (tree) => removeAt(tree, 'masthead', part))),
    mutation('title', 'other words', (tree) =>
      alter(at(tree, 'masthead', 'title'), isOfType('run'), 'text', 'Sun'),
    ),
    mutation('author', 'left out', (tree) => leaveOut(at(tree, 'masthead', 'byline'), () => true)),
    mutation('fact', 'left out', (tree) => leaveOut(at(tree, 'masthead', 'facts'), () => true)),
    ...['about-authors', 'about-project', 'funding', 'license', 'citation'].map((kind) =>
      mutation(`section ${kind}`, 'left out', (tree) => leaveOut(at(tree, 'endMatter'), has('kind', kind))),
    ),
    mutation('emblem', 'other description', (tree) =>
      alter(at(tree, 'endMatter'), hasKeys('alt', 'name'), 'alt', 'Stars'),
    ),
    ...['title', 'date', 'description', 'publisher'].map((name) =>
      mutation(`metadata ${name}`, 'other words', (tree) => Reflect.set(at(tree, 'metadata'), name, '1999')),
    ),
    mutation('metadata keywords', 'left out', (tree) => Reflect.set(at(tree, 'metadata'), 'keywords', [])),
    mutation('metadata authors', 'left out', (tree) => leaveOut(at(tree, 'metadata', 'authors'), () => true)),
  ]
}

function both(first: Which, second: Which): Which {
  return (node) => first(node) && second(node)
}

function isOrdered(node: object): boolean {
  return isOfType('list')(node) && has('ordered', true)(node)
}

function isCodeBlock(node: object): boolean {
  return isOfType('code')(node) && 'text' in node
}

function isDataCell(node: object): boolean {
  return isOfType('cell')(node) && !('scope' in node)
}

function hasScope(scope: string): Which {
  return (node) => isOfType('cell')(node) && has('scope', scope)(node)
}

function has(key: string, value: unknown): Which {
  return (node) => Reflect.get(node, key) === value
}

function hasKeys(...keys: readonly string[]): Which {
  return (node) => keys.every((key) => key in node)
}

function at(tree: object, ...keys: readonly string[]): object {
  return keys.reduce<object>((node, key) => {
    const inner: unknown = Reflect.get(node, key)
    if (typeof inner !== 'object' || inner === null) throw new Error(`there is no ${key}`)
    return inner
  }, tree)
}

function removeAt(tree: object, ...keys: readonly string[]): boolean {
  const [last = '', ...before] = [...keys].reverse()
  const parent = at(tree, ...before.reverse())
  return last in parent && Reflect.deleteProperty(parent, last)
}

function tableIn(tree: object): object {
  for (const { node } of placesIn(tree)) if (isOfType('table')(node)) return node
  throw new Error('there is no table')
}

function without(tree: object, type: string, key: string): boolean {
  for (const { node } of placesIn(tree))
    if (isOfType(type)(node) && key in node) return Reflect.deleteProperty(node, key)
  return false
}

function exchangeNotes(tree: object): boolean {
  const notes = at(tree, 'brief', 'notes')
  const [first, second] = [at(notes, '0'), at(notes, '1')]
  const [body, other] = [at(first, 'children'), at(second, 'children')]
  return Reflect.set(first, 'children', other) && Reflect.set(second, 'children', body)
}

function takeOff(tree: object, type: string): boolean {
  for (const { node } of placesIn(tree)) {
    const marks: unknown = Reflect.get(node, 'marks')
    if (!Array.isArray(marks) || !marks.some(isOfType(type))) continue
    return Reflect.set(
      node,
      'marks',
      marks.filter((mark) => !isOfType(type)(mark)),
    )
  }
  return false
}
