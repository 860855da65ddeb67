import type { Parent, PhrasingContent } from 'mdast'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { resolveAll } from 'micromark-util-resolve-all'
import type { Construct, Event, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

/** A note that is written where it is called: `words^[the note]`. */
export interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote'
    inlineNoteMarker: 'inlineNoteMarker'
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineNote: InlineNote
  }
  interface RootContentMap {
    inlineNote: InlineNote
  }
}

/**
 * Adds Pandoc's inline notes to the grammar. What CommonMark reads as a link, or this grammar as a span or a superscript,
 * stays one, whatever stands before it.
 */
export function inlineNotes(this: Processor): void {
  const data = this.data()
  const syntax: Extension = { text: { [closingBracket]: noteEnd } }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

const caret = '^'.charCodeAt(0)
const bracket = '['.charCodeAt(0)
const closingBracket = ']'.charCodeAt(0)
/** What makes a link or a span of the brackets before it. */
const others = new Set([...'({'].map((character) => character.charCodeAt(0)))

/** Events of a caret and of an opening bracket (enter and exit of the label and of its marker), and of a closing one. */
const caretEvents = 2
const openingEvents = 4
const closingEvents = 2

const noteEnd: Construct = {
  name: 'inlineNoteEnd',
  tokenize(effects, ok, nok) {
    const begins = beginsNote(this)
    return (code) => {
      if (!begins) return nok(code)
      effects.enter('inlineNoteMarker')
      effects.consume(code)
      effects.exit('inlineNoteMarker')
      return (next) => {
        if (next === caret) return effects.check(lastCaret, nok, ok)(next)
        if (next === bracket) return effects.check(nameOfLink, nok, ok)(next)
        return next !== null && others.has(next) ? nok(next) : ok(next)
      }
    }
  },
  resolveTo: resolveNote,
}

/** A caret that ends a superscript, as it does in `^[1]^`, and does not begin another note. */
const lastCaret: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('inlineNoteMarker')
    effects.consume(code)
    effects.exit('inlineNoteMarker')
    return (next) => (next === bracket ? nok(next) : ok(next))
  },
}

/** The name of a link in brackets, as in `^[words][name]`. */
const nameOfLink: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let length = 0
    const inside: State = (code) => {
      if (code === closingBracket) {
        const name = this.sliceSerialize(effects.exit('inlineNoteMarker')).slice(1)
        return isNameOfLink(name, this) ? ok(code) : nok(code)
      }
      length += 1
      if (code === null || length > longestName) return nok(code)
      effects.consume(code)
      return inside
    }
    return (code) => {
      effects.enter('inlineNoteMarker')
      effects.consume(code)
      return inside
    }
  },
}

/** By CommonMark 0.31.2, 6.3. */
const longestName = 999

function isNameOfLink(words: string, { parser }: TokenizeContext): boolean {
  return parser.defined.includes(
    words
      .replace(/[\t\n\r ]+/g, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase(),
  )
}

/** Whether the bracket that a closing one belongs to begins a note, with words in it that are not the name of a link. */
function beginsNote(context: TokenizeContext): boolean {
  const { events } = context
  const open = openBracket(events)
  const label = events[open]?.[1]
  const mark = events[open - 1]?.[1]
  if (label?.type !== 'labelLink' || mark === undefined || !isCaret(mark)) return false
  if (mark.end.offset !== label.start.offset || endsSuperscript(context, open - caretEvents)) return false
  const words = context.sliceSerialize({ start: label.end, end: context.now() })
  return words.trim() !== '' && !isNameOfLink(words, context)
}

/** The last opening bracket that no closing one has been found for. How many there can be, limit-marks.ts says. */
function openBracket(events: readonly Event[]): number {
  return events.findLastIndex(
    ([kind, { type, _balanced }]) =>
      kind === 'enter' && (type === 'labelLink' || type === 'labelImage') && _balanced !== true,
  )
}

function isCaret({ type, _pair }: Token): boolean {
  return type === 'pairedMarkSequence' && _pair?.type === 'superscript'
}

/** Whether a caret ends what another one before it, without white space between them, has begun: `1^st^[words]`. */
function endsSuperscript({ events, sliceSerialize }: TokenizeContext, index: number): boolean {
  const before = events.slice(0, index).findLast(([kind, token]) => kind === 'exit' && isCaret(token))?.[1]
  const mark = events[index]?.[1]
  if (before === undefined || mark === undefined) return false
  return /^[^\s[]\S*$/.test(sliceSerialize({ start: before.end, end: mark.start }))
}

/** Makes one note of the events since its caret. */
function resolveNote(events: Event[], context: TokenizeContext): Event[] {
  const open = openBracket(events)
  const opening = events[open]?.[1]
  const mark = events[open - caretEvents]?.[1]
  const last = events.at(-1)?.[1]
  if (opening === undefined || mark === undefined || last === undefined)
    throw new Error('a note has a caret and two brackets')
  opening._balanced = true
  const note: Token = { type: 'inlineNote', start: { ...mark.start }, end: { ...last.end } }
  const constructs = context.parser.constructs.insideSpan.null ?? []
  const since = events.splice(open - caretEvents)
  const within = since.slice(caretEvents + openingEvents, -closingEvents)
  events.push(['enter', note, context])
  for (const event of resolveAll(constructs, within, context)) events.push(event)
  for (const event of since.slice(-closingEvents)) events.push(event)
  events.push(['exit', note, context])
  return events
}

const fromMarkdown: FromMarkdown = {
  canContainEols: ['inlineNote'],
  enter: {
    inlineNote(this: CompileContext, token: Token) {
      this.enter({ type: 'inlineNote', children: [] }, token)
    },
  },
  exit: {
    inlineNote(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}
