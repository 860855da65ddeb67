/**
 * YAML with places: text in, checked values out, and for every complaint the line and column that caused it.
 *
 * In: the text of a YAML file or block, and a valibot schema. Out: a value, and issues as plain data; the caller words
 * them as findings of its own. Invariants: never throws at what a person wrote; letters are composed (NFC); every issue has a place; aliases are
 * limited, so no text grows beyond bounds. Start at parse.ts, then check.ts.
 * Deliberately absent: sentences for people (see diagnostics/), and any knowledge of what the keys mean.
 */
export { about } from './about.ts'
export { type Checked, checkYaml } from './check.ts'
export type { YamlIssue } from './issue.ts'
export { languageTag } from './language-tag.ts'
export { nearest, slipsBetween } from './nearest.ts'
export { type ParsedYaml, parseYaml, type YamlPath, type YamlSource } from './parse.ts'
export { strangeCharacter } from './strange-characters.ts'
