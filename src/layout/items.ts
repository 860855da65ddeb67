import type { Item, Origin, PlacedWord } from './page.ts'

/** Whether it is more than the space that the end of a line stands for. */
export function isSeen(item: Item): boolean {
  return item.type !== 'text' || item.words.length > 0
}

/** The same ink further down. */
export function lower(item: Item, by: number): Item {
  if (by === 0) return item
  if (item.type === 'path') return { ...item, path: movePath(item.path, 0, by) }
  return { ...item, y: item.y + by }
}

/** The same ink further along, to the right. */
export function shift(item: Item, by: number): Item {
  switch (item.type) {
    case 'path':
      return { ...item, path: movePath(item.path, by, 0) }
    case 'image':
      return { ...item, x: item.x + by }
    case 'text':
      return {
        ...item,
        words: item.words.map((word) => moveWord(word, by)),
        ...(item.endSpace === undefined ? {} : { endSpace: moveWord(item.endSpace, by) }),
      }
  }
}

function moveWord({ x, shaped }: PlacedWord, by: number): PlacedWord {
  return { x: x + by, shaped }
}

export function rectangle(
  origin: Origin,
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  fill: string,
): Item {
  const [left, top] = [coordinate(area.left), coordinate(area.top)]
  const [right, bottom] = [coordinate(area.left + area.width), coordinate(area.top + area.height)]
  return {
    type: 'path',
    origin,
    path: `M${left} ${top} L${right} ${top} L${right} ${bottom} L${left} ${bottom} Z`,
    fill,
  }
}

/** A stroke through points; not closed. */
export function polyline(
  origin: Origin,
  points: readonly (readonly [number, number])[],
  stroke: { readonly colour: string; readonly width: number },
): Item {
  const path = points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`)
    .join(' ')
  return { type: 'path', origin, path, stroke }
}

/** A length for path data: thousandths of a point are finer than any press. */
export function coordinate(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** Path data holds pairs of absolute coordinates only, so each second number is a `y`. */
function movePath(path: string, along: number, down: number): string {
  let isVertical = true
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isVertical = !isVertical
    const by = isVertical ? down : along
    return by === 0 ? number : coordinate(Number(number) + by)
  })
}
