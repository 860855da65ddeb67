import type { ImageItem } from '../layout/index.ts'
import type { Engine, EnginePage } from './engine.ts'

export function imageDrawer(_engine: Engine): (item: ImageItem, page: EnginePage) => string {
  return (item) => {
    throw new Error(`cannot draw ${item.image.format} pictures`)
  }
}
