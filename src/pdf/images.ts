import type { FontFace } from '../brand/index.ts'
import type { Image, Picture, Position } from '../brief/index.ts'
import type { ImageItem, Origin, OriginNode } from '../layout/index.ts'
import type { CodedImage } from './coded-image.ts'
import type { Engine, EnginePage } from './engine.ts'
import type { PaintedFace } from './faces.ts'
import { codeJpeg } from './jpeg.ts'
import { codePng } from './png.ts'
import type { ShowText } from './shown-text.ts'
import { paintScene } from './svg/paint-scene.ts'
import { readScene } from './svg/read-scene.ts'
import type { TextSetterFor } from './svg/set-text.ts'
import { type Reference, writeNumber } from './syntax.ts'

/** An external object, and the matrix that brings it to one unit wide and high, y down, before the item's own size. */
interface Drawable {
  readonly reference: Reference
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** What drawings need of the file besides its objects. */
export interface DrawingTools {
  readonly faceOf: (face: FontFace) => PaintedFace
  readonly showText: ShowText
  readonly textSetterFor: TextSetterFor
}

/** Draws pictures; each is stored once, however often it is shown. */
export function imageDrawer(
  engine: Engine,
  tools: DrawingTools,
): (item: ImageItem, page: EnginePage) => string {
  const stored = new Map<Image, Drawable>()
  return (item, page) => {
    const drawable = stored.get(item.image) ?? storers[item.image.format](item, engine, tools)
    stored.set(item.image, drawable)
    const name = `I${drawable.reference.id}`
    page.resources.XObject[name] ??= drawable.reference
    const { x, y, width, height } = item
    const [a, b, c, d, e, f] = drawable.matrix
    const matrix = [a * width, b * height, c * width, d * height, x + e * width, y + f * height]
    return `q ${matrix.map(writeNumber).join(' ')} cm /${name} Do Q`
  }
}

type Storer = (item: ImageItem, engine: Engine, tools: DrawingTools) => Drawable

const storers: Record<Image['format'], Storer> = {
  png: ({ image }, engine) => storeRaster(codePng(image.bytes), engine),
  jpeg: ({ image }, engine) => storeRaster(codeJpeg(image.bytes), engine),
  svg: storeDrawing,
}

function storeDrawing(
  { image, origin }: ImageItem,
  engine: Engine,
  { faceOf, showText, textSetterFor }: DrawingTools,
): Drawable {
  const { scene } = readScene(image)
  const lettering = { faceOf, showText, set: textSetterFor(positionOf(origin)) }
  const reference = paintScene(scene, engine, lettering)
  return { reference, matrix: [1 / scene.width, 0, 0, 1 / scene.height, 0, 0] }
}

/** Where the post names the picture; a logo is named by the brand. */
function positionOf(origin: Origin): Position | undefined {
  return origin.type === 'content' && isPicture(origin.node) ? origin.node.position : undefined
}

function isPicture(node: OriginNode): node is Picture {
  return 'type' in node && node.type === 'picture'
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
