import type { Position } from '../brief/index.ts'

/** Gives each paragraph a `w14:paraId`. Word keeps them when a partner edits and saves the file. */
export interface ParagraphIds {
  readonly next: (position: Position | undefined) => string
}

/**
 * Ids that tell where a paragraph was written: the line of the post, times 256, plus its place among the paragraphs of
 * that line. What no line of the post has written, or would not fit, is counted from the upper half of the range on.
 * Ids are below 80000000 (MS-DOCX, 2.6.2.3).
 */
export function paragraphIds(): ParagraphIds {
  const onLine = new Map<number, number>()
  let composed = firstComposed
  return {
    next: (position) => {
      const line = position === undefined || position.file !== undefined ? undefined : position.start.line
      const place = line === undefined ? 0 : (onLine.get(line) ?? 0) + 1
      if (line === undefined || line > lastLine || place > lastPlace) {
        composed += 1
        return hexadecimal(composed)
      }
      onLine.set(line, place)
      return hexadecimal(line * 256 + place)
    },
  }
}

/** The line of the post that a paragraph with this id was written on, or `undefined` when none was. */
export function lineOfParagraph(paraId: string): number | undefined {
  const id = Number.parseInt(paraId, 16)
  return Number.isNaN(id) || id >= firstComposed || id < 256 ? undefined : Math.floor(id / 256)
}

const firstComposed = 0x40000000
const lastLine = firstComposed / 256 - 1
const lastPlace = 255

function hexadecimal(id: number): string {
  return id.toString(16).toUpperCase().padStart(8, '0')
}
