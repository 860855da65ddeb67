/** One `@font-face` rule. */
export interface FontRule {
  /** Family, weight and posture: what text chooses a face by. */
  readonly name: string
  readonly address: string
}

/** The `@font-face` rules of a style sheet (CSS Fonts 4, 4.1). Of those with one name the last counts, as in browsers. */
export function fontRulesOf(css: string): readonly FontRule[] {
  const rules = new Map<string, FontRule>()
  for (const [, body = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const stated = (property: string) =>
      new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`).exec(body)?.[1]?.trim() ?? ''
    const [, address = ''] = /url\(\s*["']?([^"')]*)["']?\s*\)/.exec(body) ?? []
    const family = stated('font-family').replace(/^["']|["']$/g, '')
    const name = [family.toLowerCase(), stated('font-weight'), stated('font-style')].join(' ')
    rules.set(name, { name, address })
  }
  return [...rules.values()]
}
