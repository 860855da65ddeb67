import { flattenPatterns } from './flatten-patterns.mjs'
import { divideKazakh } from './kazakh.ts'
import { type LanguageRule, languageRule } from './languages.ts'
import { createMatcher, type PatternMatcher } from './match-patterns.ts'
import { type PatternModule, patternFiles } from './pattern-files.ts'

/** Offsets in a word, its punctuation included, where a hyphen may be added; a word comes without spaces. */
export type Hyphenate = (word: string) => readonly number[]

/** The hyphenator of a language, its patterns read; nothing where there are no patterns for it. */
export async function loadHyphenator(tag: string): Promise<Hyphenate | undefined> {
  const rule = languageRule(tag)
  if (rule === undefined) return undefined
  const matcher = rule.patterns === 'kazakh' ? kazakh : await loadMatcher(rule.patterns)
  return matcher === undefined ? undefined : createHyphenator(rule, matcher)
}

const kazakh: PatternMatcher = { match: divideKazakh, knows: () => false }

async function loadMatcher(name: string): Promise<PatternMatcher | undefined> {
  const { default: patterns } = (await patternFiles[name]?.()) ?? {}
  if (patterns === undefined) return undefined
  return createMatcher(isFlat(patterns) ? patterns : flattenPatterns(patterns))
}

function isFlat(
  patterns: PatternModule['default'],
): patterns is Extract<typeof patterns, { readonly trie: string }> {
  return 'trie' in patterns
}

/**
 * Divides the runs of letters of a word. Left whole are words with figures, acronyms and names with capitals inside;
 * addresses are not asked for.
 */
export function createHyphenator(rule: LanguageRule, matcher: PatternMatcher): Hyphenate {
  const known = new Map<string, readonly number[]>()
  // Where patterns know the apostrophe it belongs to the word, as in French; elsewhere it ends a run.
  const runs = matcher.knows("'") ? /[\p{L}\p{M}'’ʼ]+/gu : /[\p{L}\p{M}ʼ]+/gu
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const places =
      word.length < rule.before + rule.after || /\d/.test(word) ? none : divide(word, runs, rule, matcher)
    known.set(word, places)
    return places
  }
}

const none: readonly number[] = []

function divide(
  word: string,
  runs: RegExp,
  { before, after }: LanguageRule,
  { match }: PatternMatcher,
): readonly number[] {
  const places: number[] = []
  for (const { 0: run, index } of word.matchAll(runs)) {
    const letters = run.replace(/^['’]+|['’]+$/g, '')
    const start = index + run.indexOf(letters)
    const small = letters.toLowerCase()
    // A letter whose small form is longer would shift all places after it.
    if (letters.length < before + after || small.length !== letters.length || hasInnerCapital(letters))
      continue
    for (const place of match(small.replace(/’/g, "'")))
      if (place >= before && place <= letters.length - after) places.push(start + place)
  }
  return places
}

/** Words all in capitals are divided like others, but not the short ones, which are acronyms. */
function hasInnerCapital(letters: string): boolean {
  const rest = letters.slice(1)
  if (letters.length > longestAcronym && letters === letters.toUpperCase()) return false
  return rest !== rest.toLowerCase()
}

const longestAcronym = 7
