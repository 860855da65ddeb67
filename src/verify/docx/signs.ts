import { textOf, type XmlElement } from '../xml.ts'
import { attribute } from './names.ts'

/** Word drops the space around text that does not say to keep it. */
export function wordsOf(child: XmlElement): string {
  const words = textOf(child)
  return attribute(child, 'xml:space') === 'preserve' ? words : words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

/** Characters that Word has elements for (17.3.3); nothing for any other element. */
export function signOf(name: string, child: XmlElement): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:cr':
      return '\n'
    case 'w:br':
      return (attribute(child, 'w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : ''
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym': {
      const code = attribute(child, 'w:char') ?? ''
      return /^[0-9a-f]{1,4}$/i.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : ''
    }
    default:
      return ''
  }
}
