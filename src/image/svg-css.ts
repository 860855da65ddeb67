/**
 * Whether CSS, a single value or a whole sheet, stays within the drawing: every `url()` leads to a part of it, and
 * nothing is imported. Escapes are refused, for they can spell anything, and no drawing needs them.
 */
export function isHarmlessCss(css: string): boolean {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  if (bare.includes('\\') || bare.includes('/*')) return false
  if (
    /@(?!media\b)|expression\s*\(|javascript:|image-set|src\s*\(|-moz-binding|behavior\s*:|<|]]>/i.test(bare)
  )
    return false
  return [...bare.matchAll(/url\s*\(/gi)].every(({ index }) =>
    /^url\(\s*(?:#[\w.-]+|"#[\w.-]+"|'#[\w.-]+')\s*\)/i.test(bare.slice(index)),
  )
}
