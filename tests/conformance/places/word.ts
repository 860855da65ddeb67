import { lineOfParagraph } from '../../../src/docx/index.ts'
import { openWordFile } from '../../audit/word-file.ts'
import { all, around, childrenOf, type XmlElement } from '../../audit/xml.ts'

/** The line of the paragraph that a path like `/w:document[1]/w:body[1]/w:p[12]` leads to, through or around. */
export function lineOfXpath(archive: Uint8Array, part: string, path: string): number | undefined {
  const root = openWordFile(archive).parts.get(part.replace(/^\//, ''))
  const element = root === undefined ? undefined : elementAt(root, path)
  const paragraph = around(element, 'w:p') ?? all(element, 'w:p')[0]
  return lineOfParagraph(paragraph?.attributes['w14:paraId'] ?? '')
}

/** The element itself, or the last on the way to it. */
function elementAt(root: XmlElement, path: string): XmlElement {
  const [, ...steps] = [...path.matchAll(/\/([\w:]+)\[(\d+)\]/g)]
  let element = root
  for (const [, name, number] of steps) {
    const next = childrenOf(element).filter((child) => child.name === name)[Number(number) - 1]
    if (next === undefined) return element
    element = next
  }
  return element
}
