import { parseXml, type XmlElement } from '../../src/image/xml.ts'

/**
 * A part of a Word file as text: a paragraph a line, its style first, then its words with what is special about them in
 * brackets. Tables, rows and cells open lines of their own.
 */
export function printWord(xml: string, addressOf: (id: string) => string = (id) => id): string {
  const root = parseXml(xml, 200)
  if ('reason' in root) throw new Error(`line ${root.line}: ${root.reason}`)
  const lines: string[] = []
  const visit = (element: XmlElement): void => {
    if (element.name === 'p') lines.push(printParagraph(element, addressOf))
    else {
      const name = places[element.name]
      if (name !== undefined) lines.push(`${name}${printPlace(element)}`)
      for (const child of elementsOf(element)) visit(child)
    }
  }
  visit(root)
  return lines.join('\n')
}

const places: Readonly<Record<string, string>> = { tbl: 'table', tr: 'row', tc: 'cell', footnote: 'footnote' }

function printPlace(element: XmlElement): string {
  const own = element.children
    .filter((child) => typeof child !== 'string')
    .find(({ name }) => /Pr$/.test(name))
  const said =
    own === undefined
      ? []
      : elementsOf(own).filter(({ name }) => /gridSpan|vMerge|tblHeader|tblCaption/.test(name))
  const number = attribute(element, 'id')
  return [
    ...(number === undefined ? [] : [` ${number}`]),
    ...said.map((each) => ` ${printSetting(each)}`),
  ].join('')
}

function printParagraph(paragraph: XmlElement, addressOf: (id: string) => string): string {
  const style = find(paragraph, 'pStyle').map((each) => attribute(each, 'val'))[0] ?? ''
  const isRightToLeft = find(paragraph, 'bidi').length > 0 ? ' rtl' : ''
  return `${style}${isRightToLeft}: ${printPieces(paragraph, addressOf)}`
}

function printPieces(element: XmlElement, addressOf: (id: string) => string): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'hyperlink') {
        const [id, anchor] = [attribute(child, 'id'), attribute(child, 'anchor')]
        return `<${id === undefined ? `#${anchor}` : addressOf(id)}|${printPieces(child, addressOf)}>`
      }
      if (child.name === 'bookmarkStart') return `{${attribute(child, 'name')}}`
      return child.name === 'r' ? printRun(child) : ''
    })
    .join('')
}

function printRun(run: XmlElement): string {
  const look = elementsOf(run).find(({ name }) => name === 'rPr')
  const special = look === undefined ? [] : elementsOf(look).map(printSetting)
  const words = elementsOf(run).map(printPiece).join('')
  return special.length === 0 || words === '' ? words : `[${special.join(' ')}|${words}]`
}

function printPiece(piece: XmlElement): string {
  switch (piece.name) {
    case 't':
    case 'instrText':
      return piece.children.join('')
    case 'br':
      return '/'
    case 'tab':
      return '\t'
    case 'noBreakHyphen':
      return '\u2011'
    case 'footnoteReference':
      return `^${attribute(piece, 'id')};`
    case 'footnoteRef':
      return '^'
    case 'drawing':
      return `!(${find(piece, 'docPr').map((each) => attribute(each, 'descr') ?? '')})`
    default:
      return ''
  }
}

function printSetting(element: XmlElement): string {
  const values = element.attributes.map(({ value }) => value)
  return values.length === 0 ? element.name : `${element.name}=${values.join(',')}`
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function find(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : find(child, name)))
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((candidate) => candidate.name === name)?.value
}
