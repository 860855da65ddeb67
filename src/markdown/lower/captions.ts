import type { ElementContent } from 'hast'
import type { Caption, Inline, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { localeFor } from '../../locale/index.ts'
import { parseLine } from '../parse-markdown.ts'
import { collapsedText, trimmedText } from '../white-space.ts'
import { elementsIn } from './element.ts'
import { lowerInlines } from './inlines.ts'
import type { Context, State } from './state.ts'

/** What is said about a figure or a table, gathered from wherever the author said it. */
export interface Saying {
  readonly children: readonly Inline[]
  readonly source?: readonly Inline[]
  readonly credit?: readonly Inline[]
}

/** One caption of what was said in several places; nothing where nothing was. */
export function captionOf(sayings: readonly Saying[], position: Position): Caption | undefined {
  const children = joined(sayings.map((saying) => saying.children))
  const source = joined(sayings.map((saying) => saying.source ?? []))
  const credit = joined(sayings.map((saying) => saying.credit ?? []))
  const all = [...children, ...source, ...credit]
  const first = all[0]
  if (first === undefined) return undefined
  return {
    type: 'caption',
    children,
    ...(source.length === 0 ? {} : { source }),
    ...(credit.length === 0 ? {} : { credit }),
    position: { ...first.position, end: all.at(-1)?.position.end ?? position.end },
  }
}

function joined(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): readonly Inline[] => {
      const first = part[0]
      if (index === 0 || first === undefined) return part
      return [{ type: 'run', text: ' ', marks: [], position: first.position }, ...part]
    })
}

/** A line of a caption, with "Source: …" and "Credit: …" told apart from the rest. */
export function lowerSaying(nodes: readonly ElementContent[], context: Context, state: State): Saying {
  return divide(lowerInlines(nodes, context, state), context.lang)
}

/** What an attribute says, read as one line of Markdown; its place is that of what it is about. */
export function lowerAttribute(
  part: 'children' | 'source' | 'credit',
  text: string | undefined,
  context: Context,
  state: State,
): Saying {
  const words = trimmedText(text ?? '')
  if (words === '') return { children: [] }
  const at: Context = { ...context, fixed: context.fixed ?? context.position }
  const report: Report = (code, _, details) => state.report(code, at.fixed, details)
  const line = parseLine(words, report, state.notes.names())
  const content = elementsIn(line.children, 'p').flatMap(({ children }) => children)
  return { children: [], [part]: lowerInlines(content, at, { ...state, source: collapsedText(words) }) }
}

type Part = 'children' | 'source' | 'credit'

function divide(content: readonly Inline[], lang: string): Saying {
  const parts: Record<Part, Inline[]> = { children: [], source: [], credit: [] }
  let part: Part = 'children'
  for (const inline of content) {
    if (inline.type !== 'run') {
      parts[part].push(inline)
      continue
    }
    for (const piece of pieces(inline.text, lang)) {
      part = piece.part ?? part
      if (piece.text !== '') parts[part].push({ ...inline, text: piece.text })
    }
  }
  const { children, source, credit } = parts
  return {
    children: trimmed(children),
    ...(source.length === 0 ? {} : { source: trimmed(source) }),
    ...(credit.length === 0 ? {} : { credit: trimmed(credit) }),
  }
}

/** Cuts a text before each label that begins a sentence; a piece with a `part` has lost its label. */
function pieces(text: string, lang: string): readonly { readonly part?: Part; readonly text: string }[] {
  const { words } = localeFor(lang)
  const labels = new Map<string, Part>([
    ['source', 'source'],
    ['credit', 'credit'],
    [words.source.toLowerCase(), 'source'],
    [words.credit.toLowerCase(), 'credit'],
  ])
  const label = new RegExp(`(?<=^|[.!?…]\\s)(${[...labels.keys()].map(escaped).join('|')})\\s?:\\s`, 'giu')
  const found = [...text.matchAll(label)]
  const before = text.slice(0, found[0]?.index ?? text.length)
  return [
    { text: before },
    ...found.map((match, index) => {
      const part = labels.get((match[1] ?? '').toLowerCase())
      const words = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length)
      return part === undefined ? { text: words } : { part, text: words }
    }),
  ]
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function trimmed(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1)
  return last?.type === 'run'
    ? [...content.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(hasText)
    : content
}

function hasText(inline: Inline): boolean {
  return inline.type !== 'run' || inline.text !== ''
}
