import type { Root } from 'mdast'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { classifyCharacter } from 'micromark-util-classify-character'
import type { Code, Construct, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isParent, walk } from './walk.ts'

/**
 * How many marks one paragraph may have, and how many emphases may lie within one another, before the rest of a line is
 * taken as it stands. The grammar of Markdown looks back from every mark to all those before it: without bounds, one
 * page of asterisks takes minutes. People stay far below both.
 */
const mostMarks = 4000
const deepestEmphasis = 100

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    surplus: 'surplus'
  }
  interface Token {
    /** Of a surplus: whether it is for emphases within one another, not for the number of marks. */
    _isTooDeep?: boolean
  }
}

/** Adds the bounds to the grammar. It has to be used last, for it has to see every mark before the others do. */
export function limitMarks(this: Processor): void {
  const data = this.data()
  const text = Object.fromEntries([...'*_[]!~^=<'].map((mark) => [mark.charCodeAt(0), guard]))
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text } satisfies Extension]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

/** Marks met so far in one paragraph. */
interface Count {
  marks: number
  /** Emphases that have been opened and not closed, as far as one can tell without looking back. */
  depth: number
}

const counts = new WeakMap<TokenizeContext, Count>()

/** Takes the rest of a line as it stands where a mark goes past the bounds, and lets all other marks through. */
const guard: Construct = {
  name: 'surplus',
  tokenize(effects, ok, nok) {
    const count = counts.get(this) ?? { marks: 0, depth: 0 }
    counts.set(this, count)
    const { previous } = this
    let mark: Code = null
    const rest: State = (code) => {
      if (isLineEnd(code)) {
        const token = effects.exit('surplus')
        token._isTooDeep = count.marks <= mostMarks
        return ok(code)
      }
      effects.consume(code)
      return rest
    }
    const run: State = (code) => {
      if (code === mark && isEmphasis(code)) {
        effects.consume(code)
        return run
      }
      if (isEmphasis(mark)) count.depth = Math.max(0, count.depth + deepening(previous, code))
      return count.marks > mostMarks || count.depth > deepestEmphasis ? rest(code) : nok(code)
    }
    return (code) => {
      mark = code
      count.marks += 1
      effects.enter('surplus')
      effects.consume(code)
      return run
    }
  },
}

/** Line ends have the codes from -5 to -3; those above are tabs. */
function isLineEnd(code: Code): boolean {
  return code === null || code < -2
}

function isEmphasis(code: Code): boolean {
  return code === '*'.charCodeAt(0) || code === '_'.charCodeAt(0)
}

/** Marks that can only open something nest what follows; those that can only close something end that. */
function deepening(before: Code, after: Code): number {
  const [isAfterSpace, isBeforeSpace] = [classifyCharacter(before) === 1, classifyCharacter(after) === 1]
  if (isAfterSpace === isBeforeSpace) return 0
  return isAfterSpace ? 1 : -1
}

declare module 'mdast' {
  interface TextData {
    /** The bound that this text goes past. */
    surplus?: 'marks' | 'depth'
  }
}

const fromMarkdown: FromMarkdown = {
  enter: {
    surplus(this: CompileContext, token: Token) {
      const surplus = token._isTooDeep === true ? 'depth' : 'marks'
      this.enter({ type: 'text', value: this.sliceSerialize(token), data: { surplus } }, token)
    },
  },
  exit: {
    surplus(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

/** Says of every paragraph that goes past the bounds where it does. */
export function reportSurplus(root: Root, report: Report): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    const first = node.children.find((child) => child.type === 'text' && child.data?.surplus !== undefined)
    if (first?.type !== 'text') return
    if (first.data?.surplus === 'marks')
      report('markdown/too-many-marks', placeIn(first), { limit: mostMarks })
    else report('markdown/nested-too-deeply', placeIn(first), { limit: deepestEmphasis })
  })
}
