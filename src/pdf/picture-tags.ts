import type { Logo } from '../brand/index.ts'
import type { Picture } from '../brief/index.ts'
import { newSlot, type Tagging } from './tagging.ts'
import type { Tag } from './tags.ts'

/**
 * A figure with its alternative text; a picture that only decorates is no part of the structure. One that nobody has
 * described is met by readers all the same, and costs the file its claims: see profile.ts.
 */
export function tagPicture(
  picture: Picture,
  placement: 'Block' | 'Inline',
  tagging: Tagging,
): readonly Tag[] {
  const { alt } = picture
  if (alt.type === 'decoration') {
    tagging.own(picture, 'artifact')
    return []
  }
  const slot = newSlot()
  tagging.own(picture, slot)
  const attributes = { Layout: { Placement: placement } }
  const words = alt.type === 'described' ? { alt: alt.words } : {}
  return [{ type: 'Figure', node: picture, ...words, attributes, children: [slot] }]
}

export function tagLogo(logo: Logo, tagging: Tagging): readonly Tag[] {
  const isDecoration = logo.alt.trim() === ''
  const owner = isDecoration ? 'artifact' : newSlot()
  tagging.own(logo, owner)
  tagging.own(logo, owner, 'logo')
  return owner === 'artifact' ? [] : [{ type: 'Figure', node: logo, alt: logo.alt, children: [owner] }]
}
