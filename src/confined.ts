import { type Files, homeOf } from './files.ts'

export { homeOf } from './files.ts'

/**
 * Reads a file that is named by what others have written: a brand, a picture, a font. A link is followed as long as it stays
 * in the folder that the file has to lie in, so that nothing from outside is printed.
 */
export function readWithin(
  folder: string,
  file: string,
  files: Pick<Files, 'read' | 'isInside'>,
): Uint8Array | 'outside' | 'absent' {
  if (!files.isInside(folder, file)) return 'outside'
  return files.read(file) ?? 'absent'
}

/** The same for what the user names: it has to lie in its repository. */
export function readAtHome(
  file: string,
  files: Pick<Files, 'read' | 'isInside'>,
): Uint8Array | 'outside' | 'absent' {
  return readWithin(homeOf(file), file, files)
}

/** Texts of files that findings are about, each read once: a brand may be the fault of many posts. */
export function sourceTexts(files: Pick<Files, 'read' | 'isInside'>): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) {
      const bytes = readAtHome(file, files)
      texts.set(file, typeof bytes === 'string' ? undefined : new TextDecoder().decode(bytes))
    }
    return texts.get(file)
  }
}
