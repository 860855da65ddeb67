import { wordsOf } from '../pieces.ts'
import { targetWords } from '../target.ts'
import { attributeOf, type XmlElement } from '../xml.ts'
import { blocksIn } from './blocks.ts'
import { everyElement } from './element.ts'

export interface Document {
  /** The first words of what a link leads to; nothing where it leads nowhere. */
  readonly wordsAt: (href: string) => string
}

/** Finds what links lead to, by addresses such as `#costs` and `text.xhtml#costs`. */
export function targetsIn(bodies: ReadonlyMap<string, XmlElement>): Document['wordsAt'] {
  let elements: ReadonlyMap<string, XmlElement> | undefined
  return (href) => {
    elements ??= elementsByAddress(bodies)
    const element = elements.get(decoded(href))
    return element === undefined ? '' : targetWords(wordsOf(blocksIn(element, { wordsAt: () => '' })))
  }
}

function elementsByAddress(bodies: ReadonlyMap<string, XmlElement>): ReadonlyMap<string, XmlElement> {
  const elements = new Map<string, XmlElement>()
  for (const [address, body] of bodies)
    for (const element of everyElement(body)) {
      const id = attributeOf(element, 'id')
      if (id !== undefined) elements.set(`${address}#${id}`, element)
    }
  return elements
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
