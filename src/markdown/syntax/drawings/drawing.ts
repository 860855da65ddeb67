import type { Parent } from 'mdast'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { DrawnTable, SourceLine } from './drawn-table.ts'
import { bars, dashes, grid, type Kind, type Verdict } from './kinds.ts'

/** A table drawn with characters, whose cells are still lines of the source; settle-drawings.ts reads them. */
export interface Drawing extends Parent {
  type: 'drawing'
  table: DrawnTable
  /** Names that links and calls of notes in its cells may have. */
  names: Names
  children: []
}

export interface Names {
  readonly links: string[]
  readonly notes: string[]
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    drawing: 'drawing'
    drawingLine: 'drawingLine'
  }
  interface Token {
    _drawing?: { readonly table: DrawnTable; readonly names: Names }
  }
}

declare module 'mdast' {
  interface RootContentMap {
    drawing: Drawing
  }
  interface BlockContentMap {
    drawing: Drawing
  }
}

/** Adds grid tables, tables of dashes, and tables of bars that GitHub does not know, to the grammar. */
export function drawings(this: Processor): void {
  const data = this.data()
  const indented = constructOf([dashes], 'anywhere')
  const all = constructOf([grid, bars, dashes], 'at the margin')
  const syntax: Extension = {
    flow: { null: [all], [dash]: [all] },
    flowInitial: { [tab]: [indented], [virtualSpace]: [indented], [space]: [indented] },
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

const dash = '-'.charCodeAt(0)
const space = ' '.charCodeAt(0)
/** Codes of the parser for a tab and for the columns that it fills. */
const tab = -2
const virtualSpace = -1

/** Columns of dashes are told by their distance from the margin, so that space before the first line belongs to it. */
function constructOf(kinds: readonly Kind[], where: 'anywhere' | 'at the margin'): Construct {
  const attempts = kinds.map((kind): Construct => {
    const construct: Construct = {
      name: 'drawing',
      tokenize(effects, ok, nok) {
        return tokenizeDrawing(kind, { ...construct, concrete: true }, this, effects, ok, nok)
      },
    }
    return construct
  })
  return {
    name: 'drawing',
    tokenize(effects, ok, nok) {
      const isIndented = this.events.at(-1)?.[1].type === 'linePrefix'
      const open =
        where === 'at the margin' && isIndented ? attempts.filter((_, at) => kinds[at] !== dashes) : attempts
      return (code) => {
        // Dashes that open a text open its front matter, whose lists are none of Markdown's.
        const isFrontMatter = code === dash && this.now().offset === 0
        if (this.interrupt === true || isFrontMatter || strangers.has(code) || isInTable(this))
          return nok(code)
        return effects.check(mayOpen, effects.attempt(open, ok, nok), nok)(code)
      }
    },
  }
}

/** Signs that open other blocks, and no table that anybody draws. */
const strangers: ReadonlySet<Code> = new Set([...':#`~<>*='].map((sign) => sign.charCodeAt(0)))

/** Looks through the first line once, so that prose need not be shown to every kind. */
const mayOpen: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return reader(this)(effects, ({ text }, code) => (opening.test(text) ? ok(code) : nok(code)))
  },
}

/** A bar, a border, dashes, or words with a gap before or between them. */
const opening = /\||^\+[-=:]|^ *-|^ +\S|\S {2,}\S/

/** Whether the line before belongs to a table of GitHub's, whose next row this line is. */
function isInTable({ events }: TokenizeContext): boolean {
  const before: string | undefined = events.findLast(
    ([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix',
  )?.[1].type
  return before === 'tableRow' || before === 'tableHead'
}

/** `certain` is the construct once no line can be anything else: quotes and lists do not begin in it. */
function tokenizeDrawing(
  kind: Kind,
  certain: Construct,
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const judge = kind.judge()
  const lines: SourceLine[] = []
  const readLine = reader(context)
  let verdict: Verdict = 'perhaps'
  const end: State = (code) => {
    context._gfmTableDynamicInterruptHack = false
    const table = verdict === 'none' ? undefined : kind.read(lines)
    if (table === undefined) return nok(code)
    const { parser } = context
    parser.gfmFootnotes ??= []
    effects.exit('drawing')._drawing = { table, names: { links: parser.defined, notes: parser.gfmFootnotes } }
    return ok(code)
  }
  const next: Construct = {
    partial: true,
    tokenize: (inner, isPart, isNone) => (code) => {
      inner.enter('lineEnding')
      inner.consume(code)
      inner.exit('lineEnding')
      return (first) => {
        if (context.parser.lazy[context.now().line] === true) return isNone(first)
        return readLine(inner, (line, last) => {
          verdict = judge(line.text)
          if (verdict === 'none' || verdict === 'over') return isNone(last)
          lines.push(line)
          return isPart(last)
        })(first)
      }
    },
  }
  const goOn: State = (code) => {
    if (verdict === 'part') context.currentConstruct = certain
    // What may still be a line across the page does not keep a list after it from being one.
    context._gfmTableDynamicInterruptHack = verdict === 'perhaps' && /^ *-/.test(lines[0]?.text ?? '')
    if (code === null || verdict === 'last') return end(code)
    return effects.attempt(next, goOn, end)(code)
  }
  return (code) => {
    effects.enter('drawing')
    return readLine(effects, (line, last) => {
      verdict = judge(line.text)
      lines.push(line)
      return verdict === 'none' ? nok(last) : goOn(last)
    })(code)
  }
}

/** Reads a line up to its end. */
function reader(context: TokenizeContext) {
  return (effects: Effects, then: (line: SourceLine, code: Code) => State | undefined): State => {
    return (first) => {
      const start = context.now()
      if (isLineEnd(first)) return then({ text: '', start }, first)
      effects.enter('drawingLine')
      const inside: State = (code) => {
        if (isLineEnd(code))
          return then({ text: context.sliceSerialize(effects.exit('drawingLine')), start }, code)
        effects.consume(code)
        return inside
      }
      return inside(first)
    }
  }
}

/** Line ends have the codes from -5 to -3; those above are tabs. */
function isLineEnd(code: Code): boolean {
  return code === null || code < tab
}

const fromMarkdown: FromMarkdown = {
  enter: {
    drawing(this: CompileContext, token: Token) {
      if (token._drawing === undefined) throw new Error('a drawing knows its table')
      this.enter({ type: 'drawing', ...token._drawing, children: [] }, token)
    },
  },
  exit: {
    drawing(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}
