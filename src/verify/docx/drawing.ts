import { elementsOf, type XmlElement } from '../xml.ts'
import { attribute, isOn, nameOf } from './names.ts'

/** What is drawn: its description, unless it is decoration, and the text boxes in it. */
export interface Drawing {
  readonly alt?: string
  readonly textBoxes: readonly XmlElement[]
}

/** A drawing of today (`w:drawing`) or of Word 2003 (`w:pict`). Its fallback is the same picture again. */
export function readDrawing(drawing: XmlElement): Drawing {
  const textBoxes: XmlElement[] = []
  let alt: string | undefined
  let isDecorative = false
  const visit = (element: XmlElement): void => {
    const name = nameOf(element)
    if (name === 'w:txbxContent') {
      textBoxes.push(element)
      return
    }
    if (name === 'wp:docPr') alt ??= attribute(element, 'descr')
    if (name === 'v:shape' || name === 'v:rect') alt ??= attribute(element, 'alt')
    if (name === 'adec:decorative') isDecorative ||= isOn(attribute(element, 'val'))
    for (const child of elementsOf(element)) visit(child)
  }
  visit(drawing)
  return { textBoxes, ...(alt === undefined || alt === '' || isDecorative ? {} : { alt }) }
}
