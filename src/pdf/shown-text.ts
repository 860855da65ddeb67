import type { PlacedWord } from '../layout/index.ts'
import type { Glyph, Shaped } from '../type/index.ts'
import type { PaintedFace } from './faces.ts'
import { coordinate } from './path.ts'
import { twoBytes } from './slot-code.ts'
import { serialise, text, writeLiteral } from './syntax.ts'
import type { Manner, TextLine } from './text-line.ts'
import { textRuns } from './text-runs.ts'
import { showTurned } from './turned-run.ts'

/** A shaped word as the inside of a TJ array; `shift` is how far the pen then is from where the advances say. */
interface CodedWord {
  readonly array: string
  readonly shift: number
  /** Whether some glyph stands off the baseline or has no characters of its own. */
  readonly special: boolean
}

type CodeWord = (shaped: Shaped, face: PaintedFace) => CodedWord

/** Shows lines of text; words are coded once. */
export type ShowText = (line: TextLine, face: PaintedFace) => string

export function textShower(): ShowText {
  const coded = new WeakMap<Shaped, CodedWord>()
  const codeOnce: CodeWord = (shaped, face) => {
    const known = coded.get(shaped)
    if (known !== undefined) return known
    const word = codeWord(shaped, face)
    coded.set(shaped, word)
    return word
  }
  return (line, face) => showLine(line, face, codeOnce)
}

/** The text objects of a line, in the order of reading. */
function showLine({ words, ...manner }: TextLine, face: PaintedFace, code: CodeWord): string {
  if (words.every(({ shaped }) => shaped.direction === 'ltr')) return showForward(words, face, manner, code)
  return textRuns(words)
    .map((run) =>
      run.type === 'forward' ? showForward(run.words, face, manner, code) : showTurned(run, face, manner),
    )
    .join('\n')
}

/**
 * One text object with one matrix, for the page is flipped: y runs down, letters stand upright. Words follow each
 * other in one TJ array; the number between them moves the pen to the next one's place, counting from where it really
 * is, so that rounding does not add up. The pen counts as the file does, before letters are scaled (ISO 32000-1, 9.4.4).
 */
function showForward(
  words: readonly PlacedWord[],
  face: PaintedFace,
  { size, tracking, scale, y }: Manner,
  code: CodeWord,
): string {
  const start = words[0]?.x ?? 0
  const percent = Math.round(scale * 1e5) / 1000
  const parts: string[] = []
  let pen = 0
  for (const { x, shaped } of words) {
    const word = code(shaped, face)
    const gap = Math.round(pen - ((x - start) * 1000) / size / (percent / 100))
    if (gap !== 0) parts.push(String(gap))
    pen -= gap
    parts.push(word.special ? showSpecial(shaped, face, size) : word.array)
    pen += shaped.width + word.shift + tracking * shaped.glyphs.length
  }
  const array = joinStrings(parts)
  const spacing = tracking === 0 ? '' : `${coordinate((tracking * size) / 1000)} Tc `
  const scaling = percent === 100 ? '' : `${coordinate(percent)} Tz `
  const reset = `${tracking === 0 ? '' : ' 0 Tc'}${percent === 100 ? '' : ' 100 Tz'}`
  return `BT /${face.embedded.name} ${coordinate(size)} Tf ${spacing}${scaling}1 0 0 -1 ${coordinate(start)} ${coordinate(y)} Tm [${array}]TJ${reset} ET`
}
/** Strings that meet become one; numbers that meet stay two. */
function joinStrings(parts: readonly string[]): string {
  return joinTokens(parts).replaceAll(')(', '')
}

function joinTokens(parts: readonly string[]): string {
  let joined = ''
  let last = ''
  for (const part of parts) {
    joined += /\d$/.test(last) && /^[-.\d]/.test(part) ? ` ${part}` : part
    if (part !== '') last = part.slice(-1)
  }
  return joined
}

function codeWord({ glyphs }: Shaped, face: PaintedFace): CodedWord {
  let array = ''
  let codes = ''
  let owed = 0
  const flush = (): void => {
    if (codes !== '') array += writeLiteral(codes)
    codes = ''
  }
  let special = false
  for (const glyph of glyphs) {
    if (glyph.x !== 0 || glyph.y !== 0 || glyph.text === '') special = true
    const move = -Math.round(owed)
    if (move !== 0) {
      flush()
      array += String(move)
      owed += move
    }
    const slot = face.slotOf(glyph)
    codes += twoBytes(slot)
    owed += glyph.advance - face.embedded.widthOf(slot)
  }
  flush()
  return { array, shift: -owed, special }
}

/**
 * A word with marks above or below their letters, or glyphs that share the characters of others: each glyph at its own
 * place, and the whole under the characters that it stands for (ISO 32000-1, 14.9.4).
 */
function showSpecial({ glyphs, text: characters }: Shaped, face: PaintedFace, size: number): string {
  const array = joinTokens(glyphs.map((glyph) => showGlyph(glyph, face, size)))
  const silent = glyphs.some((glyph) => glyph.text === '')
  return silent ? `]TJ /Span${serialise({ ActualText: text(characters) })}BDC [${array}]TJ EMC [` : array
}

function showGlyph(glyph: Glyph, face: PaintedFace, size: number): string {
  const slot = face.slotOf(glyph)
  const code = writeLiteral(twoBytes(slot))
  const before = Math.round(glyph.x)
  const after = Math.round(glyph.advance) - Math.round(face.embedded.widthOf(slot)) - before
  const rise = coordinate((glyph.y * size) / 1000)
  const shown = glyph.y === 0 ? code : `]TJ ${rise} Ts [${code}]TJ 0 Ts [`
  return `${before === 0 ? '' : -before}${shown}${after === 0 ? '' : -after}`
}
