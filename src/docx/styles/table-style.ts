import type { Brand, ColourToken } from '../../brand/index.ts'
import { twips } from '../lengths.ts'
import { tag, value } from '../xml.ts'
import { ownName } from './style-names.ts'
import { writeBorder, writeShading } from './write.ts'

export const tableStyleId = 'BriefTable'

interface TableLine {
  readonly colour: ColourToken
  readonly width: number
}

/** Lines around a table and below its head, and those between rows. */
export const tableLines = {
  outer: { colour: 'ink', width: 1 },
  inner: { colour: 'line', width: 0.5 },
} as const satisfies Record<string, TableLine>

/** Word's own plain table, which every other one is based on, and the brand's. */
export function writeTableStyles(brand: Brand): string {
  const cellMargin = { side: 5.4, top: 3 }
  const { tables } = brand
  return (
    tag('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
      value('w:name', 'Normal Table'),
      value('w:uiPriority', 99),
      tag('w:semiHidden'),
      tag('w:unhideWhenUsed'),
      tag('w:tblPr', {}, [
        tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
        writeCellMargins(0, cellMargin.side),
      ]),
    ]) +
    tag('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyleId }, [
      value('w:name', ownName(brand, 'Table')),
      value('w:basedOn', 'TableNormal'),
      value('w:uiPriority', 13),
      tag('w:qFormat'),
      tag('w:tblPr', {}, [
        value('w:tblStyleRowBandSize', 1),
        value('w:tblStyleColBandSize', 1),
        tag('w:tblBorders', {}, tableBorders(brand)),
        writeCellMargins(cellMargin.top, cellMargin.side),
      ]),
      conditional('firstRow', [
        tag('w:tblPr'),
        tag('w:tcPr', {}, [
          tag('w:tcBorders', {}, [tables.rules === 'none' ? '' : line('w:bottom', tableLines.outer, brand)]),
          tables.headBackground === 'paper' ? '' : writeShading(tables.headBackground, brand),
          value('w:vAlign', 'bottom'),
        ]),
      ]),
      tables.stripes
        ? conditional('band2Horz', [tag('w:tblPr'), tag('w:tcPr', {}, [writeShading('tint', brand)])])
        : '',
    ])
  )
}

function tableBorders(brand: Brand): readonly string[] {
  const outer = (name: string): string => line(name, tableLines.outer, brand)
  const inner = (name: string): string => line(name, tableLines.inner, brand)
  switch (brand.tables.rules) {
    case 'none':
      return [tag('w:top', { 'w:val': 'nil' })]
    case 'horizontal':
      return [outer('w:top'), outer('w:bottom'), inner('w:insideH')]
    case 'all':
      return [
        outer('w:top'),
        inner('w:left'),
        outer('w:bottom'),
        inner('w:right'),
        inner('w:insideH'),
        inner('w:insideV'),
      ]
  }
}

function line(name: string, { colour, width }: TableLine, brand: Brand): string {
  return writeBorder(name, { colour, width, space: 0 }, brand)
}

function conditional(part: string, children: readonly string[]): string {
  return tag('w:tblStylePr', { 'w:type': part }, children)
}

function writeCellMargins(top: number, side: number): string {
  const margin = (name: string, points: number): string =>
    tag(name, { 'w:w': twips(points), 'w:type': 'dxa' })
  return tag('w:tblCellMar', {}, [
    margin('w:top', top),
    margin('w:left', side),
    margin('w:bottom', top),
    margin('w:right', side),
  ])
}
