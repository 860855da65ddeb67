import { type Extent, type Image, type Picture, wantedWidth } from '../brief/index.ts'
import { elementsIn } from './accessibility.ts'
import type { HtmlElement } from './element.ts'

/**
 * Attributes of `img` for the size an author asks for. Lengths are told as width and height; shares, which the attributes
 * cannot say, as classes: the page's policy allows no styles on elements.
 */
export function sizeAttributes(
  picture: Picture,
  image: Image,
): Readonly<Record<'width' | 'height', number>> & { readonly class: string | undefined } {
  const { width, most } = wantedWidth(picture, image)
  const lengths = most.flatMap((extent) => (extent.type === 'pixels' ? [extent.pixels] : []))
  const across = width.type === 'pixels' ? Math.min(width.pixels, ...lengths) : image.width
  const classes = [
    ...(width.type === 'share' ? [classOf('share', width)] : []),
    // A length cannot be exceeded by a width that is a length: that one has been cut down already.
    ...most.flatMap((extent) =>
      extent.type === 'share' || width.type === 'share' ? [classOf('most', extent)] : [],
    ),
  ]
  return {
    width: Math.max(1, Math.round(across)),
    height: Math.max(1, Math.round((across * image.height) / image.width)),
    class: classes.length === 0 ? undefined : classes.join(' '),
  }
}

/** Rules for the classes of all pictures of a page, each once. */
export function sizeRules(page: HtmlElement): readonly string[] {
  const classes = elementsIn(page)
    .filter(({ tagName }) => tagName === 'img')
    .flatMap(({ properties }) => String(properties.class ?? '').split(' '))
  return [...new Set(classes)].sort().flatMap((name) => ruleOf(name) ?? [])
}

/** `share-50` and `most-50` are shares, `most-400px` is a length; a hyphen stands for the decimal point. */
function classOf(name: keyof typeof properties, extent: Extent): string {
  const amount = extent.type === 'share' ? Math.min(100, extent.share * 100) : extent.pixels
  const digits = String(Math.round(amount * 100) / 100).replace('.', '-')
  return `${name}-${digits}${extent.type === 'share' ? '' : 'px'}`
}

const properties = { share: 'width', most: 'max-width' } as const

function ruleOf(name: string): string | undefined {
  const [, kind, digits = '', unit = ''] = /^(share|most)-(\d+(?:-\d+)?)(px)?$/.exec(name) ?? []
  if (kind !== 'share' && kind !== 'most') return undefined
  return `.${name}{${properties[kind]}:${digits.replace('-', '.')}${unit === '' ? '%' : unit}}`
}
