import type { Image } from '../../brief/index.ts'
import { readScene } from './read-scene.ts'

/**
 * What of a drawing a PDF will not show, by the names its author knows: `filter`, `<pattern>`, `word-spacing`. Empty for
 * other pictures. Painting starts from the same reading, so the two agree.
 */
export function unsupportedInSvg(image: Image): readonly string[] {
  return image.format === 'svg' ? readScene(image).unsupported : []
}
