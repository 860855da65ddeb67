export type Script = 'Latin' | 'Cyrillic' | 'Greek'

/** A letter that looks like those around it, but is of another script. */
export interface OddLetter {
  readonly letter: string
  /** Within the word, in UTF-16 units. */
  readonly index: number
  readonly script: Script
  readonly wordScript: Script
}

/** Letters that look the same, one of each script (after the confusables of Unicode Technical Standard 39). */
const shapes = [
  ...[
    'AАΑ',
    'BВΒ',
    'CС',
    'EЕΕ',
    'HНΗ',
    'IІΙ',
    'JЈ',
    'KКΚ',
    'MМΜ',
    'NΝ',
    'OОΟ',
    'PРΡ',
    'SЅ',
    'TТΤ',
    'XХΧ',
    'YУΥҮ',
    'ZΖ',
  ],
  ...[
    'aа',
    'cс',
    'dԁ',
    'eе',
    'hһ',
    'iі',
    'jј',
    'oоο',
    'pр',
    'sѕ',
    'vν',
    'xх',
    'yу',
    'ëё',
    'ËЁ',
    'ïї',
    'ÏЇ',
    'əә',
    'ƏӘ',
  ],
]

const scripts: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
}
const names = ['Latin', 'Cyrillic', 'Greek'] as const

/** For each letter, the scripts in which another looks like it. */
const doubles: ReadonlyMap<string, ReadonlySet<Script>> = new Map(
  shapes.flatMap((shape) =>
    [...shape].map((letter) => [
      letter,
      new Set(names.filter((name) => scripts[name].test(shape.replace(letter, '')))),
    ]),
  ),
)

/**
 * The rarer letters of a word where they have strayed into it from the keyboard of another script. Words that mix scripts on purpose,
 * such as μm or SMSок, have letters that could not be mistaken.
 */
export function oddLettersIn(word: string): readonly OddLetter[] {
  const letters = [...word.matchAll(/\p{L}/gu)].flatMap(({ 0: letter, index }) => {
    const script = names.find((name) => scripts[name].test(letter))
    return script === undefined ? [] : [{ letter, index, script }]
  })
  const byScript = names
    .map((script) => ({ script, own: letters.filter((letter) => letter.script === script) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
  const [first, second, third] = byScript
  if (first === undefined || second === undefined || third !== undefined) return []
  const isStray = second.own.every(({ letter }) => doubles.get(letter)?.has(first.script) === true)
  return isStray ? second.own.map((letter) => ({ ...letter, wordScript: first.script })) : []
}
