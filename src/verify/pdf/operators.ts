import { asDictionary, dictionaryAt, numberAt, textAt } from './access.ts'
import { type Operands, type Sheet, spend } from './content.ts'
import { closeMark, noMark, openMark, type Properties, paintIn, showIn } from './marked-content.ts'
import { identity, matrixFrom, multiply } from './matrix.ts'
import { emptyDictionary } from './objects.ts'
import { hasArea } from './page-box.ts'
import { type Shown, showText } from './show-text.ts'
import { type Graphics, nextLine, placeLineAt, placeOn, startLine } from './text-state.ts'

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
  BT: (_, sheet) => placeLineAt(sheet, identity),
  Tf: ([name, size], sheet) => {
    const { desk, resources, graphics } = sheet
    const fonts = dictionaryAt(desk.file, resources, 'Font')
    const font = dictionaryAt(desk.file, fonts, nameOf(name) ?? '')
    sheet.graphics = { ...graphics, font: desk.fontOf(font), size: numberOf(size) }
  },
  TL: ([leading], sheet) => change(sheet, { leading: numberOf(leading) }),
  Ts: ([rise], sheet) => change(sheet, { rise: numberOf(rise) }),
  Tc: ([space], sheet) => change(sheet, { letterSpace: numberOf(space) }),
  Tw: ([space], sheet) => change(sheet, { wordSpace: numberOf(space) }),
  Tz: ([percent], sheet) => change(sheet, { stretch: numberOf(percent) / 100 }),
  Tr: ([mode], sheet) => change(sheet, { isInked: !inkless.has(numberOf(mode)) }),
  Tm: (operands, sheet) => placeLineAt(sheet, matrixFrom(operands)),
  Td: ([x, y], sheet) => startLine(sheet, numberOf(x), numberOf(y)),
  TD: ([x, y], sheet) => {
    change(sheet, { leading: -numberOf(y) })
    startLine(sheet, numberOf(x), numberOf(y))
  },
  'T*': (_, sheet) => nextLine(sheet),
  Tj: ([string], sheet) => show([bytesOf(string)], sheet),
  TJ: ([array], sheet) => {
    if (typeof array === 'object' && array?.type === 'array') show(array.items.map(partOf), sheet)
  },
  "'": ([string], sheet) => {
    nextLine(sheet)
    show([bytesOf(string)], sheet)
  },
  '"': ([wordSpace, letterSpace, string], sheet) => {
    change(sheet, { wordSpace: numberOf(wordSpace), letterSpace: numberOf(letterSpace) })
    nextLine(sheet)
    show([bytesOf(string)], sheet)
  },
  BMC: ([tag], sheet) => open(tag, undefined, sheet),
  BDC: ([tag, properties], sheet) => open(tag, properties, sheet),
  EMC: (_, sheet) => {
    const mark = sheet.marks.length > 1 ? sheet.marks.pop() : undefined
    if (mark !== undefined) closeMark(mark, placeOn(sheet.page, sheet))
  },
}

/** Operators that paint a path or a shading (ISO 32000-2, 8.5.3 and 8.7.4.2). */
const painting = ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh'] as const

export const operators: ReadonlyMap<string, Operator> = new Map([
  ...Object.entries(table),
  ...painting.map((name): [string, Operator] => [
    name,
    (_, { marks, box }) => {
      if (hasArea(box)) paintIn(marks.at(-1) ?? noMark)
    },
  ]),
])

/** Modes of rendering in which text is not seen. */
const inkless = new Set([3, 7])

type Operand = Operands[number] | undefined

function change(sheet: Sheet, changes: Partial<Graphics>): void {
  sheet.graphics = { ...sheet.graphics, ...changes }
}

/** The pen moves over all text, for what follows it may be marked. */
function show(parts: readonly Shown[], sheet: Sheet): void {
  for (const part of parts) if (typeof part === 'string') spend('letters', sheet.desk, part.length)
  const shown = showText(parts, sheet.page, sheet.box, sheet)
  if (parts.some((part) => typeof part === 'string' && part !== ''))
    showIn(sheet.marks.at(-1) ?? noMark, shown)
}

function open(tag: Operand, properties: Operand, sheet: Sheet): void {
  const around = sheet.marks.at(-1) ?? noMark
  sheet.marks.push(openMark(nameOf(tag), propertiesOf(properties, sheet), around, sheet.markedBy))
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

function partOf(operand: Operand): Shown {
  return typeof operand === 'number' ? operand : bytesOf(operand)
}
