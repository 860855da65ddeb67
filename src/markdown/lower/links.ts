import type { Element } from 'hast'
import type { Mark, Position } from '../../brief/index.ts'
import { nearest } from '../../yaml/index.ts'
import { collapsedText } from '../white-space.ts'
import { placeOf, property } from './element.ts'
import type { Context, State } from './state.ts'

const harmless = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Where a link leads: to a place of the post or into the world. One that leads nowhere is reported, and is no link. */
export function markOfLink(element: Element, context: Context, state: State): Mark | undefined {
  const href = property(element, 'href')
  if (href === undefined) return undefined
  const position = placeOf(element, context)
  const title = titleOf(element, position, state)
  if (href.startsWith('#') && href.length > 1) {
    const target = href.slice(1)
    const link = state.anchors.link(target, title)
    if (link === undefined) {
      const near = nearest(target, state.anchors.names())
      state.report('markdown/dead-link', position, {
        target,
        ...(near === undefined ? {} : { nearest: near }),
      })
    }
    return link
  }
  const url = addressOf(href, position, state)
  if (url === undefined) return undefined
  return { type: 'link', url, ...(title === undefined ? {} : { title }) }
}

/** Characters that the tip of a link in Word may have. */
const longestTitle = 255

function titleOf(element: Element, position: Position, state: State): string | undefined {
  const title = collapsedText(property(element, 'title') ?? '')
  if (title === '') return undefined
  if (title.length <= longestTitle) return title
  state.report('markdown/link-title', position, { length: title.length, limit: longestTitle })
  return undefined
}

/** A whole address, completed from that of the post where it is relative; nothing, and a finding, where it cannot be used. */
export function addressOf(href: string, position: Position, { report, base }: State): string | undefined {
  const address = href.trim()
  // Browsers skip such characters, so they must not hide a scheme.
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address.replace(/[\0-\x20]/g, ''))?.[0].toLowerCase()
  if (scheme === undefined && base === undefined) {
    report('markdown/relative-link', position, { address: address === '' ? '#' : address })
    return undefined
  }
  if (scheme !== undefined && !harmless.has(scheme)) {
    report('markdown/unsafe-link', position, { scheme })
    return undefined
  }
  if (!URL.canParse(address, base)) {
    report('markdown/broken-link', position, { address })
    return undefined
  }
  return scheme === undefined ? new URL(address, base).href : address
}
