import type { Image } from '../../brief/index.ts'
import { parseDocument } from './document.ts'
import { scaling } from './matrix.ts'
import { readElement } from './read-element.ts'
import type { Scene } from './scene.ts'
import { initialStyle } from './style.ts'

/** A drawing, and the names of what is in it that cannot be drawn. */
export interface ReadScene {
  readonly scene: Scene
  readonly unsupported: readonly string[]
}

/** SVG → scene: styles and references resolved, everything in its place. Text is not set yet. */
export function readScene({ bytes }: Image): ReadScene {
  const document = parseDocument(bytes)
  const missed = new Set<string>(document.unreadRules.map((selector) => `the CSS selector ${selector}`))
  const side = (name: string): number => Number(document.root.attributes.get(name) ?? 0)
  const viewport = { width: side('width'), height: side('height') }
  const unit = fineness(Math.max(viewport.width, viewport.height))
  const place = { matrix: scaling(unit), style: initialStyle, viewport, trail: [] }
  const nodes = readElement(document.root, place, { document, unit, miss: (name) => missed.add(name) })
  const scene = { width: viewport.width * unit, height: viewport.height * unit, nodes }
  return { scene, unsupported: [...missed].sort() }
}

/** Coordinates are written with three decimals: drawings of a few units are enlarged until that is fine enough. */
function fineness(side: number): number {
  const smallestSide = 100
  return side >= smallestSide ? 1 : 10 ** Math.ceil(Math.log10(smallestSide / side))
}
