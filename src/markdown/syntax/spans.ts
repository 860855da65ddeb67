import type { Parent, PhrasingContent } from 'mdast'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { resolveAll } from 'micromark-util-resolve-all'
import type { Construct, Event, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import { type Attributes, parseAttributes } from './attributes.ts'

/** Text with attributes: `[Қазақстан]{lang=kk}`. */
export interface Span extends Parent {
  type: 'span'
  attributes: Attributes
  children: PhrasingContent[]
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    span: 'span'
    spanMarker: 'spanMarker'
    spanAttributes: 'spanAttributes'
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    span: Span
  }
  interface RootContentMap {
    span: Span
  }
}

/** Adds bracketed spans to the grammar, as Pandoc knows them; a bracket that is a link or a note stays one. */
export function spans(this: Processor): void {
  const data = this.data()
  const syntax: Extension = { text: { [']'.charCodeAt(0)]: spanEnd } }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

const openingBrace = '{'.charCodeAt(0)
const closingBrace = '}'.charCodeAt(0)

/** Enough for any attributes a person writes, so that no brace makes the rest of the text be read for its partner. */
const longest = 500

/** Events of an opening bracket (enter and exit of the label and of its marker), and of what closes a span: `]{`, what is between, `}`. */
const openingEvents = 4
const closingEvents = 6

const spanEnd: Construct = {
  name: 'spanEnd',
  tokenize(effects, ok, nok) {
    const label = openLabel(this)
    let length = 0
    const inside: State = (code) => {
      if (code === closingBrace) {
        const token = effects.exit('spanAttributes')
        if (parseAttributes(this.sliceSerialize(token)) === undefined) return nok(code)
        effects.enter('spanMarker')
        effects.consume(code)
        effects.exit('spanMarker')
        return ok
      }
      length += 1
      if (code === null || code < 0 || code === openingBrace || length > longest) return nok(code)
      effects.consume(code)
      return inside
    }
    const attributes: State = (code) => {
      if (code === closingBrace) return nok(code)
      effects.enter('spanAttributes')
      return inside(code)
    }
    const brace: State = (code) => {
      if (code !== openingBrace) return nok(code)
      effects.consume(code)
      effects.exit('spanMarker')
      return attributes
    }
    return (code) => {
      if (label?.type !== 'labelLink') return nok(code)
      effects.enter('spanMarker')
      effects.consume(code)
      return brace
    }
  },
  resolveTo: resolveSpan,
}

/** The bracket that a closing one belongs to; balanced ones are used up. How many there can be, limit-marks.ts says. */
function openLabel({ events }: TokenizeContext): Token | undefined {
  return events.findLast(([, { type, _balanced }]) => isLabelStart(type) && _balanced !== true)?.[1]
}

function isLabelStart(type: Token['type']): boolean {
  return type === 'labelLink' || type === 'labelImage'
}

/** Makes one span of the events since its opening bracket. */
function resolveSpan(events: Event[], context: TokenizeContext): Event[] {
  const open = events.findLastIndex(
    ([kind, { type, _balanced }]) => kind === 'enter' && type === 'labelLink' && _balanced !== true,
  )
  const opening = events[open]?.[1]
  const last = events.at(-1)?.[1]
  if (opening === undefined || last === undefined) throw new Error('a span has two brackets')
  opening._balanced = true
  const span: Token = { type: 'span', start: { ...opening.start }, end: { ...last.end } }
  const constructs = context.parser.constructs.insideSpan.null ?? []
  const since = events.splice(open)
  const inside = resolveAll(constructs, since.slice(openingEvents, -closingEvents), context)
  events.push(['enter', span, context])
  for (const event of [...inside, ...since.slice(-closingEvents)]) events.push(event)
  events.push(['exit', span, context])
  return events
}

const fromMarkdown: FromMarkdown = {
  enter: {
    span(this: CompileContext, token: Token) {
      this.enter(
        {
          type: 'span',
          data: { hName: 'span' },
          attributes: { classes: [], values: new Map() },
          children: [],
        },
        token,
      )
    },
  },
  exit: {
    spanAttributes(this: CompileContext, token: Token) {
      const span = this.stack.at(-1)
      const attributes = parseAttributes(this.sliceSerialize(token))
      if (span?.type === 'span' && attributes !== undefined) span.attributes = attributes
    },
    span(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}
