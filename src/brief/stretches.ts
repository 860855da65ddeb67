import type { BodyBlock, Table } from './blocks.ts'
import { plainText } from './text.ts'

/** Blocks of the body that stand one after the other on pages of one kind. */
export interface Stretch {
  readonly isTurned: boolean
  readonly blocks: readonly BodyBlock[]
}

/**
 * Divides a body by the way its pages stand. Turned are what the author wants so, and tables that are too wide for an upright
 * page, as each edition with pages sees it; headings stay with what they head. The first stretch is upright, for the
 * masthead stands on it, and may be empty; all others hold something.
 */
export function divideByPages(
  blocks: readonly BodyBlock[],
  isTooWide: (table: Table) => boolean,
): readonly Stretch[] {
  const turned = turnedAmong(blocks, isTooWide)
  const stretches: { isTurned: boolean; blocks: BodyBlock[] }[] = [{ isTurned: false, blocks: [] }]
  for (const [index, block] of blocks.entries()) {
    const isTurned = turned[index] === true
    const last = stretches.at(-1)
    if (last?.isTurned === isTurned) last.blocks.push(block)
    else stretches.push({ isTurned, blocks: [block] })
  }
  return stretches.filter((stretch, index) => index === 0 || !stretch.blocks.every(isBreak))
}

/**
 * Puts a few lines between turned pages on these: they would be lost on a page of their own. `mayJoin` has the last word on
 * such a stretch.
 */
export function joinShort<Kind extends Stretch>(
  stretches: readonly Kind[],
  mayJoin: (stretch: Kind) => boolean = () => true,
): readonly Kind[] {
  return joinBetween(stretches, { isApart: ({ isTurned }) => isTurned, mayJoin })
}

/** Puts a few lines between two that stand apart with these, and what they join. */
export function joinBetween<Kind extends { readonly blocks: readonly BodyBlock[] }>(
  stretches: readonly Kind[],
  {
    isApart,
    mayJoin,
  }: { readonly isApart: (stretch: Kind) => boolean; readonly mayJoin: (stretch: Kind) => boolean },
): readonly Kind[] {
  const joined: { readonly stretch: Kind; readonly isApart: boolean; readonly blocks: BodyBlock[] }[] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1)
    const next = stretches[index + 1]
    const isBetween = last?.isApart === true && next !== undefined && isApart(next)
    const joins = (isApart(stretch) || (isBetween && isShort(stretch.blocks))) && mayJoin(stretch)
    if (last?.isApart === true && joins) last.blocks.push(...stretch.blocks)
    else joined.push({ stretch, isApart: isApart(stretch), blocks: [...stretch.blocks] })
  }
  return joined.map(({ stretch, blocks }) => ({ ...stretch, blocks }))
}

/** About as many letters as stand on seven lines. */
const fewLetters = 450

function isShort(blocks: readonly BodyBlock[]): boolean {
  let letters = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') return false
    letters += plainText(block.children).length
  }
  return letters <= fewLetters
}

function turnedAmong(blocks: readonly BodyBlock[], isTooWide: (table: Table) => boolean): readonly boolean[] {
  const turned = blocks.map(
    (block) => block.landscape === true || (block.type === 'table' && isTooWide(block)),
  )
  for (let index = blocks.length - 2; index >= 0; index -= 1)
    if (blocks[index]?.type === 'heading' && turned[index + 1] === true) turned[index] = true
  settleBreaks(blocks, turned)
  return turned
}

/** A break between two turned pages is no upright page. */
function settleBreaks(blocks: readonly BodyBlock[], turned: boolean[]): void {
  const isTurnedNext: boolean[] = []
  let next = false
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    isTurnedNext[index] = next
    if (blocks[index]?.type !== 'page-break') next = turned[index] === true
  }
  let before = false
  for (const [index, block] of blocks.entries()) {
    if (isBreak(block) && before && isTurnedNext[index] === true) turned[index] = true
    before = turned[index] === true
  }
}

function isBreak({ type }: BodyBlock): boolean {
  return type === 'page-break'
}
