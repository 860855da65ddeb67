import type { PdfDictionary } from './syntax.ts'
import { isSlot, type StructureType, type Tag } from './tags.ts'

/**
 * A structure in the types of PDF 2.0 (ISO 32000-2, 14.8.4), put together as ISO/TS 32005 lets it be. The title is a type of its
 * own, so headings begin at the first level.
 */
export function sayInPdf2(tag: Tag): Tag {
  const type = holdsCaption(tag) ? 'Sect' : (renamed[tag.type] ?? tag.type)
  const children = tag.children.map((child) => (isSlot(child) ? child : within(type, sayInPdf2(child))))
  const attributes = stated[type]
  return {
    ...tag,
    type,
    ...(attributes === undefined ? {} : { attributes: { ...attributes, ...tag.attributes } }),
    children,
  }
}

/** A division is no more than what is in it: its caption would be one of all that stands around it (ISO/TS 32005). */
function holdsCaption({ type, children }: Tag): boolean {
  return type === 'Div' && children.some((child) => child.type === 'Caption')
}

const renamed: Readonly<Partial<Record<StructureType, StructureType>>> = {
  H1: 'Title',
  H2: 'H1',
  H3: 'H2',
  H4: 'H3',
  H5: 'H4',
  H6: 'H5',
  H7: 'H6',
  Note: 'FENote',
}

/** What elements of a type say of themselves where they say nothing else: a list that does not count explains its labels. */
const stated: Readonly<Partial<Record<StructureType, Readonly<Record<string, PdfDictionary>>>>> = {
  FENote: { FENote: { NoteType: 'Footnote' } },
  L: { List: { ListNumbering: 'Description' } },
}

/** An element where it may not stand by itself stands in a section there. */
function within(around: StructureType, tag: Tag): Tag {
  return refused[around]?.includes(tag.type) === true ? { type: 'Sect', children: [tag] } : tag
}

const headings: readonly StructureType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']

/** Of what the constructs of a brief can bring together, that which ISO/TS 32005, table 5, does not let stand together. */
const refused: Readonly<Partial<Record<StructureType, readonly StructureType[]>>> = {
  Aside: ['Aside'],
  BlockQuote: ['Aside'],
  FENote: [...headings, 'TOC'],
  LBody: ['TOC'],
  TD: ['Aside', 'BlockQuote', 'TOC'],
  TH: ['Aside', 'BlockQuote', 'TOC'],
}
