import type { Logo } from '../brand/index.ts'
import { element, type HtmlElement } from './element.ts'
import type { Setting } from './setting.ts'

/** CSS pixels of a point. */
const pixels = 4 / 3

/** A logo, in its dark variant where the reader's ground is dark. */
export function renderLogo(
  { light, dark, alt, height }: Logo,
  { logoUrl }: Pick<Setting, 'logoUrl'>,
): HtmlElement {
  const picture = element('img', {
    class: 'logo',
    src: logoUrl(light),
    alt,
    height: Math.round(height * pixels),
    width: Math.round(height * pixels * (light.width / light.height)),
  })
  if (dark === undefined) return picture
  const source = element('source', { srcset: logoUrl(dark), media: '(prefers-color-scheme: dark)' })
  return element('picture', {}, [source, picture])
}
