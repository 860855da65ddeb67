import { tickedMarker } from '../reading.ts'
import { targetWords } from '../target.ts'
import { elementsOf, type XmlElement } from '../xml.ts'
import { append } from './append.ts'
import type { FlatParagraph } from './flat.ts'
import { type Content, readContent } from './inline.ts'
import { attribute, childOf, integer, nameOf, settingOf } from './names.ts'
import { type Counted, deepestLevel } from './numbering.ts'
import { isBlank, type Piece, plainLook, wordsIn } from './pieces.ts'
import type { Role } from './roles.ts'
import type { Story } from './story.ts'
import type { ParagraphStyle } from './styles.ts'

export interface ReadParagraph {
  /** Absent where there is nothing to read. */
  readonly paragraph?: FlatParagraph
  readonly textBoxes: readonly XmlElement[]
}

export function readParagraph(element: XmlElement, story: Story): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  const style = story.styles.paragraph(settingOf(properties, 'w:pStyle'))
  const role = roleOf(properties, style)
  const place = listPlace(properties, style, story)
  const content = readContent(element, style, story)
  const counted = place && story.numbering.count(place.numId, place.level)
  const item = counted && isItem(role, counted) ? itemOf(counted, place, content) : undefined
  const number = counted !== undefined && item === undefined && role.is === 'heading' ? counted.text : ''
  const pieces = [...(number === '' ? [] : [numberPiece(number)]), ...wordsOf(role, content.pieces)]
  append(story.bookmarks, content.bookmarks)
  const { textBoxes } = content
  if (role.is === 'contents' || role.is === 'running') return { textBoxes }
  if (
    isBlank(pieces) &&
    item === undefined &&
    role.is !== 'code' &&
    role.is !== 'table-head' &&
    role.is !== 'table-text'
  )
    return { textBoxes }
  if (wordsIn(pieces).trim() !== '') noteTargets(pieces, story)
  const ground = groundOf(properties, style, role)
  const sequence = role.is === 'caption' ? sequenceIn(content.pieces) : undefined
  const paragraph: FlatParagraph = {
    type: 'paragraph',
    role,
    pieces,
    ...(item && { item }),
    ...(ground !== undefined && { ground }),
    ...(sequence !== undefined && { sequence }),
  }
  return { paragraph, textBoxes }
}

/** What the style says; a level in the outline makes a heading of what has no other meaning. */
function roleOf(properties: XmlElement | undefined, style: ParagraphStyle): Role {
  const outline = integer(settingOf(properties, 'w:outlineLvl')) ?? style.outline
  const { role } = style
  return role.is === 'paragraph' && outline !== undefined && outline >= 0 && outline < 6
    ? { is: 'heading', level: outline + 1 }
    : role
}

interface ListPlace {
  readonly numId: string
  readonly level: number
}

/** The list by the paragraph itself, or by its style; number 0 takes it out of its style's list (17.9.18). */
function listPlace(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  { numbering }: Story,
): ListPlace | undefined {
  const own = childOf(properties, 'w:numPr')
  const numId = settingOf(own, 'w:numId') ?? style.list?.numId
  if (numId === undefined || numId === '0') return undefined
  const level =
    integer(settingOf(own, 'w:ilvl')) ?? style.list?.level ?? numbering.levelOfStyle(numId, style.id) ?? 0
  return { numId, level: Math.max(0, Math.min(deepestLevel, level)) }
}

/** A numbered heading says its number; it is an item only where its list is made for paragraphs of another style. */
function isItem({ is }: Role, { style, text }: Counted): boolean {
  if (is === 'contents' || is === 'running') return false
  return (
    is !== 'heading' ||
    (style !== undefined && !/heading/i.test(style)) ||
    (style === undefined && !/\d/.test(text))
  )
}

function itemOf(
  counted: Counted,
  { numId, level }: ListPlace,
  { isChecked }: Content,
): FlatParagraph['item'] {
  const sign = counted.number ?? 'bullet'
  const marker = isChecked === undefined ? sign : tickedMarker(sign, isChecked)
  return { marker, level, list: numId }
}

function numberPiece(number: string): Piece {
  return { type: 'text', text: `${number.trim()}\u2002`, look: plainLook }
}

/** What goes on in a box stands without the tab that sets it in. */
function wordsOf({ list }: Role, pieces: readonly Piece[]): readonly Piece[] {
  return list === 'continued' && pieces[0]?.type === 'text' && pieces[0].text === '\t'
    ? pieces.slice(1)
    : pieces
}

function sequenceIn(pieces: readonly Piece[]): string | undefined {
  return pieces
    .map((piece) => (piece.type === 'text' ? piece.sequence : undefined))
    .find((name) => name !== undefined)
}

/** Bookmarks lead to the first words at or after them. */
function noteTargets(pieces: readonly Piece[], story: Story): void {
  const words = targetWords(wordsIn(pieces))
  for (const name of story.bookmarks) story.targets.set(name, words)
  story.bookmarks = []
}

/** A box's own styles say its ground; another paragraph in it states the same ground itself. */
function groundOf(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  { is }: Role,
): string | undefined {
  const isOwn = is === 'box' || is === 'box-title'
  const borders = childOf(properties, 'w:pBdr') ?? (isOwn ? style.borders : undefined)
  const shading = childOf(properties, 'w:shd') ?? (isOwn ? style.shading : undefined)
  if (borders === undefined || shading === undefined) return isOwn ? style.id : undefined
  const sides = elementsOf(borders).map((side) =>
    [nameOf(side), ...['w:val', 'w:sz', 'w:space'].map((name) => attribute(side, name)), colourOf(side)].join(
      ' ',
    ),
  )
  return [...sides, attribute(shading, 'w:themeFill') ?? attribute(shading, 'w:fill')].join(', ')
}

function colourOf(side: XmlElement): string | undefined {
  return attribute(side, 'w:themeColor') ?? attribute(side, 'w:color')
}
