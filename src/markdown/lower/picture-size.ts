import type { Element } from 'hast'
import type { AskedSize, Extent } from '../../brief/index.ts'
import { property } from './element.ts'

export interface ReadSize {
  readonly size?: AskedSize
  /** What was asked for in a way that no edition can follow: `width: 3em`. */
  readonly strange: readonly Wish[]
}

export interface Wish {
  readonly name: WishName
  readonly value: string
}

/**
 * The size that attributes or styles of a picture ask for; a style goes before an attribute, as in a browser. Lengths are
 * those of CSS that mean the same on paper and on a screen.
 */
export function readSize(element: Element): ReadSize {
  const strange: Wish[] = []
  let size: AskedSize = {}
  for (const wish of [...attributesOf(element), ...declarationsOf(property(element, 'style') ?? '')]) {
    const extent = parseExtent(wish.value)
    const asked = extent === undefined ? undefined : askedBy[wish.name](extent)
    if (asked === undefined) strange.push(wish)
    else size = { ...size, ...asked }
  }
  return { strange, ...(Object.keys(size).length === 0 ? {} : { size }) }
}

type WishName = 'width' | 'height' | 'max-width' | 'max-height'

/** Nothing where it cannot be followed: a page has no height that a picture could have a share of. */
const askedBy: Readonly<Record<WishName, (extent: Extent) => AskedSize | undefined>> = {
  width: (width) => ({ width }),
  height: (extent) => (extent.type === 'share' ? undefined : { height: extent.pixels }),
  'max-width': (mostWidth) => ({ mostWidth }),
  'max-height': (extent) => (extent.type === 'share' ? undefined : { mostHeight: extent.pixels }),
}

function attributesOf(element: Element): readonly Wish[] {
  return (['width', 'height'] as const).flatMap((name) => wishOf(name, property(element, name) ?? ''))
}

function declarationsOf(style: string): readonly Wish[] {
  return style.split(';').flatMap((declaration) => {
    const [name, value = ''] = declaration.split(':').map((part) => part.trim().toLowerCase())
    return name !== undefined && isWishName(name) ? wishOf(name, value.replace(/\s*!important$/, '')) : []
  })
}

function isWishName(name: string): name is WishName {
  return Object.hasOwn(askedBy, name)
}

/** One wish, or none where the value leaves the size as it is. */
function wishOf(name: WishName, value: string): readonly Wish[] {
  const bare = value.trim()
  const isNone = ['', 'auto', 'none', 'initial', 'unset'].includes(bare)
  return isNone || (name.endsWith('height') && bare === '100%') ? [] : [{ name, value: bare }]
}

/** CSS pixels in each absolute unit (CSS Values 4, 6.2); a bare number is pixels, as in HTML. */
const pixelsIn: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['in', 96],
  ['inch', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
  ['pt', 96 / 72],
  ['pc', 16],
])

function parseExtent(value: string): Extent | undefined {
  const [, digits, unit = ''] = /^(\d+\.?\d*|\.\d+)\s*([a-z]*|%)$/i.exec(value) ?? []
  const amount = Number(digits)
  if (!(amount > 0)) return undefined
  if (unit === '%') return { type: 'share', share: amount / 100 }
  const pixels = pixelsIn.get(unit.toLowerCase())
  return pixels === undefined ? undefined : { type: 'pixels', pixels: amount * pixels }
}
