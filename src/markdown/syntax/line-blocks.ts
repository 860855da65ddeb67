import type { Paragraph, Parent, PhrasingContent } from 'mdast'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

/** Lines that stay lines, such as those of a poem or an address: each begins with a bar. */
export interface LineBlock extends Parent {
  type: 'lineBlock'
  /** Lines while the block is read; then paragraphs. */
  children: (VerseLine | Paragraph)[]
}

/** One line, with the space before its words, in characters. */
export interface VerseLine extends Parent {
  type: 'verseLine'
  indent: number
  children: PhrasingContent[]
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lineBlock: 'lineBlock'
    lineBlockLine: 'lineBlockLine'
    lineBlockMarker: 'lineBlockMarker'
    lineBlockIndent: 'lineBlockIndent'
  }
}

declare module 'mdast' {
  interface RootContentMap {
    lineBlock: LineBlock
    verseLine: VerseLine
  }
  interface BlockContentMap {
    lineBlock: LineBlock
  }
}

/** Adds Pandoc's line blocks to the grammar. A line that begins with white space goes on with the one before it. */
export function lineBlocks(this: Processor): void {
  const data = this.data()
  const syntax: Extension = { flow: { null: [lineBlock] } }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

const bar = '|'.charCodeAt(0)
const space = ' '.charCodeAt(0)

const lineBlock: Construct = {
  name: 'lineBlock',
  // Whatever is a table of GitHub's stays one.
  add: 'after',
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code !== bar || this.interrupt === true) return nok(code)
      return effects.check(wholeBlock(this), tokenizeLines(this, effects, ok), nok)(code)
    }
  },
}

/** Looks whether the lines that begin with bars are verse: a row of a table has a bar in its middle or at its end, too. */
function wholeBlock(context: TokenizeContext): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let isTable = true
      const atLine: State = (code) => {
        const token = effects.enter('lineBlockLine')
        const inside: State = (next) => {
          if (!isLineEnd(next)) {
            effects.consume(next)
            return inside
          }
          effects.exit('lineBlockLine')
          const line = context.sliceSerialize(token)
          if (line.startsWith('|')) {
            if (!/^\|(?:[ \t]|$)/.test(line)) return nok(next)
            isTable &&= /(?<!\\)\|/.test(line.slice(1))
          }
          return next === null ? end(next) : effects.attempt(nextLine(context), atLine, end)(next)
        }
        return inside(code)
      }
      const end: State = (code) => (isTable ? nok(code) : ok(code))
      return atLine
    },
  }
}

/** The end of a line, before another one that belongs to the block. */
function nextLine(context: TokenizeContext): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (first) =>
        context.parser.lazy[context.now().line] !== true && (first === bar || isSpace(first))
          ? effects.check(anyWords, ok, nok)(first)
          : nok(first)
    },
  }
}

/** Whether there is more than white space on a line. */
const anyWords: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code)
        return inside
      }
      effects.exit('lineBlockIndent')
      return isLineEnd(code) ? nok(code) : ok(code)
    }
    return (code) => {
      effects.enter('lineBlockIndent')
      if (!isSpace(code)) {
        effects.consume(code)
        effects.exit('lineBlockIndent')
        return ok
      }
      return inside(code)
    }
  },
}

function tokenizeLines(context: TokenizeContext, effects: Effects, ok: State): State {
  const end: State = (code) => {
    effects.exit('lineBlock')
    return ok(code)
  }
  const endLine: State = (code) => {
    effects.exit('lineBlockLine')
    return code === null ? end(code) : effects.attempt(nextLine(context), line, end)(code)
  }
  const words: State = (code) =>
    isLineEnd(code) ? endLine(code) : tokenizeWords(context, effects, endLine)(code)
  const line = tokenizeOpening(effects, words)
  return (code) => {
    effects.enter('lineBlock')
    return line(code)
  }
}

/** The bar of a line, one space, and more of them as its indent. */
function tokenizeOpening(effects: Effects, then: State): State {
  const indent: State = (code) => {
    if (isSpace(code)) {
      effects.consume(code)
      return indent
    }
    effects.exit('lineBlockIndent')
    return then(code)
  }
  const afterMarker: State = (code) => {
    effects.exit('lineBlockMarker')
    if (!isSpace(code)) return then(code)
    effects.enter('lineBlockIndent')
    return indent(code)
  }
  return (code) => {
    effects.enter('lineBlockLine')
    effects.enter('lineBlockMarker')
    effects.consume(code)
    return (next) => {
      if (!isSpace(next)) return afterMarker(next)
      effects.consume(next)
      return afterMarker
    }
  }
}

/** Words up to the end of a line, and of the lines that go on with it, as one text. */
function tokenizeWords(context: TokenizeContext, effects: Effects, then: State): State {
  let previous: Token | undefined
  const enter = (): void => {
    const token = effects.enter('chunkText', { contentType: 'text', ...(previous && { previous }) })
    if (previous !== undefined) previous.next = token
    previous = token
  }
  const inside: State = (code) => {
    if (!isLineEnd(code)) {
      effects.consume(code)
      return inside
    }
    return code === null ? end(code) : effects.check(continuation(context), goOn, end)(code)
  }
  const end: State = (code) => {
    effects.exit('chunkText')
    return then(code)
  }
  const goOn: State = (code) => {
    effects.consume(code)
    effects.exit('chunkText')
    return (next) => {
      enter()
      return inside(next)
    }
  }
  return (code) => {
    enter()
    return inside(code)
  }
}

/** The end of a line before one that begins with white space. */
function continuation(context: TokenizeContext): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) =>
      effects.attempt(nextLine(context), (code) => (code === bar ? nok(code) : ok(code)), nok),
  }
}

/** Tabs, and the columns that they fill, have the codes -2 and -1. */
function isSpace(code: Code): boolean {
  return code === space || code === -2 || code === -1
}

function isLineEnd(code: Code): boolean {
  return code === null || code < -2
}

const fromMarkdown: FromMarkdown = {
  canContainEols: ['verseLine'],
  enter: {
    lineBlock(this: CompileContext, token: Token) {
      this.enter({ type: 'lineBlock', data: { hName: 'div' }, children: [] }, token)
    },
    lineBlockLine(this: CompileContext, token: Token) {
      this.enter({ type: 'verseLine', indent: 0, children: [] }, token)
    },
  },
  exit: {
    lineBlockIndent(this: CompileContext, token: Token) {
      const line = this.stack.at(-1)
      if (line?.type === 'verseLine') line.indent = token.end.column - token.start.column
    },
    lineBlockLine(this: CompileContext, token: Token) {
      this.exit(token)
    },
    lineBlock(this: CompileContext, token: Token) {
      const block = this.stack.at(-1)
      if (block?.type === 'lineBlock')
        block.children = stanzas(block.children.filter((child) => child.type === 'verseLine'))
      this.exit(token)
    },
  },
}

/** Lines up to an empty one are a paragraph; each but the first begins with a break, and its indent cannot collapse. */
function stanzas(lines: readonly VerseLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let isOpen = false
  for (const { children, indent, position } of lines) {
    const isEmpty = children.length === 0
    const place = position === undefined ? {} : { position: { start: position.start, end: position.start } }
    const content: PhrasingContent[] = [
      ...(indent > 0 && !isEmpty
        ? [{ type: 'text' as const, value: '\u00A0'.repeat(indent), ...place }]
        : []),
      ...children,
    ]
    const last = paragraphs.at(-1)
    if (!isEmpty && isOpen && last !== undefined) {
      last.children.push({ type: 'break', ...place }, ...content)
      if (last.position && position) last.position = { ...last.position, end: position.end }
    } else if (!isEmpty)
      paragraphs.push({ type: 'paragraph', children: content, ...(position && { position }) })
    isOpen = !isEmpty
  }
  return paragraphs
}
