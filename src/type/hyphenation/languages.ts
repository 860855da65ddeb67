/** How a language is hyphenated. */
export interface LanguageRule {
  /** Name of its pattern file, or `kazakh` for the rule of that language. */
  readonly patterns: string
  /** Fewest letters before and after a hyphen. */
  readonly before: number
  readonly after: number
}

/** The rule for a BCP 47 tag, or nothing where a language has no patterns: its words stay whole. */
export function languageRule(tag: string): LanguageRule | undefined {
  const parts = tag.toLowerCase().split('-')
  for (let length = parts.length; length > 0; length--) {
    const rule = rules[parts.slice(0, length).join('-')]
    if (rule !== undefined) return rule
  }
  return undefined
}

function rule(patterns: string, before = 2, after = 2): LanguageRule {
  return { patterns, before, after }
}

/**
 * Least parts as in TeX's `hyph-utf8` where it is stricter than two letters on both sides. A tag without a region means
 * what it means to CLDR, so plain English is American.
 */
const rules: Readonly<Record<string, LanguageRule>> = {
  af: rule('af'),
  be: rule('be'),
  bg: rule('bg'),
  ca: rule('ca'),
  cs: rule('cs', 2, 3),
  cy: rule('cy', 2, 3),
  da: rule('da'),
  de: rule('de-1996'),
  'de-1901': rule('de-1901'),
  'de-ch-1901': rule('de-ch-1901'),
  el: rule('el-monoton'),
  'el-polyton': rule('el-polyton'),
  en: rule('en-us', 2, 3),
  'en-au': rule('en-gb', 2, 3),
  'en-gb': rule('en-gb', 2, 3),
  'en-ie': rule('en-gb', 2, 3),
  'en-in': rule('en-gb', 2, 3),
  'en-nz': rule('en-gb', 2, 3),
  'en-us': rule('en-us', 2, 3),
  'en-za': rule('en-gb', 2, 3),
  es: rule('es'),
  et: rule('et', 2, 3),
  eu: rule('eu'),
  fi: rule('fi'),
  fr: rule('fr', 2, 3),
  fur: rule('fur'),
  ga: rule('ga', 2, 3),
  gl: rule('gl'),
  grc: rule('grc'),
  hr: rule('hr'),
  hsb: rule('hsb'),
  hu: rule('hu'),
  hy: rule('hy'),
  ia: rule('ia'),
  id: rule('id'),
  is: rule('is'),
  it: rule('it'),
  ka: rule('ka'),
  kk: rule('kazakh'),
  kmr: rule('kmr'),
  ku: rule('kmr'),
  la: rule('la'),
  lt: rule('lt'),
  lv: rule('lv'),
  mk: rule('mk'),
  mn: rule('mn-cyrl'),
  nb: rule('nb'),
  nl: rule('nl'),
  nn: rule('nn'),
  no: rule('no'),
  oc: rule('oc'),
  pl: rule('pl'),
  pms: rule('pms'),
  pt: rule('pt', 2, 3),
  rm: rule('rm'),
  ro: rule('ro'),
  ru: rule('ru'),
  sk: rule('sk', 2, 3),
  sl: rule('sl'),
  sq: rule('sq'),
  sr: rule('sr-cyrl'),
  'sr-latn': rule('sh-latn'),
  sv: rule('sv'),
  tk: rule('tk'),
  tr: rule('tr'),
  uk: rule('uk'),
}
