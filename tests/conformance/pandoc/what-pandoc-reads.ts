import type { Publication } from '../../../src/publication/index.ts'
import { expectedReading } from '../../../src/verify/expected.ts'
import { type FactKind, type Facts, factsOf } from '../../../src/verify/facts.ts'
import { wordsOf } from '../../../src/verify/pieces.ts'
import type { Element, Meaning, Node, Reading } from '../../../src/verify/reading.ts'

/**
 * What pandoc has no word for, or does not read in a Word file; nobody can miss it there. All else is to come back.
 *
 * | what | why |
 * |---|---|
 * | what abbreviations stand for | Word itself has no word for it |
 * | metadata, languages | it reads properties and the languages of runs not at all |
 * | code, highlights | it knows them by styles of its own names alone; their words are read |
 * | title, captions, terms, boxes, quotations | likewise, or by how far they are set in: their words are read, as paragraphs |
 * | logo, name and motto in the header | it does not read headers |
 * | numbers of headings | Word counts them by a list, which it does not read for headings |
 * | heads of rows | its reader knows heads of columns alone |
 * | lists in notes | it reads their items as paragraphs |
 * | a note that is called again | it reads the field as a raised number: see `withRaisedNumbers` |
 */
const unread: readonly FactKind[] = ['metadata', 'language', 'abbreviation', 'highlight', 'code-span']

/** The facts of a publication that pandoc can read back. */
export function factsForPandoc(publication: Publication): Facts {
  const { source, credit, colon } = publication.locale.words
  const reading = expectedReading(withoutNumbers(withoutHeader(publication)))
  return asPandocSays(reading, [`${source}${colon} `, `${credit}${colon} `])
}

/** The facts of a reading, as far as pandoc can say them; `leads` stand before the source and the credit of a table. */
export function asPandocSays(reading: Reading, leads: readonly string[] = []): Facts {
  const said: Reading = {
    ...reading,
    children: plainly(reading.children, leads),
    notes: reading.notes.map((note) => ({ ...note, children: withoutLists(plainly(note.children, leads)) })),
  }
  return new Map(
    [...factsOf(withRaisedNumbers(said))].filter(([name]) => !unread.some((one) => one === name)),
  )
}

/** The label and the line beside it stand in one paragraph, a tab between them. */
function withoutHeader(publication: Publication): Publication {
  const { logo: _logo, wordmark: _name, tagline: _motto, label, line, ...masthead } = publication.masthead
  const stated = [label, line].filter((paragraph) => paragraph !== undefined)
  const [first] = stated
  if (first === undefined) return { ...publication, masthead }
  const tab = { type: 'break', marks: [], position: first.position } as const
  const children = stated.flatMap((paragraph, index) => [...(index > 0 ? [tab] : []), ...paragraph.children])
  return { ...publication, masthead: { ...masthead, label: { ...first, children } } }
}

/** The number of a heading is its first run. */
function withoutNumbers(publication: Publication): Publication {
  const children = publication.brief.children.map((block) =>
    block.type === 'heading' && block.number !== undefined
      ? { ...block, children: block.children.slice(1) }
      : block,
  )
  return { ...publication, brief: { ...publication.brief, children } }
}

function plainly(nodes: readonly Node[], leads: readonly string[]): readonly Node[] {
  return nodes.map((node) => (node.type === 'element' ? plainElement(node, leads) : node))
}

/** A group without a meaning of its own is a `definition`: what is in it stands as if it stood alone. */
function plainElement(node: Element, leads: readonly string[]): Element {
  const { is } = node
  const children = plainly(node.children, leads)
  switch (is.kind) {
    case 'masthead':
    case 'quote':
    case 'box':
      return { ...node, is: { kind: 'definition' }, children }
    case 'figure':
    case 'table': {
      const [above, below] = captionsOf(node, leads)
      const rest = {
        ...node,
        children: children.filter((_, index) => !isOf('caption', node.children[index])),
      }
      const whole = is.kind === 'table' ? [rest] : rest.children
      return { ...node, is: { kind: 'definition' }, children: [...above, ...whole, ...below] }
    }
    case 'title':
    case 'term':
    case 'caption':
    case 'code':
      return { ...node, is: { kind: 'paragraph' }, children }
    case 'cell': {
      const { scope, ...spans } = is
      return { ...node, is: scope === 'column' ? { ...spans, scope } : spans, children }
    }
    default:
      return { ...node, children }
  }
}

/** What stands above and what below: of a table its sources alone, of a picture all. */
function captionsOf(
  { is, children }: Element,
  leads: readonly string[],
): readonly [above: readonly Node[], below: readonly Node[]] {
  const captions = children.filter((child) => isOf('caption', child))
  const isBelow = (caption: Node): boolean =>
    is.kind === 'figure' || leads.some((lead) => wordsOf([caption]).startsWith(lead))
  return [
    plainly(
      captions.filter((caption) => !isBelow(caption)),
      leads,
    ),
    plainly(captions.filter(isBelow), leads),
  ]
}

function withoutLists(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node
    const is =
      node.is.kind === 'list' || node.is.kind === 'item' ? ({ kind: 'definition' } as const) : node.is
    return { ...node, is, children: withoutLists(node.children) }
  })
}

function isOf(kind: Meaning['kind'], node: Node | undefined): boolean {
  return node?.type === 'element' && node.is.kind === kind
}

/** A raised number of a note that was called before is taken for one more call of it, in what was expected as in what was found. */
function withRaisedNumbers(reading: Reading): Reading {
  const called = new Set<number>()
  const read = (nodes: readonly Node[]): readonly Node[] =>
    nodes.map((node) => {
      if (node.type === 'note-call') called.add(node.number)
      if (node.type !== 'element') return node
      const number = isOf('superscript', node) ? Number(wordsOf(node.children)) : Number.NaN
      return called.has(number)
        ? { type: 'note-call', number, ...(node.position && { position: node.position }) }
        : { ...node, children: read(node.children) }
    })
  const children = read(reading.children)
  return {
    ...reading,
    children,
    notes: reading.notes.map((note) => ({ ...note, children: read(note.children) })),
  }
}
