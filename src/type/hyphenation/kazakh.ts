/**
 * Places where a Kazakh word in Cyrillic letters may be divided, by its syllables: before the last consonant that
 * precedes a vowel, so that there is a vowel on both sides. No patterns for Kazakh are published, and Russian ones are
 * wrong for it. The letter у is a vowel, but a consonant after one (тау-ы is та-уы); soft and hard signs belong to the
 * consonant before them.
 */
export function divideKazakh(word: string): readonly number[] {
  const places: number[] = []
  let hasVowel = false
  for (let offset = 0; offset < word.length; offset++) {
    if (!isVowel(word, offset)) continue
    const before = offset - 1
    if (hasVowel && before >= 0 && !isVowel(word, before))
      places.push(signs.includes(word.charAt(before)) ? offset : before)
    hasVowel = true
  }
  return places
}

const vowels = 'аәеёиоөұүыіэюя'
const signs = 'ьъ'

function isVowel(word: string, offset: number): boolean {
  const letter = word.charAt(offset)
  if (letter === 'у') return offset === 0 || !isVowel(word, offset - 1)
  return vowels.includes(letter)
}
