import { elementsOf, textOf, type XmlElement } from '../xml.ts'
import { append } from './append.ts'
import { readDrawing } from './drawing.ts'
import type { Effect } from './fields.ts'
import { attribute, childOf, isOn, nameOf } from './names.ts'
import type { Link, Piece } from './pieces.ts'
import { type RunLook, runLookOf } from './run-look.ts'
import { signOf, wordsOf } from './signs.ts'
import type { Story } from './story.ts'
import type { ParagraphStyle } from './styles.ts'

/** What a paragraph says, and what stands in it besides words. */
export interface Content {
  readonly pieces: Piece[]
  readonly bookmarks: string[]
  readonly textBoxes: XmlElement[]
  /** Of the check box that it has. */
  isChecked?: boolean
}

export function readContent(paragraph: XmlElement, style: ParagraphStyle, story: Story): Content {
  const content: Content = { pieces: [], bookmarks: [], textBoxes: [] }
  readChildren(paragraph, { story, style, content })
  // A mark that the file promised and did not print.
  if (story.awaited !== undefined) pushCall('', undefined, { story, style, content })
  return content
}

interface Place {
  readonly story: Story
  readonly style: ParagraphStyle
  readonly content: Content
  readonly link?: Link
}

function readChildren(parent: XmlElement, place: Place): void {
  for (const child of elementsOf(parent)) readChild(child, place)
}

/** Content of a paragraph (17.3.1): runs, and what is around runs. Deleted text is not read, inserted text is. */
function readChild(child: XmlElement, place: Place): void {
  const { story, content } = place
  switch (nameOf(child)) {
    case 'w:r':
      readRun(child, place)
      return
    case 'w:hyperlink':
      readChildren(child, { ...place, link: linkOf(child, story) ?? place.link ?? nowhere })
      return
    case 'w:fldSimple':
      readSimpleField(child, place)
      return
    case 'w:sdt':
      readControl(child, place)
      return
    case 'w:bookmarkStart':
      content.bookmarks.push(attribute(child, 'w:name') ?? '')
      return
    case 'mc:AlternateContent':
      readChildren(chosen(child) ?? child, place)
      return
    case 'm:t':
      pushText(textOf(child), noLook, place)
      return
    case 'w:pPr':
    case 'w:del':
    case 'w:moveFrom':
    case 'w:rt':
    case 'w:sdtPr':
      return
    default:
      readChildren(child, place)
      return
  }
}

const noLook: RunLook = { look: { marks: [] }, isHidden: false, isNoteMark: false }
const nowhere: Link = { kind: 'reference', bookmark: '' }

/** The first choice is what Word shows; the fallback is the same for readers that know less. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback')
}

function linkOf(hyperlink: XmlElement, story: Story): Link | undefined {
  const link = targetOf(hyperlink, story)
  const title = attribute(hyperlink, 'w:tooltip')
  return link === undefined || title === undefined ? link : { ...link, title }
}

function targetOf(hyperlink: XmlElement, { relationships }: Story): Link | undefined {
  const id = attribute(hyperlink, 'r:id')
  const anchor = attribute(hyperlink, 'w:anchor')
  const address = id === undefined ? undefined : relationships.get(id)?.target
  if (address === undefined || address === '')
    return anchor === undefined ? undefined : { kind: 'reference', bookmark: anchor }
  if (address.startsWith('#')) return { kind: 'reference', bookmark: address.slice(1) }
  return { kind: 'link', target: anchor === undefined ? address : `${address}#${anchor}` }
}

function readSimpleField(field: XmlElement, place: Place): void {
  const { fields } = place.story
  fields.begin()
  fields.instruct(attribute(field, 'w:instr') ?? '')
  fields.separate()
  readChildren(field, place)
  fields.end()
}

/** A check box of Word's own (MS-DOCX, 2.6.1.3) is a sign before an item; other controls are their content. */
function readControl(control: XmlElement, place: Place): void {
  const box = childOf(childOf(control, 'w:sdtPr'), 'w14:checkbox')
  const inside = childOf(control, 'w:sdtContent')
  if (box === undefined || place.content.isChecked !== undefined) {
    if (inside !== undefined) readChildren(inside, place)
    return
  }
  const checked = childOf(box, 'w14:checked')
  const isStated = checked !== undefined && isOn(attribute(checked, 'w14:val'))
  const sign = inside === undefined ? '' : textOf(inside).trim()
  // What is stated is read aloud, what is drawn is seen: a box that says two things, or shows nothing, says nothing.
  if (sign !== '' && isStated === (sign !== emptyBox)) place.content.isChecked = isStated
}

const emptyBox = '☐'

function readRun(run: XmlElement, place: Place): void {
  const { story, style } = place
  const own = runLookOf(childOf(run, 'w:rPr'), style, story.styles)
  for (const child of elementsOf(run)) readRunChild(child, own, place)
}

function readRunChild(child: XmlElement, own: RunLook, place: Place): void {
  const { story } = place
  const name = nameOf(child)
  switch (name) {
    case 'w:t':
      pushText(wordsOf(child), own, place)
      return
    case 'w:fldChar':
      readFieldMark(child, story)
      return
    case 'w:instrText':
      story.fields.instruct(textOf(child))
      return
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      readNoteReference(child, name === 'w:footnoteReference' ? 'footnote' : 'endnote', own, place)
      return
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      pushDrawing(child, own, place)
      return
    case 'mc:AlternateContent': {
      for (const each of elementsOf(chosen(child) ?? child)) readRunChild(each, own, place)
      return
    }
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      story.isAfterNumber = true
      return
    case 'w:ruby':
      readChildren(childOf(child, 'w:rubyBase') ?? child, place)
      return
    default: {
      const sign = signOf(name, child)
      if (sign !== '') pushText(sign, own, place)
    }
  }
}

function readFieldMark(mark: XmlElement, { fields }: Story): void {
  switch (attribute(mark, 'w:fldCharType')) {
    case 'begin':
      fields.begin()
      return
    case 'separate':
      fields.separate()
      return
    case 'end':
      fields.end()
      return
  }
}

function pushText(text: string, own: RunLook, place: Place): void {
  const { story, content } = place
  const effect = story.fields.effect()
  if (text === '' || own.isHidden || effect?.isHidden === true) return
  if (story.awaited !== undefined) {
    pushCall(text, own, place)
    return
  }
  if (own.isNoteMark && effect === undefined) {
    // Word has no note within a note: what only a note refers to is placed in the text, after a comma.
    if (text === ',') story.isPlacing = true
    // The note's own number, stated where Word does not count it.
    if (story.part === 'notes' && content.pieces.length === 0) story.isAfterNumber = true
    if (text === ',' || story.isAfterNumber) return
  }
  if (story.isAfterNumber) {
    story.isAfterNumber = false
    pushText(text.replace(/^[ \t]/, ''), own, place)
    return
  }
  const number = effect?.isNoteCall === true ? /^\s*(\d{1,9})\s*$/.exec(text)?.[1] : undefined
  const look = lookAt(own, effect, place)
  content.pieces.push(
    number === undefined
      ? { type: 'text', text, look, ...(effect?.sequence === undefined ? {} : { sequence: effect.sequence }) }
      : { type: 'note-call', number: Number(number), look },
  )
}

function lookAt(own: RunLook, effect: Effect | undefined, { link }: Place): Piece['look'] {
  const around = link ?? effect?.link
  return around === undefined ? own.look : { ...own.look, link: around }
}

function readNoteReference(
  reference: XmlElement,
  kind: 'footnote' | 'endnote',
  own: RunLook,
  place: Place,
): void {
  const { story } = place
  if (own.isHidden) return
  const custom = attribute(reference, 'w:customMarkFollows')
  story.awaited = { kind, id: attribute(reference, 'w:id') ?? '' }
  if (custom === undefined || !isOn(custom)) pushCall(undefined, own, place)
}

/** The reference that waits for its mark, with the mark. */
function pushCall(mark: string | undefined, own: RunLook | undefined, place: Place): void {
  const { story, content } = place
  const { awaited, isPlacing } = story
  if (awaited === undefined) return
  const number = story.notes.call(awaited.kind, awaited.id, mark)
  story.awaited = undefined
  story.isPlacing = false
  if (isPlacing) return
  content.pieces.push({
    type: 'note-call',
    number,
    look: lookAt(own ?? noLook, story.fields.effect(), place),
  })
}

function pushDrawing(child: XmlElement, own: RunLook, place: Place): void {
  const { content, story } = place
  const { alt, textBoxes } = readDrawing(child)
  const effect = story.fields.effect()
  if (own.isHidden || effect?.isHidden === true) return
  append(content.textBoxes, textBoxes)
  if (alt !== undefined) content.pieces.push({ type: 'described', alt, look: lookAt(own, effect, place) })
}
