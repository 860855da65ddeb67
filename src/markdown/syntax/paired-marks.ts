import type { Parent, PhrasingContent } from 'mdast'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { classifyCharacter } from 'micromark-util-classify-character'
import { resolveAll } from 'micromark-util-resolve-all'
import type {
  Code,
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import type { Processor } from 'unified'
import { walk } from './walk.ts'

/** Text between two marks alike: `H~2~O`, `1^st^`, `==text==`. */
export interface PairedMark extends Parent {
  type: 'subscript' | 'superscript' | 'highlight'
  children: PhrasingContent[]
}

interface Pair {
  readonly type: PairedMark['type']
  readonly character: string
  readonly size: number
  /** Whether what stands between the marks may hold white space: prose with two tildes is no subscript. */
  readonly holdsSpace: boolean
}

const pairs: readonly Pair[] = [
  { type: 'subscript', character: '~', size: 1, holdsSpace: false },
  { type: 'superscript', character: '^', size: 1, holdsSpace: false },
  { type: 'highlight', character: '=', size: 2, holdsSpace: true },
]

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pairedMark: 'pairedMark'
    pairedMarkSequence: 'pairedMarkSequence'
  }
  interface Token {
    /** Of a sequence of marks: what it may begin or end. */
    _pair?: Pair
    /** Of an opening sequence: a word or a closing bracket stands right before it, so that it cannot be a sign of prose (`~10-~20`). */
    _isAttached?: boolean
    /** Of a sequence that stands between a sign and a letter: it closes only what is attached to a word. */
    _closesAttached?: boolean
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    pairedMark: PairedMark
  }
  interface RootContentMap {
    pairedMark: PairedMark
  }
}

/** Adds subscript, superscript and highlight to the grammar. Nests with emphasis as strikethrough does (GFM, 6.5). */
export function pairedMarks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...pairs.map(syntaxOf)]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

function syntaxOf(pair: Pair): Extension {
  const construct: Construct = {
    name: pair.type,
    tokenize: tokenizeSequence(pair),
    resolveAll: (events, context) => resolvePairs(pair, events, context),
  }
  const code = pair.character.charCodeAt(0)
  return {
    text: { [code]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [code] },
  }
}

function tokenizeSequence(pair: Pair): Tokenizer {
  return function (this: TokenizeContext, effects, ok, nok): State {
    const { previous } = this
    const marker: Code = pair.character.charCodeAt(0)
    let size = 0
    const more: State = (code) => {
      if (code === marker && size < pair.size) {
        effects.consume(code)
        size += 1
        return more
      }
      if (size < pair.size || code === marker) return nok(code)
      const token = effects.exit('pairedMarkSequence')
      const before = classifyCharacter(previous)
      const after = classifyCharacter(code)
      token._pair = pair
      // `[^…` opens a note, never a superscript.
      const canAttach = !pair.holdsSpace && previous !== null
      token._isAttached =
        canAttach && (before === undefined || previous === parenthesis || previous === closingBracket)
      token._open =
        (!after || (after === 2 && (before !== undefined || canAttach))) &&
        !(marker === caret && previous === bracket)
      token._close = !before || (before === 2 && after !== undefined)
      token._closesAttached = !pair.holdsSpace && before === 2 && after === undefined
      return ok(code)
    }
    return (code) => {
      if (previous === marker) return nok(code)
      effects.enter('pairedMarkSequence')
      return more(code)
    }
  }
}

const caret = '^'.charCodeAt(0)
const bracket = '['.charCodeAt(0)
const closingBracket = ']'.charCodeAt(0)
const parenthesis = ')'.charCodeAt(0)

/** Finds for each closing sequence the nearest opening one, and makes of both and what is between them one thing. */
function resolvePairs(pair: Pair, events: Event[], context: TokenizeContext): Event[] {
  // Sequences that may still be closed, as indexes of their `exit`; a white space closes them where the pair holds none.
  let openers: number[] = []
  const resolved: Event[] = []
  for (const event of events) {
    const [kind, token] = event
    const isSequence = token.type === 'pairedMarkSequence' && token._pair === pair
    const last = isSequence && kind === 'exit' ? openers.at(-1) : undefined
    const opener = last !== undefined && closes(token, resolved[last]?.[1]) ? last : undefined
    resolved.push(event)
    if (opener !== undefined && resolved.length - opener > 3) {
      for (const grouped of group(resolved.splice(opener - 1), context)) resolved.push(grouped)
      openers = openers.filter((index) => index < opener)
    } else if (isSequence && kind === 'exit' && token._open === true) openers.push(resolved.length - 1)
    else if (!pair.holdsSpace && kind === 'exit' && hasSpace(token, context)) openers = []
  }
  for (const [, token] of resolved)
    if (token.type === 'pairedMarkSequence' && token._pair === pair) token.type = 'data'
  // Whoever asked keeps hold of the list itself.
  events.length = 0
  for (const event of resolved) events.push(event)
  return events
}

function closes(token: Token, opening: Token | undefined): boolean {
  return token._close === true || (token._closesAttached === true && opening?._isAttached === true)
}

/** Events from an opening sequence to a closing one, as one mark. */
function group(events: readonly Event[], context: TokenizeContext): Event[] {
  const first = events[0]?.[1]
  const last = events.at(-1)?.[1]
  if (first === undefined || last === undefined) throw new Error('a pair has two ends')
  const mark: Token = { type: 'pairedMark', start: { ...first.start }, end: { ...last.end } }
  if (first._pair !== undefined) mark._pair = first._pair
  const inside = resolveAll(context.parser.constructs.insideSpan.null ?? [], events.slice(2, -2), context)
  return [['enter', mark, context], ...inside, ['exit', mark, context]]
}

/** A space behind a backslash is part of what the marks hold, as Pandoc has it. */
function hasSpace(token: Token, context: TokenizeContext): boolean {
  return (
    token.type === 'lineEnding' || (token.type === 'data' && /(?<!\\)\s/.test(context.sliceSerialize(token)))
  )
}

/** Escaped spaces are spaces at which no line breaks. */
function settleSpaces(mark: PairedMark): void {
  walk(mark, (node) => {
    if (node.type === 'text') node.value = node.value.replaceAll('\\ ', '\u00A0')
  })
}

/** The element of HTML that each becomes. */
const elements = { subscript: 'sub', superscript: 'sup', highlight: 'mark' } as const

const fromMarkdown: FromMarkdown = {
  canContainEols: ['subscript', 'superscript', 'highlight'],
  enter: {
    pairedMark(this: CompileContext, token: Token) {
      if (token._pair === undefined) throw new Error('a mark knows its pair')
      this.enter({ type: token._pair.type, data: { hName: elements[token._pair.type] }, children: [] }, token)
    },
  },
  exit: {
    pairedMark(this: CompileContext, token: Token) {
      const mark = this.stack.at(-1)
      if (mark?.type === 'subscript' || mark?.type === 'superscript') settleSpaces(mark)
      this.exit(token)
    },
  },
}
