import { asDictionary, dictionaryAt, numberAt, textAt } from './access.ts'
import type { Operands, Sheet } from './content.ts'
import { closeMark, noMark, openMark, type Properties, showIn } from './marked-content.ts'
import { identity, matrixFrom, multiply } from './matrix.ts'
import { emptyDictionary } from './objects.ts'
import { inReadingOrder } from './reading-order.ts'
import { nextLine, placeOn, startLine } from './text-state.ts'

type Operator = (operands: Operands, sheet: Sheet) => void

/** The operators that tell which text is shown where, and what it belongs to (ISO 32000-2, annex A). */
const table: Readonly<Record<string, Operator>> = {
  q: (_, sheet) => {
    sheet.saved.push(sheet.graphics)
  },
  Q: (_, sheet) => {
    sheet.graphics = sheet.saved.pop() ?? sheet.graphics
  },
  cm: (operands, sheet) => {
    const { graphics } = sheet
    sheet.graphics = { ...graphics, matrix: multiply(matrixFrom(operands), graphics.matrix) }
  },
  BT: (_, sheet) => {
    sheet.line = identity
  },
  Tf: ([name, size], sheet) => {
    const { desk, resources, graphics } = sheet
    const fonts = dictionaryAt(desk.file, resources, 'Font')
    const font = dictionaryAt(desk.file, fonts, nameOf(name) ?? '')
    sheet.graphics = { ...graphics, font: desk.fontOf(font), size: numberOf(size) }
  },
  TL: ([leading], sheet) => {
    sheet.graphics = { ...sheet.graphics, leading: numberOf(leading) }
  },
  Ts: ([rise], sheet) => {
    sheet.graphics = { ...sheet.graphics, rise: numberOf(rise) }
  },
  Tm: (operands, sheet) => {
    sheet.line = matrixFrom(operands)
  },
  Td: ([x, y], sheet) => startLine(sheet, numberOf(x), numberOf(y)),
  TD: ([x, y], sheet) => {
    sheet.graphics = { ...sheet.graphics, leading: -numberOf(y) }
    startLine(sheet, numberOf(x), numberOf(y))
  },
  'T*': (_, sheet) => nextLine(sheet),
  Tj: ([string], sheet) => show(bytesOf(string), sheet),
  TJ: ([array], sheet) => {
    if (typeof array === 'object' && array?.type === 'array') show(array.items.map(bytesOf).join(''), sheet)
  },
  "'": ([string], sheet) => {
    nextLine(sheet)
    show(bytesOf(string), sheet)
  },
  '"': ([, , string], sheet) => {
    nextLine(sheet)
    show(bytesOf(string), sheet)
  },
  BMC: ([tag], sheet) => open(tag, undefined, sheet),
  BDC: ([tag, properties], sheet) => open(tag, properties, sheet),
  EMC: (_, sheet) => {
    const mark = sheet.marks.length > 1 ? sheet.marks.pop() : undefined
    if (mark !== undefined) closeMark(mark, placeOn(sheet.page, sheet))
  },
}

export const operators: ReadonlyMap<string, Operator> = new Map(Object.entries(table))

type Operand = Operands[number] | undefined

function show(bytes: string, sheet: Sheet): void {
  const mark = sheet.marks.at(-1) ?? noMark
  if (mark.runs === undefined || mark.isArtifact || bytes === '') return
  showIn(mark, inReadingOrder(sheet.graphics.font(bytes)), placeOn(sheet.page, sheet))
}

function open(tag: Operand, properties: Operand, sheet: Sheet): void {
  const around = sheet.marks.at(-1) ?? noMark
  sheet.marks.push(openMark(nameOf(tag), propertiesOf(properties, sheet), around, sheet.runsOf))
}

/** They stand in the content itself, or under a name among the resources (ISO 32000-2, 14.6.2). */
function propertiesOf(operand: Operand, { desk, resources }: Sheet): Properties {
  const { file } = desk
  const name = nameOf(operand)
  const inPlace = typeof operand === 'object' && operand?.type === 'dictionary' ? operand : emptyDictionary
  const named = asDictionary(
    file.resolve(dictionaryAt(file, resources, 'Properties')?.entries.get(name ?? '')),
  )
  const stated = name === undefined ? inPlace : named
  return { number: numberAt(file, stated, 'MCID'), actualText: textAt(file, stated, 'ActualText') }
}

function nameOf(operand: Operand): string | undefined {
  return typeof operand === 'object' && operand?.type === 'name' ? operand.name : undefined
}

function numberOf(operand: Operand): number {
  return typeof operand === 'number' ? operand : 0
}

function bytesOf(operand: Operand): string {
  return typeof operand === 'object' && operand?.type === 'string' ? operand.bytes : ''
}
