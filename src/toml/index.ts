/**
 * TOML with places: text in, plain data out, and for every value and complaint its line and column.
 *
 * In: the text of a TOML block (TOML 1.0). Out: the same form as that of yaml/, so that one check serves both. Invariants:
 * never throws at what a person wrote; strings and keys are composed (NFC); dates stay the text that was written, so that a
 * day never becomes an instant of some time zone. Start at parse-toml.ts.
 * Deliberately absent: what the keys mean, and files: only front matter is TOML.
 */
export { parseToml } from './parse-toml.ts'
