import type { ElementContent, Root } from 'hast'
import type { Html } from 'mdast'

/** A part of a piece of HTML, and what is read in its place. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: ElementContent
}

declare module 'mdast' {
  interface HtmlData {
    replacements?: readonly Replacement[]
  }
}

/** Notes that a part of some HTML is to be read as something else. The HTML stays as it is, so that all places stay true. */
export function replaceInMarkup(node: Html, replacement: Replacement): void {
  node.data = { ...node.data, replacements: [...(node.data?.replacements ?? []), replacement] }
}

/**
 * A piece of HTML as one node of what is replaced and what stands between: the nodes by themselves would be parted by line
 * ends. The library's type has no root within a tree, though the parser of HTML takes one.
 */
export function piecesOfMarkup(node: Html): ElementContent {
  const root: Root = { type: 'root', children: piecesOf(node) }
  const [only, ...others] = root.children
  const whole: unknown = only !== undefined && others.length === 0 ? only : root
  return whole as ElementContent
}

function piecesOf(node: Html): ElementContent[] {
  const replacements = [...(node.data?.replacements ?? [])].sort((a, b) => a.from - b.from)
  const pieces: ElementContent[] = []
  let at = 0
  const rawTo = (to: number): void => {
    if (to > at) pieces.push({ type: 'raw', value: node.value.slice(at, to), ...placeOf(node, at, to) })
    at = to
  }
  for (const { from, to, by } of replacements) {
    rawTo(from)
    pieces.push({ ...by, ...placeOf(node, from, to) })
    at = to
  }
  rawTo(node.value.length)
  return pieces
}

function placeOf(
  { value, position }: Html,
  from: number,
  to: number,
): { readonly position?: Html['position'] } {
  if (position === undefined) return {}
  const { line, column, offset = 0 } = position.start
  const pointAt = (index: number) => {
    const lines = value.slice(0, index).split('\n')
    const before = lines.at(-1)?.length ?? 0
    return {
      line: line + lines.length - 1,
      column: lines.length > 1 ? before + 1 : column + before,
      offset: offset + index,
    }
  }
  return { position: { start: pointAt(from), end: pointAt(to) } }
}
