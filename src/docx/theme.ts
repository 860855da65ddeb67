import type { IThemeOptions } from 'docx'
import { type Brand, type ColourToken, colourTokens, type FontSlot } from '../brand/index.ts'

/** The place of a brand's colour in a Word theme: as Word's own settings name it, and as the library does. */
interface ThemePlace {
  /** ST_ThemeColor (ISO 29500-1, 17.18.97). */
  readonly name: string
  readonly option: keyof NonNullable<IThemeOptions['colors']>
}

/** Text and grounds take the theme's four own places, so that Word's "automatic" choices stay on brand. */
export const themePlaces: Record<ColourToken, ThemePlace> = {
  ink: { name: 'text1', option: 'dark1' },
  paper: { name: 'background1', option: 'light1' },
  muted: { name: 'text2', option: 'dark2' },
  tint: { name: 'background2', option: 'light2' },
  accent: { name: 'accent1', option: 'accent1' },
  line: { name: 'accent2', option: 'accent2' },
  highlight: { name: 'accent3', option: 'accent3' },
  onAccent: { name: 'accent4', option: 'accent4' },
}

/** Fonts a theme names: headings and text; code names its font itself. */
export const themeFonts: Record<FontSlot, 'major' | 'minor' | undefined> = {
  display: 'major',
  text: 'minor',
  mono: undefined,
}

/** The brand as a Word theme: what Design ▸ Colours and Design ▸ Fonts show and change. */
export function themeOf(brand: Brand): IThemeOptions {
  const colours = Object.fromEntries(
    colourTokens.map((token) => [themePlaces[token].option, hexOf(brand, token)]),
  )
  return {
    name: brand.name,
    colors: {
      ...colours,
      accent5: hexOf(brand, 'muted'),
      accent6: hexOf(brand, 'ink'),
      hyperlink: hexOf(brand, 'accent'),
      followedHyperlink: hexOf(brand, 'muted'),
    },
    fonts: { headings: brand.fonts.display.name, body: brand.fonts.text.name },
  }
}

/** Six digits without the number sign. */
export function hexOf(brand: Brand, token: ColourToken): string {
  return brand.colours[token].slice(1).toUpperCase()
}
