import type { Link, Root, Text } from 'mdast'
import { isParent, walk } from './walk.ts'

/** Marks of quotation and brackets, each with the one that closes it. Some languages quote »so«. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['（', '）'],
])
const closers: ReadonlySet<string> = new Set(pairs.values())
const stops: ReadonlySet<string> = new Set('…。，、；：！？،؛؟۔')

/**
 * Ends bare addresses before the quotation marks, ellipses and full-width stops that follow them. GFM ends them before
 * those of ASCII alone (6.9), and would make a link to `https://a.example/»`.
 */
export function endAutolinks(root: Root, text: string): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    for (let index = 0; index < node.children.length; index += 1) {
      const child = node.children[index]
      if (child?.type !== 'link') continue
      const rest = cutOff(child, text)
      if (rest !== undefined) node.children.splice(index + 1, 0, rest)
    }
  })
}

/** Shortens a bare address, and returns what it has lost. */
function cutOff(link: Link, text: string): Text | undefined {
  const [words] = link.children
  const [start, end] = [link.position?.start, link.position?.end]
  if (words?.type !== 'text' || start?.offset === undefined || end?.offset === undefined) return undefined
  const { value } = words
  if (text.slice(start.offset, end.offset) !== value || !link.url.endsWith(value)) return undefined
  const length = lengthOf(value)
  if (length === value.length) return undefined
  const middle = { line: start.line, column: start.column + length, offset: start.offset + length }
  words.value = value.slice(0, length)
  words.position = { start, end: middle }
  link.position = { start, end: middle }
  link.url = link.url.slice(0, length - value.length)
  return { type: 'text', value: value.slice(length), position: { start: middle, end } }
}

/** How much of an address stands before the first stop, or the first mark that neither opens nor closes anything in it. */
function lengthOf(address: string): number {
  const open: string[] = []
  for (let index = 0; index < address.length; index += 1) {
    const character = address.charAt(index)
    const closer = pairs.get(character)
    if (stops.has(character)) return index
    if (open.at(-1) === character) open.pop()
    else if (closer !== undefined && address.includes(closer, index + 1)) open.push(closer)
    else if (closers.has(character) && !isApostrophe(address, index)) return index
  }
  return address.length
}

/** Within a word it is a letter of the address. */
function isApostrophe(address: string, index: number): boolean {
  return address.charAt(index) === '’' && /^[\p{L}\p{N}]/u.test(address.slice(index + 1, index + 3))
}
