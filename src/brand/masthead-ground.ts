import type { Brand, ColourToken, Role } from './brand.ts'

/** What stands on the ground of the masthead; see layout/masthead.ts. */
export const rolesOfMasthead: readonly Role[] = [
  'wordmark',
  'tagline',
  'label',
  'date',
  'title',
  'subtitle',
  'author',
  'affiliation',
]

/**
 * What the masthead stands on: the ground that the brand states. Where it states none, a title in the colour for text on the
 * accent stands on the band, however long it is; any other has the band as an ornament above it.
 */
export function mastheadGround({ masthead, roles }: Pick<Brand, 'masthead' | 'roles'>): ColourToken {
  const { band, ground } = masthead
  if (ground !== undefined) return ground
  return band.height > 0 && roles.title.colour === 'onAccent' ? band.colour : 'paper'
}
