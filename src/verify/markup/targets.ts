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
  const elements = new Map<string, XmlElement>()
  for (const [address, body] of bodies)
    for (const element of everyElement(body)) {
      const id = attributeOf(element, 'id')
      if (id !== undefined) elements.set(`${address}#${id}`, element)
    }
  return (href) => {
    const element = elements.get(decoded(href))
    return element === undefined ? '' : targetWords(wordsOf(blocksIn(element, { wordsAt: () => '' })))
  }
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
