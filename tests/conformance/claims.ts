import { readFileSync } from 'node:fs'

/** What a PDF claims in its metadata, by veraPDF's names; nothing where it claims nothing. */
export function claimsIn(file: string): readonly string[] | undefined {
  // Programs that do not know PDF shall find them, so they are not compressed (ISO 19005-2, 6.6.2.1).
  const text = readFileSync(file, 'latin1')
  const claims = [`ua${statedIn(text, 'pdfuaid:part')}`, flavourIn(text)].filter((name) => /\d/.test(name))
  return claims.length === 0 ? undefined : claims
}

/** `2a`, `4`, `4f`. */
function flavourIn(text: string): string {
  return `${statedIn(text, 'pdfaid:part')}${statedIn(text, 'pdfaid:conformance').toLowerCase()}`
}

/** A property of XMP, as an element or as an attribute. */
function statedIn(text: string, name: string): string {
  return new RegExp(`<${name}>(\\w+)<|${name}=["'](\\w+)["']`).exec(text)?.slice(1).find(Boolean) ?? ''
}
