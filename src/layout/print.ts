import { isSeen } from './items.ts'
import type { Item, OriginNode, Page } from './page.ts'

/** Prints pages for people and golden tests: one line for each piece of ink, lengths in points to a tenth. */
export function printPages(pages: readonly Page[]): string {
  return pages.map(printPage).join('\n')
}

function printPage({ label, width, height, items, anchors }: Page): string {
  return [
    `page ${label} ${length(width)}×${length(height)}`,
    ...anchors.map(({ node, x, y }) => `  anchor ${nameOf(node)} at ${length(x)},${length(y)}`),
    ...items.map((item) => `  ${printItem(item)}`),
    '',
  ].join('\n')
}

function printItem(item: Item): string {
  const owner = printOrigin(item)
  switch (item.type) {
    case 'text': {
      const [first] = [...item.words, item.endSpace]
      // Only where it stands alone: a line with words goes on in the next.
      const words = isSeen(item) ? item.words.map(({ shaped }) => shaped.text).join('') : ' '
      const start = first?.x ?? 0
      return `text ${length(start)},${length(item.y)} ${item.face.id} ${length(item.size)}${scaleOf(item.scale)} ${item.colour} ${owner} ${JSON.stringify(words)}`
    }
    case 'path': {
      const ink = [
        item.fill,
        item.stroke === undefined ? undefined : `${item.stroke.colour}/${item.stroke.width}`,
      ]
      const data = item.path.length > longestPath ? `${item.path.slice(0, longestPath)}…` : item.path
      return `path ${ink.filter((colour) => colour !== undefined).join(' ')} ${owner} ${data}`
    }
    case 'image':
      return `image ${length(item.x)},${length(item.y)} ${length(item.width)}×${length(item.height)} ${item.image.format} ${owner}`
  }
}

/** In thousandths more or less than drawn. */
function scaleOf(scale: number): string {
  const change = Math.round((scale - 1) * 1000)
  return change === 0 ? '' : `${change > 0 ? '+' : ''}${change}‰`
}

/** The flag's stars are a thousand characters that say nothing to a reader. */
const longestPath = 90

function printOrigin({ origin }: Item): string {
  if (origin.type === 'artifact') return `(${origin.kind})`
  return origin.part === undefined ? nameOf(origin.node) : `${nameOf(origin.node)}.${origin.part}`
}

/** Composed nodes have no type of their own. */
function nameOf(node: OriginNode): string {
  if (!('type' in node)) return 'node'
  const id = 'id' in node && typeof node.id === 'string' ? `#${node.id}` : ''
  return `${String(node.type)}${id}`
}

function length(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(Object.is(rounded, -0) ? 0 : rounded)
}
