import type { Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'

/**
 * What the programs that make websites would have filled in: Liquid and Jinja, Hugo's and Quarto's shortcodes, kramdown's
 * lists of attributes, and fences of Pandoc's. Longer ones are quoted in part.
 */
const leftover =
  /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{:[^{}\n]{0,200}\}|^:::+ ?\{[^{}\n]{0,200}\}|^\[TOC\]$/gim

/** Reports every leftover in a text, at its own place where the text stands on one line. */
export function reportLeftovers(text: string, position: Position, report: Report): void {
  if (!/[{[]/.test(text)) return
  for (const { 0: found, index } of text.matchAll(leftover)) {
    const asWritten = position.end.offset - position.start.offset === text.length && !text.includes('\n')
    const shift = (by: number) => ({
      ...position.start,
      column: position.start.column + by,
      offset: position.start.offset + by,
    })
    const place = asWritten
      ? { ...position, start: shift(index), end: shift(index + found.length) }
      : position
    report('markdown/template-leftover', place, {
      leftover: found.length > 40 ? `${found.slice(0, 39)}…` : found,
    })
  }
}
