import type { Image } from '../brief/index.ts'
import type { ImageItem } from '../layout/index.ts'
import type { CodedImage } from './coded-image.ts'
import type { Engine, EnginePage } from './engine.ts'
import { codeJpeg } from './jpeg.ts'
import { coordinate } from './path.ts'
import { codePng } from './png.ts'
import type { Reference } from './syntax.ts'

/** An external object, and the matrix that brings it to one unit wide and high, y down, before the item's own size. */
interface Drawable {
  readonly reference: Reference
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** Draws pictures; each is stored once, however often it is shown. */
export function imageDrawer(engine: Engine): (item: ImageItem, page: EnginePage) => string {
  const stored = new Map<Image, Drawable>()
  return (item, page) => {
    const drawable = stored.get(item.image) ?? storers[item.image.format](item.image, engine)
    stored.set(item.image, drawable)
    const name = `I${drawable.reference.id}`
    page.resources.XObject[name] ??= drawable.reference
    const { x, y, width, height } = item
    const [a, b, c, d, e, f] = drawable.matrix
    const matrix = [a * width, b * height, c * width, d * height, x + e * width, y + f * height]
    return `q ${matrix.map(coordinate).join(' ')} cm /${name} Do Q`
  }
}

const storers: Record<Image['format'], (image: Image, engine: Engine) => Drawable> = {
  png: ({ bytes }, engine) => storeRaster(codePng(bytes), engine),
  jpeg: ({ bytes }, engine) => storeRaster(codeJpeg(bytes), engine),
  svg: () => {
    throw new Error('cannot draw SVG')
  },
}

/** Rasters stand on their feet where y runs up. */
function storeRaster(image: CodedImage, engine: Engine): Drawable {
  return { reference: store(image, engine), matrix: [1, 0, 0, -1, 0, 1] }
}

function store({ dictionary, bytes, mask }: CodedImage, engine: Engine): Reference {
  return engine.stream(
    { ...dictionary, ...(mask === undefined ? {} : { SMask: store(mask, engine) }) },
    bytes,
  )
}
