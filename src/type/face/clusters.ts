import type { Glyph } from '../shaped.ts'

/**
 * Glyphs that stand for the characters of a text in its order. Scripts of India and its neighbours are read otherwise than
 * they are seen: a vowel stands before its consonant, an r over the end of its syllable, and one vowel around both. Where
 * glyphs come in another order than their characters, the first of such a cluster stands for all of it.
 */
export function inOrderOfText(glyphs: readonly Glyph[], text: string): readonly Glyph[] {
  if (glyphs.map((glyph) => glyph.text).join('') === text.replace(joiners, '')) return glyphs
  const ordered: Glyph[] = []
  let [from, seen, read, offset] = [0, '', '', 0]
  const characters = [...text]
  glyphs.forEach((glyph, index) => {
    seen += withoutJoiners(glyph.text)
    while (offset < characters.length && withoutJoiners(read).length < seen.length)
      read += (characters[offset++] ?? '').normalize('NFD')
    const isLast = index === glyphs.length - 1
    if (!isLast && !haveSameCharacters(seen, withoutJoiners(read))) return
    const rest = isLast ? characters.slice(offset).join('') : ''
    const cluster = glyphs.slice(from, index + 1)
    ordered.push(...standingFor(`${read}${rest}`.normalize('NFC'), cluster))
    ;[from, seen, read] = [index + 1, '', '']
  })
  return ordered
}

function standingFor(text: string, cluster: readonly Glyph[]): readonly Glyph[] {
  if (cluster.map((glyph) => glyph.text).join('') === text) return cluster
  return cluster.map((glyph, index) => ({ ...glyph, text: index === 0 ? text : '' }))
}

function haveSameCharacters(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('')
}

/** They say how letters join, and have no glyph. */
const joiners = /\p{Join_C}/gu

function withoutJoiners(text: string): string {
  return text.normalize('NFD').replace(joiners, '')
}
