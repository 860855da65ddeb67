import { targetWords } from '../../../src/verify/target.ts'
import type { Block, Inline } from './document.ts'
import { wordsIn } from './words.ts'

/** The first words of what an id stands at: of the heading that has it, or of the paragraph that it stands in. */
export function anchorsIn(blocks: readonly Block[]): (id: string) => string {
  const words = new Map<string, string>()
  for (const line of linesIn(blocks))
    for (const id of idsIn(line)) if (!words.has(id)) words.set(id, targetWords(wordsIn([line])))
  return (id) => words.get(id) ?? ''
}

/** Blocks that hold words of their own, in their order, those in others among them. */
function* linesIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    switch (block.t) {
      case 'Para':
      case 'Plain':
      case 'Header':
        yield block
        break
      case 'BlockQuote':
        yield* linesIn(block.c)
        break
      case 'Div':
        yield* linesIn(block.c[1])
        break
      case 'BulletList':
        for (const item of block.c) yield* linesIn(item)
        break
      case 'OrderedList':
        for (const item of block.c[1]) yield* linesIn(item)
        break
      case 'Table': {
        const [, , , [, head], bodies, [, foot]] = block.c
        const rows = [...head, ...bodies.flatMap(([, , heads, own]) => [...heads, ...own]), ...foot]
        for (const [, cells] of rows) for (const [, , , , content] of cells) yield* linesIn(content)
        break
      }
      default:
    }
  }
}

function idsIn(line: Block): readonly string[] {
  if (line.t === 'Header') return [line.c[1][0], ...spanIds(line.c[2])]
  return line.t === 'Para' || line.t === 'Plain' ? spanIds(line.c) : []
}

function spanIds(content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) => {
    switch (inline.t) {
      case 'Span': {
        const [[id], inside] = inline.c
        return [...(id === '' ? [] : [id]), ...spanIds(inside)]
      }
      case 'Link':
        return spanIds(inline.c[1])
      case 'Strong':
      case 'Emph':
        return spanIds(inline.c)
      default:
        return []
    }
  })
}
