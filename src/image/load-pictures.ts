import path from 'node:path'
import type { Image, Position } from '../brief/index.ts'
import { readWithin } from '../confined.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { openCodecs } from './codecs.ts'
import { limits } from './limits.ts'
import { readAnyImage, readImage } from './read-image.ts'

/** A picture as a post names it. */
export interface NamedPicture {
  readonly source: string
  readonly position: Position
}

/**
 * Reads every picture that a post names, each once, from the post's folder and nothing above it. Those that cannot be
 * shown are reported where they are named, and absent from the map. The program's own codecs are read from `program`.
 */
export async function loadPictures(
  pictures: readonly NamedPicture[],
  folder: string,
  files: Files,
  report: Report,
  program: Files = files,
): Promise<ReadonlyMap<string, Image>> {
  const codecs = openCodecs(program)
  const seen = new Set<string>()
  const images = new Map<string, Image>()
  let weight = 0
  for (const { source, position } of pictures) {
    if (seen.has(source)) continue
    seen.add(source)
    if (seen.size > limits.pictures) {
      report('image/too-many', position, { limit: limits.pictures })
      break
    }
    const bytes = readPicture({ source, position }, folder, files, report)
    weight += bytes?.length ?? 0
    if (weight > limits.allBytes) {
      report('image/too-heavy-together', position, { limit: limits.allBytes })
      break
    }
    const image = bytes && (await readAnyImage(bytes, { source, position, report }, codecs))
    if (image !== undefined) images.set(source, image)
  }
  return images
}

/** Reads one picture that need not be converted, by the same rules. */
export function loadPicture(
  { source, position }: NamedPicture,
  folder: string,
  files: Files,
  report: Report,
): Image | undefined {
  const bytes = readPicture({ source, position }, folder, files, report)
  return bytes && readImage(bytes, { source, position, report })
}

function readPicture(
  { source, position }: NamedPicture,
  folder: string,
  files: Files,
  report: Report,
): Uint8Array | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(source)) {
    report('image/remote', position, { source })
    return undefined
  }
  if (/^data:/i.test(source)) {
    report('image/in-line', position, {})
    return undefined
  }
  const names = namesOf(source)
  for (const name of names) {
    const isOdd = path.isAbsolute(name) || name.includes('\0')
    const bytes = isOdd ? 'outside' : readWithin(folder, path.join(folder, name), files)
    if (bytes === 'outside') {
      report('image/outside', position, { source })
      return undefined
    }
    if (bytes !== 'absent') return bytes
  }
  for (const name of names) {
    const stored = storedName(name, folder, files, asComposed)
    const bytes = stored === undefined ? undefined : files.read(path.join(folder, stored))
    if (bytes !== undefined) return bytes
  }
  const [like] = [...names].flatMap((name) => storedName(name, folder, files, asSmall) ?? [])
  report('image/not-found', position, { source, ...(like === undefined ? {} : { like }) })
  return undefined
}

/** The file that an address may mean: as written, with its escapes resolved, without what follows a question mark. */
function namesOf(source: string): ReadonlySet<string> {
  const bare = source.replace(/[?#].*$/s, '')
  return new Set([source, decoded(source), bare, decoded(bare)].filter((name) => name !== ''))
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}

/** One name for the two ways in which systems write letters with accents. */
const asComposed = (name: string): string => name.normalize('NFC')
const asSmall = (name: string): string => name.normalize('NFC').toLowerCase()

/** The file in the folder whose name, and those of its folders, are the same by a measure; nothing outside is told. */
function storedName(
  name: string,
  folder: string,
  files: Files,
  measure: (name: string) => string,
): string | undefined {
  let found = ''
  for (const part of path.normalize(name).split(path.sep)) {
    const entries = files.list(path.join(folder, found))
    const entry = entries.find((other) => measure(other) === measure(part))
    if (entry === undefined) return undefined
    found = path.join(found, entry)
    if (!files.isInside(folder, path.join(folder, found))) return undefined
  }
  return found
}
