import path from 'node:path'
import type { Image, Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { readImage } from './read-image.ts'

/** A picture that a post names, and where. */
export interface NamedPicture {
  readonly source: string
  readonly position: Position
}

/** Reads every picture once, from the post's `folder` and nowhere else; what cannot be shown is reported where it is named. */
export function loadPictures(
  pictures: readonly NamedPicture[],
  folder: string,
  files: Files,
  report: Report,
): ReadonlyMap<string, Image> {
  const images = new Map<string, Image>()
  const tried = new Set<string>()
  for (const { source, position } of pictures) {
    if (tried.has(source)) continue
    tried.add(source)
    const file = path.join(folder, decoded(source))
    if (path.isAbsolute(decoded(source)) || !files.isInside(folder, file)) {
      report('image/outside', position, { source })
      continue
    }
    const bytes = files.read(file)
    if (bytes === undefined) {
      report('image/not-found', position, { source })
      continue
    }
    const image = readImage(bytes, { source, position, report })
    if (image !== undefined) images.set(source, image)
  }
  return images
}

/** Authors write `figure%201.png` as often as `figure 1.png`; a stray percent sign stands for itself. */
function decoded(source: string): string {
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}
