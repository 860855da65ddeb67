import { element, type Node } from '../reading.ts'
import { attributeOf, elementsOf, type XmlElement } from '../xml.ts'
import { blocksIn, captionsIn } from './blocks.ts'
import type { Document } from './targets.ts'

/** A table with its captions: its own, and those that stand around it, in their order. */
export function tableOf(
  table: XmlElement,
  around: readonly XmlElement[],
  document: Document,
  lang = attributeOf(table, 'lang'),
): Node {
  const parts = elementsOf(table)
  const captions = [...parts.filter(({ name }) => name === 'caption'), ...around]
  const rows = parts.flatMap((part) =>
    part.name === 'tr' ? [part] : elementsOf(part).filter(({ name }) => name === 'tr'),
  )
  return element(
    { kind: 'table' },
    [
      ...captions.flatMap((caption) => captionsIn(caption, document)),
      ...rows.map((row) => rowOf(row, document)),
    ],
    lang,
  )
}

function rowOf(row: XmlElement, document: Document): Node {
  const cells = elementsOf(row).map((cell) => cellOf(cell, document))
  return element({ kind: 'row' }, cells, attributeOf(row, 'lang'))
}

const scopes: Readonly<Record<string, 'column' | 'row'>> = { col: 'column', row: 'row' }

function cellOf(cell: XmlElement, document: Document): Node {
  const scope = scopes[attributeOf(cell, 'scope') ?? '']
  const span = (name: string): number => Math.min(Number(attributeOf(cell, name) ?? 1), widestSpan)
  return element(
    {
      kind: 'cell',
      columnSpan: span('colspan'),
      rowSpan: span('rowspan'),
      ...(scope && { scope }),
    },
    blocksIn(cell, document),
    attributeOf(cell, 'lang'),
  )
}

/** As in browsers (HTML, 4.9.11): a wider one is cut, so that a broken file asks for no more room than it has cells. */
const widestSpan = 1000
