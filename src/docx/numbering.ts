import { type Brand, boxKinds, brandWithin } from '../brand/index.ts'
import { type Numerals, withNumerals } from '../brief/index.ts'
import { twips } from './lengths.ts'
import { namespaces, xmlDeclaration } from './namespaces.ts'
import { boxStyleIds } from './styles/box-styles.ts'
import {
  deepestLevel,
  itemIndent,
  type ListFamily,
  listFamilies,
  styleListId,
} from './styles/list-families.ts'
import { runLook } from './styles/roles.ts'
import { writeRunLook } from './styles/write.ts'
import { tag, value } from './xml.ts'

/** A list of the text that counts for itself. */
export interface ListInstance {
  /** Index in `listFamilies`. */
  readonly family: number
  readonly ordered: boolean
  readonly level: number
  /** Lists of its kind around it: markers change with these, whatever other lists are between. */
  readonly kin: number
  readonly start: number
  readonly numerals?: Numerals
  readonly numId: number
}

/** `word/numbering.xml`: for each family its bullets and its numbers, the lists its styles make, and those of the text. */
export function writeNumbering(brand: Brand, instances: readonly ListInstance[]): string {
  const families = listFamilies(brand)
  const kinds = [false, true]
  return (
    xmlDeclaration +
    tag('w:numbering', namespaces, [
      ...families.flatMap((family, index) =>
        kinds.map((ordered) => writeAbstract(family, styleListId(index, ordered) - 1, ordered, brand)),
      ),
      writeHeadingNumbers(headingList(brand) - 1),
      ...families.map((family, index) => writeTasks(family, taskList(index, brand) - 1)),
      ...families.flatMap((_, index) =>
        kinds.map((ordered) => writeList(styleListId(index, ordered), styleListId(index, ordered) - 1)),
      ),
      writeList(headingList(brand), headingList(brand) - 1),
      ...families.map((_, index) => writeList(taskList(index, brand), taskList(index, brand) - 1)),
      ...instances.map((list) =>
        writeList(
          list.numId,
          styleListId(list.family, list.ordered) - 1,
          writeOverride(list, families, brand),
        ),
      ),
    ])
  )
}

/** What a list of the text has of its own: where it starts to count, and its markers where they are not those of its level. */
function writeOverride(list: ListInstance, families: readonly ListFamily[], brand: Brand): string {
  const { ordered, level, kin, start, numerals } = list
  const family = families[list.family]
  const markers =
    (kin === level && numerals === undefined) || family === undefined
      ? ''
      : writeLevel({ family, ordered, level, kin, ...(numerals && { numerals }) }, undefined, brand)
  return tag('w:lvlOverride', { 'w:ilvl': level }, [ordered ? value('w:startOverride', start) : '', markers])
}

/** Lists of the text are numbered after those of the styles, that of the headings and those of tasks. */
export function firstFreeList(brand: Brand): number {
  return taskList(listFamilies(brand).length, brand)
}

/** The list of a family's tasks, whose items have their boxes where others have markers. */
export function taskList(family: number, brand: Brand): number {
  return headingList(brand) + 1 + family
}

/** The list that numbers headings where a post wants them numbered. */
export function headingList(brand: Brand): number {
  return listFamilies(brand).length * 2 + 1
}

/** 1, 1.1, 1.1.1: no tabs, no indents, so that a heading stands as its style says. */
function writeHeadingNumbers(id: number): string {
  const levels = Array.from({ length: 6 }, (_, level) =>
    tag('w:lvl', { 'w:ilvl': level }, [
      value('w:start', 1),
      value('w:numFmt', 'decimal'),
      value('w:suff', 'space'),
      value('w:lvlText', Array.from({ length: level + 1 }, (__, above) => `%${above + 1}`).join('.')),
      value('w:lvlJc', 'left'),
      tag('w:pPr', {}, [tag('w:ind', { 'w:left': 0, 'w:firstLine': 0 })]),
    ]),
  )
  return tag('w:abstractNum', { 'w:abstractNumId': id }, [value('w:multiLevelType', 'multilevel'), ...levels])
}

/**
 * Items without a visible marker: the box that begins each stands in its place, and a tab leads from it to the words. An
 * empty marker would make one item of all of them for readers such as Pandoc.
 */
function writeTasks(family: ListFamily, id: number): string {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const { start = 0, hanging = 0 } = itemIndent(family, false, level)
    return tag('w:lvl', { 'w:ilvl': level }, [
      value('w:start', 1),
      value('w:numFmt', 'bullet'),
      value('w:suff', 'nothing'),
      value('w:lvlText', family.isGrounded && level > 0 ? groundedSpace.repeat(level) : zeroWidthSpace),
      value('w:lvlJc', 'left'),
      tag('w:pPr', {}, [tag('w:ind', { 'w:left': twips(start), 'w:hanging': twips(hanging) })]),
    ])
  })
  return tag('w:abstractNum', { 'w:abstractNumId': id }, [value('w:multiLevelType', 'multilevel'), ...levels])
}

const zeroWidthSpace = '\u200b'

function writeAbstract(family: ListFamily, id: number, ordered: boolean, brand: Brand): string {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) =>
    writeLevel({ family, ordered, level, kin: level }, stylesOf(family, ordered)[level]?.id, brand),
  )
  return tag('w:abstractNum', { 'w:abstractNumId': id }, [value('w:multiLevelType', 'multilevel'), ...levels])
}

interface Level {
  readonly family: ListFamily
  readonly ordered: boolean
  readonly level: number
  readonly kin: number
  readonly numerals?: Numerals
}

function stylesOf({ numbers, bullets }: ListFamily, ordered: boolean) {
  return ordered ? numbers : bullets
}

function writeLevel(
  { family, ordered, level, kin, ...counting }: Level,
  style: string | undefined,
  brand: Brand,
): string {
  const { lists } = brand
  const { format, text } = ordered
    ? numberFormat(withNumerals(atDepth(lists.ordered, kin, '1.'), counting), level)
    : { format: 'bullet', text: atDepth(lists.bullets, kin, '•') }
  const { start = 0, hanging = 0 } = itemIndent(family, ordered, level)
  const isSpaced = family.isGrounded && level > 0
  const kind = boxKinds.find((each) => boxStyleIds[each] === family.text)
  const within = kind === undefined ? brand : brandWithin(kind, brand)
  const marker = runLook(within.roles['list-marker'])
  const look = ordered
    ? marker
    : { font: brand.roles.body.font, bold: false, italic: false, colour: marker.colour ?? 'ink' }
  return tag('w:lvl', { 'w:ilvl': level }, [
    value('w:start', 1),
    value('w:numFmt', isSpaced && !ordered ? 'none' : format),
    value('w:pStyle', style),
    value('w:lvlText', isSpaced ? groundedSpace.repeat(level) + text : text),
    value('w:lvlJc', 'left'),
    tag('w:pPr', {}, [
      tag('w:tabs', {}, [tag('w:tab', { 'w:val': 'num', 'w:pos': twips(start) })]),
      tag('w:ind', { 'w:left': twips(start), 'w:hanging': twips(hanging) }),
    ]),
    writeRunLook(look, brand),
  ])
}

/** About as wide as a level of a list goes in. */
const groundedSpace = '\u2002'.repeat(3)

function writeList(numId: number, abstractId: number, override = ''): string {
  return tag('w:num', { 'w:numId': numId }, [value('w:abstractNumId', abstractId), override])
}

/** `(1)`, `a)` or `i.`: the first number, letter or roman numeral stands for the item's own. */
function numberFormat(pattern: string, level: number): { readonly format: string; readonly text: string } {
  const [sign = '1'] = /[1aAiI]/.exec(pattern) ?? []
  return {
    format: numberFormats[sign] ?? 'decimal',
    text: pattern.includes(sign) ? pattern.replace(sign, `%${level + 1}`) : `%${level + 1}${pattern}`,
  }
}

const numberFormats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Patterns run out; deeper lists begin with the first again. */
function atDepth(patterns: readonly string[], level: number, fallback: string): string {
  return patterns.length === 0 ? fallback : (patterns[level % patterns.length] ?? fallback)
}
