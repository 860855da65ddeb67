import type { Brand, Logo, Palette } from './brand.ts'
import { isDark } from './colour.ts'
import { mastheadGround } from './masthead-ground.ts'

/** The variants of a logo for what the masthead stands on, in the light and in the dark. */
export function logoOnGround(logo: Logo, brand: Brand): Logo {
  const ground = mastheadGround(brand)
  const on = (palette: Palette) => (isDark(palette[ground]) ? (logo.dark ?? logo.light) : logo.light)
  const { dark: _, ...rest } = logo
  const [light, dark] = [on(brand.colours), on(brand.dark)]
  return { ...rest, light, ...(dark === light ? {} : { dark }) }
}
