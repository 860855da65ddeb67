import type { Position } from '../../brief/index.ts'
import { cutShort, type Report } from '../../diagnostics/index.ts'
import { placeWithin } from '../place.ts'

/**
 * What the programs that make websites would have filled in: Liquid and Jinja, Hugo's and Quarto's shortcodes, kramdown's
 * lists of attributes, and fences of Pandoc's. Longer ones are quoted in part.
 */
const leftover =
  /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{:[^{}\n]{0,200}\}|^:::+ ?\{[^{}\n]{0,200}\}|^\[TOC\]$/gim

/** Reports every leftover in a text. */
export function reportLeftovers(text: string, position: Position, report: Report): void {
  reportSpacedDirectives(text, position, report)
  if (!/[{[]/.test(text)) return
  for (const { 0: found, index } of text.matchAll(leftover))
    report('markdown/template-leftover', placeWithin(text, position, index, found.length), {
      leftover: cutShort(found, 40),
      fate: 'printed as it stands',
    })
}

/** Reports directives that a space keeps from being any. */
function reportSpacedDirectives(text: string, position: Position, report: Report): void {
  if (!text.includes('::: ')) return
  for (const { 0: found, 1: name = '', index } of text.matchAll(/^:::+ +([a-z][a-z-]{0,40})\b/gim))
    report('markdown/spaced-directive', placeWithin(text, position, index, found.length), { name })
}

/** Reports calls of notes that nobody wrote: what the parser left as text. */
export function reportUndefinedNotes(text: string, position: Position, report: Report): void {
  if (!text.includes('[^')) return
  for (const { 0: found, 1: name = '', index } of text.matchAll(/\[\^([^\]\s^]{1,80})\]/g))
    report('markdown/undefined-note', placeWithin(text, position, index, found.length), { name })
}
