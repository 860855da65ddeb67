import { type Frame, frame } from './atoms.ts'
import { coordinate, lower } from './items.ts'
import type { Item } from './page.ts'

/** Places in a frame where its notes are called for, down from its top. */
export interface NoteCalls {
  readonly y: number
  readonly notes: readonly number[]
}

/** A part of a frame that is a frame itself, and where it began, down from the top of the whole. */
export interface Division {
  readonly frame: Frame
  readonly top: number
}

/** How a frame may be divided. */
export interface Cuts {
  /** Places where it is divided if that cuts nothing. */
  readonly edges: readonly number[]
  readonly calls: readonly NoteCalls[]
  /** Height that no part has in which lines stand across each other. */
  readonly most: number
}

/**
 * Divides a frame into frames one under the other, which together show what it shows: at every place where no line or
 * picture stands across, and where there is none for long, so that what stands across moves down. Grounds and upright rules
 * are cut; all else is whole.
 */
export function divideFrame(whole: Frame, { edges, calls, most }: Cuts): readonly Division[] {
  const extents = whole.items.map(extentOf)
  const words = extents.filter(({ kind }) => kind === 'words').sort((one, other) => one.top - other.top)
  const bands = bandsOf(words, whole.height, edges, most)
  return bands.map((band, index) => {
    const isLast = index === bands.length - 1
    const holds = (y: number): boolean =>
      bands.findIndex((one) => y < one.bottom - near) === index || (isLast && y >= band.bottom - near)
    const items = whole.items.flatMap((item, at): readonly Item[] => {
      const extent = extents[at]
      if (extent === undefined) return []
      return partIn(band, item, extent, isLast, bands).map((part) => lower(part, -band.top))
    })
    const anchors = whole.anchors.filter(({ y }) => holds(y))
    return {
      top: band.top,
      frame: frame({
        height: band.bottom - band.top,
        items,
        anchors: anchors.map((anchor) => ({ ...anchor, y: anchor.y - band.top })),
        notes: calls.filter(({ y }) => holds(y)).flatMap(({ notes }) => notes),
        containers: whole.containers,
        ...(index === 0 && whole.baseline !== undefined ? { baseline: whole.baseline } : {}),
      }),
    }
  })
}

/** From where to where an item reaches, down from the top of its frame. */
interface Extent {
  readonly top: number
  readonly bottom: number
  /** Grounds and upright rules can be cut; strokes belong to the words that they stand by. */
  readonly kind: 'words' | 'stroke' | 'ground'
}

/** Shares of its size that a line of text reaches above and below its baseline, if it has no accents. */
const ascent = 0.72
const descent = 0.22

function extentOf(item: Item): Extent {
  switch (item.type) {
    case 'text':
      return { top: item.y - ascent * item.size, bottom: item.y + descent * item.size, kind: 'words' }
    case 'image':
      return { top: item.y, bottom: item.y + item.height, kind: 'words' }
    case 'path': {
      const heights = pathNumbers(item.path).filter((_, index) => index % 2 === 1)
      const [top, bottom] = [Math.min(...heights), Math.max(...heights)]
      return { top, bottom, kind: isUpright(item.path) ? 'ground' : 'stroke' }
    }
  }
}

/** Coordinates in path data, in pairs. */
const numbers = /-?\d+(?:\.\d+)?/g

function pathNumbers(path: string): readonly number[] {
  return (path.match(numbers) ?? []).map(Number)
}

/** Whether a path is a rectangle or an upright line, of which a part is one too. */
function isUpright(path: string): boolean {
  if (/[^\d\s.\-MLZ]/.test(path)) return false
  const points = pathNumbers(path)
  const across = new Set(points.filter((_, index) => index % 2 === 0))
  const down = new Set(points.filter((_, index) => index % 2 === 1))
  return down.size === 2 && across.size <= 2
}

/** A part of a frame, with the words that stand in it. */
interface Band {
  readonly top: number
  readonly bottom: number
  readonly words: ReadonlySet<Extent>
}

function bandsOf(
  words: readonly Extent[],
  height: number,
  edges: readonly number[],
  most: number,
): readonly Band[] {
  const bands: { top: number; bottom: number; words: Set<Extent> }[] = []
  for (const line of words) {
    const last = bands.at(-1)
    if (last === undefined || line.top >= last.bottom - touching || line.bottom - last.top > most)
      bands.push({ top: line.top, bottom: line.bottom, words: new Set([line]) })
    else {
      last.words.add(line)
      last.bottom = Math.max(last.bottom, line.bottom)
    }
  }
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1]
    // Bands that overlap stand apart: each is as high as its words.
    if (next === undefined || next.top < band.bottom - touching) continue
    const [from, to] = [band.bottom, next.top]
    const cut = edges.find((edge) => edge >= from - touching && edge <= to + touching) ?? (from + to) / 2
    band.bottom = cut
    next.top = cut
  }
  const [first, last] = [bands[0], bands.at(-1)]
  if (first === undefined || last === undefined) return [{ top: 0, bottom: height, words: new Set() }]
  first.top = Math.min(0, first.top)
  last.bottom = Math.max(height, last.bottom)
  return bands
}

/** Points by which lines may overlap that are set tightly. */
const touching = 0.5
/** Points; sums are not exact. */
const near = 0.01

function partIn(
  band: Band,
  item: Item,
  extent: Extent,
  isLast: boolean,
  bands: readonly Band[],
): readonly Item[] {
  switch (extent.kind) {
    case 'words':
      return band.words.has(extent) ? [item] : []
    case 'stroke': {
      const middle = (extent.top + extent.bottom) / 2
      const own = bands.find(({ bottom }) => middle <= bottom + near) ?? bands.at(-1)
      return own === band ? [item] : []
    }
    case 'ground':
      return cutTo(band.top, isLast ? band.bottom : band.bottom + seam, item, extent)
  }
}

/** Points by which a ground reaches under the next part, so that no light shows between the two. */
const seam = 0.4

function cutTo(top: number, bottom: number, item: Item, extent: Extent): readonly Item[] {
  if (item.type !== 'path' || extent.bottom <= top || extent.top >= bottom) return []
  let isVertical = true
  const path = item.path.replace(numbers, (number) => {
    isVertical = !isVertical
    return isVertical ? coordinate(Math.min(Math.max(Number(number), top), bottom)) : number
  })
  return [{ ...item, path }]
}
