import type { Content, OriginNode } from '../layout/index.ts'
import type { PdfDictionary } from './syntax.ts'

/**
 * Structure types in use: those of ISO 32000-1, 14.8.4, and `Aside`, which the role map explains. The last line has those of
 * PDF 2.0 alone (see say-in-pdf-2.ts).
 */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'Aside'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | HeadingType
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Code'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Figure'
  | ('Title' | 'FENote' | 'Em' | 'Strong')

/** PDF 1.7 knows them down to `H6` (ISO 32000-1, 14.8.4.3.2); the role map explains `H7`. */
export type HeadingType = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'H7'

/** An element of the logical structure. Its children are in reading order. */
export interface Tag {
  readonly type: StructureType
  readonly children: readonly (Tag | Slot)[]
  /** What of the publication it stands for: where links to that lead, and bookmarks. */
  readonly node?: OriginNode
  /** Unique in the file; key of the IDTree. */
  readonly id?: string
  readonly title?: string
  readonly lang?: string
  /** What a figure shows. */
  readonly alt?: string
  /** The characters that the content stands for. */
  readonly actualText?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  /** Standard attributes, by their owner. */
  readonly attributes?: Readonly<Record<string, PdfDictionary>>
  readonly link?: LinkTarget
  /** What it speaks of: the note of a call, the heading of a line in the contents. */
  readonly refersTo?: OriginNode
  /** Stays although nothing in it is painted, as an empty cell does. */
  readonly lasting?: true
}

/**
 * Where a link leads (an address, a node, or the `id` of one), and its words for those who cannot see it
 * (ISO 14289-1, 7.18.5).
 */
export type LinkTarget = { readonly description: string } & (
  | { readonly url: string }
  | { readonly node: OriginNode }
  | { readonly target: string }
)

/** A place between elements that painted content goes to; adjacent runs that need no element of their own share one. */
export interface Slot {
  readonly type: 'slot'
}

export function isSlot(child: Tag | Slot): child is Slot {
  return child.type === 'slot'
}

/** What the ink of a node belongs to: a slot of the structure, or nothing that is read. */
export type Owner = Slot | 'artifact'

/** A node's own ink, or one of its marks. */
export type Part = 'self' | NonNullable<Content['part']>

export interface Structure {
  readonly root: Tag
  /** The owner of each node's ink. */
  readonly owners: ReadonlyMap<OriginNode, ReadonlyMap<Part, Owner>>
  /** The nodes that links can name by their `id`. */
  readonly targets: ReadonlyMap<string, OriginNode>
}
