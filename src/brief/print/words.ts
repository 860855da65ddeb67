import type { Position } from '../position.ts'

/** Text in double quotes, with JSON's escapes, and more of them for what a reader could not see or tell apart. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/** Every kind of space but the usual one, ends of line, joiners, soft hyphens and signs that turn the direction. */
const unseen = /(?! )[\p{Z}\p{Cc}\p{Cf}\p{Co}]/gu

/** Where a node begins. */
export function place({ start, file }: Position): string {
  return `${file === undefined ? '' : `${file}:`}${start.line}:${start.column}`
}

/** A key and its text, where there is one. */
export function stated(key: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${key} ${quoted(text)}`
}

/** A key and a word of the model itself, or a number, where there is one. */
export function plain(key: string, value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : `${key} ${value}`
}
