import type { IThemeOptions } from 'docx'
import { type Brand, type ColourToken, colourTokens, type FontSlot, fontScripts } from '../brand/index.ts'

/**
 * The place of a brand's colour in a Word theme (ST_ThemeColor, ISO 29500-1, 17.18.97). Text and grounds take the theme's
 * four own places, so that Word's "automatic" choices stay on brand.
 */
export const themePlaces = {
  ink: 'dark1',
  paper: 'light1',
  muted: 'dark2',
  tint: 'light2',
  accent: 'accent1',
  line: 'accent2',
  highlight: 'accent3',
  onAccent: 'accent4',
} as const satisfies Record<ColourToken, keyof NonNullable<IThemeOptions['colors']>>

/** Fonts a theme names: headings and text; code names its font itself. */
export const themeFonts: Record<FontSlot, 'major' | 'minor' | undefined> = {
  display: 'major',
  text: 'minor',
  mono: undefined,
}

/** The brand as a Word theme: what Design ▸ Colours and Design ▸ Fonts show and change. */
export function themeOf(brand: Brand): IThemeOptions {
  const colours = Object.fromEntries(colourTokens.map((token) => [themePlaces[token], hexOf(brand, token)]))
  return {
    name: brand.name,
    colors: {
      ...colours,
      accent5: hexOf(brand, 'muted'),
      accent6: hexOf(brand, 'ink'),
      hyperlink: hexOf(brand, 'accent'),
      followedHyperlink: hexOf(brand, 'muted'),
    },
    fonts: { headings: fontsFor('display', brand), body: fontsFor('text', brand) },
  }
}

/** Word takes text from right to left, and of East Asia, from a font that the theme names for its script. */
function fontsFor(slot: FontSlot, { fonts, fallbackFonts }: Brand) {
  const families = [fonts[slot], ...fallbackFonts]
  const named = fontScripts.flatMap((script) => {
    const family = families.find(({ scripts }) => scripts.includes(script))
    return family === undefined ? [] : [[script, family.name] as const]
  })
  return { latin: fonts[slot].name, scripts: Object.fromEntries(named) }
}

/** Six digits without the number sign. */
export function hexOf(brand: Brand, token: ColourToken): string {
  return brand.colours[token].slice(1).toUpperCase()
}
