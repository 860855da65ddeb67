import type { PhrasingContent, Root, Text } from 'mdast'
import { isParent, walk } from './walk.ts'

/**
 * A mark behind a backslash, or written as a reference, stays as it is typed: `5\'8\"`, `\--`. It is set apart as an element
 * of its own, since a text says nothing of how its characters were written.
 */
export function keepEscapedMarks(root: Root, source: string): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    const { children }: { children: (typeof node.children)[number][] } = node
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      const pieces = child?.type === 'text' ? divided(child, source) : undefined
      if (pieces !== undefined) children.splice(index, 1, ...pieces)
    }
  })
}

/** A mark that typography sets, as it may be written; an escaped backslash is passed over with what it escapes. */
const written =
  /\\(?<escaped>["'.-])|\\[!-/:-@[-`{-~]|(?<reference>&(?:quot|apos|#0*3[49]|#[xX]0*2[27]);)|["'.-]/g

/** The text around marks that were escaped, and these; nothing where there are none, or where they cannot be told. */
function divided(text: Text, source: string): readonly PhrasingContent[] | undefined {
  const { position, value } = text
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (from === undefined || to === undefined) return undefined
  const own = source.slice(from, to)
  if (!/[\\&]/.test(own)) return undefined
  const kept = [...own.matchAll(written)]
    .filter(([found]) => !/^\\[^"'.-]/.test(found))
    .map(({ groups }) => groups?.escaped !== undefined || groups?.reference !== undefined)
  const marks = [...value.matchAll(/["'.-]/g)]
  if (!kept.includes(true) || marks.length !== kept.length) return undefined
  const pieces: PhrasingContent[] = []
  let at = 0
  const textTo = (end: number): void => {
    if (end > at) pieces.push({ ...text, value: value.slice(at, end) })
  }
  for (const [order, { 0: mark, index }] of marks.entries()) {
    if (kept[order] !== true) continue
    textTo(index)
    pieces.push({ ...text, value: mark, data: { hName: 'span', hProperties: { dataTyped: '' } } })
    at = index + 1
  }
  textTo(value.length)
  return pieces
}
