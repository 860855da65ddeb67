/** OpenType script of a word: that of its first letter, or `DFLT` where it has none. */
export type Script = 'latn' | 'cyrl' | 'grek' | 'DFLT'

/** The script of a word whose characters stand one after another, or nothing when it needs the full shaper. */
export function simpleScript(text: string): Script | undefined {
  let script: Script = 'DFLT'
  for (let index = 0; index < text.length; index++) {
    const found = scriptOf(text.charCodeAt(index))
    if (found === undefined) return undefined
    if (script === 'DFLT') script = found
  }
  return script
}

function scriptOf(code: number): Script | undefined {
  if (code < 0x250) return isLatin(code) ? 'latn' : 'DFLT'
  for (const [first, last, script] of blocks) if (code >= first && code <= last) return script
  return undefined
}

function isLatin(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0xaa ||
    code === 0xba ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)
  )
}

/**
 * Blocks of letters without marks, joining or reordering, and of signs. Left out on purpose: combining marks, joiners
 * and the fraction slash U+2044, which turns the digits around it into a fraction.
 */
const blocks: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x0250, 0x02af, 'latn'],
  [0x02b0, 0x02ff, 'DFLT'],
  [0x0370, 0x03ff, 'grek'],
  [0x0400, 0x0482, 'cyrl'],
  [0x048a, 0x052f, 'cyrl'],
  [0x1c80, 0x1c8f, 'cyrl'],
  [0x1d00, 0x1dbf, 'latn'],
  [0x1e00, 0x1eff, 'latn'],
  [0x1f00, 0x1fff, 'grek'],
  [0x2000, 0x200a, 'DFLT'],
  [0x2010, 0x2027, 'DFLT'],
  [0x202f, 0x2043, 'DFLT'],
  [0x2045, 0x205f, 'DFLT'],
  [0x2070, 0x20cf, 'DFLT'],
  [0x2100, 0x2bff, 'DFLT'],
  [0x2c60, 0x2c7f, 'latn'],
  [0x2e00, 0x2e7f, 'DFLT'],
  [0xa640, 0xa66e, 'cyrl'],
  [0xa680, 0xa69b, 'cyrl'],
  [0xa720, 0xa7ff, 'latn'],
  [0xfb00, 0xfb06, 'latn'],
  [0xfffc, 0xfffd, 'DFLT'],
]
