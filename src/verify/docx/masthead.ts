import { element, type Node } from '../reading.ts'
import type { Flat, FlatParagraph } from './flat.ts'
import { groupBlocks, type WordsAt } from './group.ts'
import type { Piece } from './pieces.ts'
import { isMasthead } from './roles.ts'

/** The document as the masthead and the rest. `header` is that of the first page: logo, wordmark and tagline are in it. */
export function documentNodes(
  header: readonly Flat[],
  body: readonly Flat[],
  wordsAt: WordsAt,
): readonly Node[] {
  const end = endOfMasthead(body)
  const mark = header.filter((block) => block.type === 'paragraph' && block.role.is === 'mark')
  const masthead = [...mark, ...body.slice(0, end)].map(withoutLead).flatMap(linesOf)
  return [
    ...(masthead.length === 0 ? [] : [element({ kind: 'masthead' }, groupBlocks(masthead, wordsAt))]),
    ...groupBlocks(body.slice(end), wordsAt),
  ]
}

/** It ends with the last paragraph in a style of it; an abstract may hold other blocks before that. */
function endOfMasthead(body: readonly Flat[]): number {
  let end = 0
  while (isOfMasthead(body[end])) end += 1
  const hasAbstract = body.slice(0, end).some((block) => isRole(block, 'abstract-head'))
  if (!hasAbstract) return end
  return Math.max(end, body.findLastIndex((block) => isRole(block, 'abstract')) + 1)
}

function isOfMasthead(block: Flat | undefined): boolean {
  return block?.type === 'paragraph' && isMasthead(block.role)
}

function isRole(block: Flat, role: FlatParagraph['role']['is']): boolean {
  return block.type === 'paragraph' && block.role.is === role
}

/** A line on a band that reaches the edge of the page begins with a tab, which leads its words back to the others. */
function withoutLead(block: Flat): Flat {
  if (!isOfMasthead(block) || block.type !== 'paragraph') return block
  const [first, ...others] = block.pieces
  if (first?.type !== 'text' || !first.text.startsWith('\t')) return block
  const text = first.text.slice(1)
  return { ...block, pieces: text === '' ? others : [{ ...first, text }, ...others] }
}

/** Label and date stand in one paragraph, a tab between them, and are two lines. */
function linesOf(block: Flat): readonly Flat[] {
  if (block.type !== 'paragraph' || block.role.is !== 'label') return [block]
  const at = block.pieces.findIndex((piece) => piece.type === 'text' && piece.text.includes('\t'))
  const piece = block.pieces[at]
  if (piece?.type !== 'text') return [block]
  const tab = piece.text.indexOf('\t')
  const part = (text: string): readonly Piece[] => (text === '' ? [] : [{ ...piece, text }])
  return [
    { ...block, pieces: [...block.pieces.slice(0, at), ...part(piece.text.slice(0, tab))] },
    { ...block, pieces: [...part(piece.text.slice(tab + 1)), ...block.pieces.slice(at + 1)] },
  ]
}
