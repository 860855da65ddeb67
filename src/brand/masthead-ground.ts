import type { Brand, ColourToken } from './brand.ts'

/**
 * What the masthead stands on. A brand that sets its title in the colour for text on the accent means it to stand on
 * the band, however long the title is; otherwise the band is an ornament above it.
 */
export function mastheadGround({ masthead, roles }: Pick<Brand, 'masthead' | 'roles'>): ColourToken {
  const { band } = masthead
  return band.height > 0 && roles.title.colour === 'onAccent' ? band.colour : 'paper'
}
