import type { Brand, FontFamily } from './brand.ts'

/**
 * The family of the brand for a CSS list of families: the brand's own by name, else one of the same kind as the first
 * family known; the family of text where the list says nothing.
 */
export function familyFor(list: string, { fonts }: Brand): FontFamily {
  const own = [fonts.text, fonts.display, fonts.mono]
  for (const part of list.split(',')) {
    const name = part
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase()
    const named = own.find((family) => family.name.toLowerCase() === name)
    if (named !== undefined) return named
    const kind = kindOf(name)
    const alike = kind === undefined ? undefined : own.find(({ generic }) => generic === kind)
    if (alike !== undefined) return alike
  }
  return fonts.text
}

function kindOf(name: string): FontFamily['generic'] | undefined {
  if (/mono|courier|consolas|menlo|monaco|typewriter/.test(name)) return 'monospace'
  if (/sans|arial|helvetica|verdana|calibri|tahoma|trebuchet|segoe|roboto|inter|ubuntu|system-ui/.test(name))
    return 'sans-serif'
  if (/serif|times|georgia|garamond|cambria|palatino|baskerville|roman/.test(name)) return 'serif'
  return undefined
}
