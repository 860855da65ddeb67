import type { Brand, ColourToken } from '../../brand/index.ts'
import { eighthsOfPoint, halfPoints, twips } from '../lengths.ts'
import { hexOf, themeFonts, themePlaces } from '../theme.ts'
import { tag, toggle, value } from '../xml.ts'
import type { Border, Borders, LineHeight, ParagraphLook, RunLook, StyleDefinition, Tab } from './look.ts'

/** A style as markup. What `inherited` already says is not said again, so that a change to a parent reaches its children. */
export function writeStyle(
  style: StyleDefinition,
  inherited: StyleDefinition | undefined,
  brand: Brand,
): string {
  return tag(
    'w:style',
    {
      'w:type': style.kind,
      'w:default': style.id === 'Normal' ? 1 : undefined,
      'w:customStyle': style.custom ? 1 : undefined,
      'w:styleId': style.id,
    },
    [
      value('w:name', style.name),
      value('w:basedOn', style.basedOn),
      value('w:next', style.next),
      value('w:uiPriority', style.priority),
      style.quick ? tag('w:qFormat') : '',
      writeParagraphLook(differences(style.paragraph, inherited?.paragraph), brand),
      writeRunLook(differences(style.run, inherited?.run), brand),
    ],
  )
}

function differences<Look extends object>(
  look: Look | undefined,
  inherited: Look | undefined,
): Partial<Look> {
  if (look === undefined || inherited === undefined) return look ?? {}
  const kept = Object.entries(look).filter(
    ([key, part]) => JSON.stringify(part) !== JSON.stringify(Reflect.get(inherited, key)),
  )
  // `Object.fromEntries` forgets the keys it was given.
  return Object.fromEntries(kept) as Partial<Look>
}

/** Elements in the order of CT_PPr (ISO 29500-1, 17.3.1.26). */
export function writeParagraphLook(look: ParagraphLook, brand: Brand): string {
  const { frame, list, tabs, indent, align } = look
  const parts = [
    toggle('w:keepNext', look.keepNext),
    toggle('w:keepLines', look.keepLines),
    frame === undefined
      ? ''
      : tag('w:framePr', {
          'w:w': twips(frame.width),
          'w:wrap': 'around',
          'w:vAnchor': 'text',
          'w:hAnchor': 'page',
          'w:x': twips(frame.x),
          'w:y': 1,
        }),
    list === undefined
      ? ''
      : tag('w:numPr', {}, [
          value('w:ilvl', list.level === 0 ? undefined : list.level),
          value('w:numId', list.list),
        ]),
    look.borders === undefined ? '' : writeBorders(look.borders, brand),
    look.shading === undefined ? '' : writeShading(look.shading, brand),
    tabs === undefined ? '' : tag('w:tabs', {}, tabs.map(writeTab)),
    look.hyphenate === undefined ? '' : toggle('w:suppressAutoHyphens', !look.hyphenate),
    writeSpacing(look),
    indent === undefined
      ? ''
      : tag('w:ind', {
          'w:left': twipsOf(indent.start),
          'w:right': twipsOf(indent.end),
          'w:hanging': twipsOf(indent.hanging),
          'w:firstLine': twipsOf(indent.firstLine),
        }),
    toggle('w:contextualSpacing', look.contextual),
    value('w:jc', align === undefined ? undefined : alignments[align]),
    value('w:outlineLvl', look.outline),
  ].join('')
  return parts === '' ? '' : `<w:pPr>${parts}</w:pPr>`
}

/** `left` and `right` mean the starting and the ending side (17.18.44). */
const alignments = { justify: 'both', start: 'left', center: 'center', end: 'right' } as const

/** Elements in the order of CT_RPr; those of Word 2010, for figures and ligatures, come last. */
export function writeRunLook(look: RunLook, brand: Brand): string {
  const parts = [
    writeFonts(look, brand),
    toggle('w:b', look.bold),
    toggle('w:bCs', look.bold),
    toggle('w:i', look.italic),
    toggle('w:iCs', look.italic),
    look.caps === undefined ? '' : toggle('w:caps', look.caps === 'upper'),
    look.caps === undefined ? '' : toggle('w:smallCaps', look.caps === 'small'),
    toggle('w:noProof', look.noProof),
    look.colour === undefined
      ? ''
      : tag('w:color', { 'w:val': hexOf(brand, look.colour), 'w:themeColor': themePlaces[look.colour] }),
    value('w:spacing', twipsOf(look.tracking)),
    value('w:sz', look.size === undefined ? undefined : halfPoints(look.size)),
    value('w:szCs', look.size === undefined ? undefined : halfPoints(look.size)),
    look.underline === undefined ? '' : value('w:u', look.underline ? 'single' : 'none'),
    look.shading === undefined ? '' : writeShading(look.shading, brand),
    value('w:vertAlign', look.vertical),
    look.figures === undefined ? '' : writeFigures(look.figures),
  ].join('')
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`
}

function writeFonts({ font }: RunLook, brand: Brand): string {
  if (font === undefined) return ''
  const theme = themeFonts[font]
  if (theme !== undefined)
    return tag('w:rFonts', {
      'w:asciiTheme': `${theme}HAnsi`,
      'w:eastAsiaTheme': `${theme}EastAsia`,
      'w:hAnsiTheme': `${theme}HAnsi`,
      'w:cstheme': `${theme}Bidi`,
    })
  const { name } = brand.fonts[font]
  return tag('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name })
}

function writeFigures(figures: NonNullable<RunLook['figures']>): string {
  return (
    tag('w14:numForm', { 'w14:val': figures === 'oldstyle' ? 'oldStyle' : 'lining' }) +
    tag('w14:numSpacing', { 'w14:val': figures === 'tabular' ? 'tabular' : 'proportional' })
  )
}

export function writeBorders(borders: Borders, brand: Brand): string {
  const side = (name: keyof Borders): string => {
    const border = borders[name]
    return border === undefined ? '' : writeBorder(`w:${name}`, border, brand)
  }
  return tag('w:pBdr', {}, [side('top'), side('left'), side('bottom'), side('right')])
}

export function writeBorder(name: string, { colour, width, space }: Border, brand: Brand): string {
  return tag(name, {
    'w:val': 'single',
    'w:sz': eighthsOfPoint(width),
    'w:space': Math.min(31, Math.round(space)),
    'w:color': hexOf(brand, colour),
    'w:themeColor': themePlaces[colour],
  })
}

export function writeShading(colour: ColourToken, brand: Brand): string {
  return tag('w:shd', {
    'w:val': 'clear',
    'w:color': 'auto',
    'w:fill': hexOf(brand, colour),
    'w:themeFill': themePlaces[colour],
  })
}

function writeTab({ align, at, leader }: Tab): string {
  return tag('w:tab', { 'w:val': align, 'w:leader': leader, 'w:pos': twips(at) })
}

function writeSpacing({ before, after, line }: ParagraphLook): string {
  if (before === undefined && after === undefined && line === undefined) return ''
  return tag('w:spacing', { 'w:before': twipsOf(before), 'w:after': twipsOf(after), ...lineAttributes(line) })
}

/** A line height without a rule is exact to some readers, and cuts pictures off: the rule is always stated. */
function lineAttributes(line: LineHeight | undefined): Record<string, string | number> {
  if (line === undefined) return {}
  return line.rule === 'times'
    ? { 'w:line': Math.round(line.times * 240), 'w:lineRule': 'auto' }
    : { 'w:line': twips(line.points), 'w:lineRule': line.rule }
}

function twipsOf(points: number | undefined): number | undefined {
  return points === undefined ? undefined : twips(points)
}
