import type { BoxKind, Image, Position } from '../brief/index.ts'

/** A whole brand, resolved: every role has a style, every colour a value. Lengths are points. */
export interface Brand {
  /** Name of its folder in `templates/`. */
  readonly id: string
  readonly name: string
  readonly publisher?: Publisher
  readonly colours: Palette
  /** For HTML and EPUB on a dark ground. */
  readonly dark: Palette
  readonly fonts: Record<FontSlot, FontFamily>
  /** Asked in order for a character that the family in use lacks. */
  readonly fallbackFonts: readonly FontFamily[]
  readonly type: TypeSettings
  readonly page: PageSettings
  readonly roles: Record<Role, TextStyle>
  readonly boxes: Record<BoxKind, BoxStyle>
  readonly lists: ListSettings
  readonly tables: TableSettings
  readonly masthead: MastheadSettings
  readonly furniture: FurnitureSettings
  /** Sections after the body, in this order, each printed when there is something to say. */
  readonly endMatter: readonly EndMatterKind[]
  readonly partners: readonly Partner[]
  /** Words printed for `type:`, by language tag. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface Publisher {
  readonly name: string
  readonly place?: string
  readonly url?: string
  readonly contact?: string
}

/** `#rrggbb`, lower case. */
export type Colour = string

/**
 * ink text · muted quieter text · accent the one colour · paper ground · tint soft ground · line hairlines ·
 * highlight behind marked words · onAccent text on accent.
 */
export const colourTokens = [
  'ink',
  'muted',
  'accent',
  'paper',
  'tint',
  'line',
  'highlight',
  'onAccent',
] as const

export type ColourToken = (typeof colourTokens)[number]

export type Palette = Readonly<Record<ColourToken, Colour>>

export type FontSlot = 'text' | 'display' | 'mono'

export const fontScripts = ['Arab', 'Hebr', 'Jpan', 'Hang', 'Hans', 'Hant'] as const

export type FontScript = (typeof fontScripts)[number]

export interface FontFamily {
  readonly name: string
  /** CSS generic family to fall back on. */
  readonly generic: 'serif' | 'sans-serif' | 'monospace'
  /** Scripts that it says it was made for, of those for which word processors have a font of their own (ISO 15924). */
  readonly scripts: readonly FontScript[]
  readonly faces: readonly FontFace[]
}

export interface FontFace {
  /** Stable name for caches and file names, such as `source-serif-4-600-italic`. */
  readonly id: string
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** Where the file lies, for tools that read fonts themselves; absent where the bytes come from no file. */
  readonly file?: string
  /** The static TTF's bytes; read on first call and kept. */
  readonly read: () => Uint8Array
}

export interface TypeSettings {
  /** Size of body text. */
  readonly base: number
  /** Line height of body text as a multiple of its size; the baseline grid. */
  readonly leading: number
  readonly justify: boolean
  readonly hyphenate: boolean
  /** Whether letters of justified lines may be a little wider or narrower than drawn, in the PDF. */
  readonly expansion: boolean
  /** Weight of strong words in text of ordinary weight. */
  readonly strong: number
  /** Space between paragraphs, or an indent of the first line: one of the two is zero. */
  readonly paragraphSpace: number
  readonly paragraphIndent: number
  /** Whether the paragraph that opens the body is set in the role `lead`. */
  readonly lead: boolean
}

export interface PageSettings {
  readonly size: 'A4' | 'Letter'
  readonly width: number
  readonly height: number
  readonly margin: Sides
  /** Width left of the text column, inside the margins, where facts, side heads and list markers stand. */
  readonly rail: number
  /** Of the body, where editions have pages; beside two there is no rail. */
  readonly columns: 1 | 2
  /** Between two columns. */
  readonly gutter: number
}

export interface Sides {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Everything that is ever set in type. */
export const roles = [
  'wordmark',
  'tagline',
  'label',
  'date',
  'title',
  'subtitle',
  'author',
  'affiliation',
  'abstract',
  'fact-term',
  'fact',
  'lead',
  'body',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'quote',
  'pull-quote',
  'list-marker',
  'term',
  'box-title',
  'box',
  'caption',
  'source',
  'table-head',
  'table',
  'code',
  'note',
  'contents-1',
  'contents-2',
  'contents-3',
  'matter-head',
  'matter',
  'running-head',
  'page-number',
] as const

export type Role = (typeof roles)[number]

export interface TextStyle {
  readonly font: FontSlot
  readonly size: number
  /** Line height in points. */
  readonly leading: number
  readonly weight: number
  readonly italic: boolean
  readonly colour: ColourToken
  readonly align: 'justify' | 'start' | 'center' | 'end'
  readonly spaceBefore: number
  readonly spaceAfter: number
  readonly caps: 'none' | 'small' | 'upper'
  /** Extra space after each letter, in thousandths of an em. */
  readonly tracking: number
  readonly figures: 'lining' | 'oldstyle' | 'tabular'
  readonly hyphenate: boolean
  /** Links keep the colour of their words, on a ground that theirs could not be read on. */
  readonly linksAsText?: true
}

export const boxKinds = [
  'key-messages',
  'recommendations',
  'box',
  'note',
  'warning',
] as const satisfies readonly BoxKind[]

export interface BoxStyle {
  readonly background: ColourToken
  /** Of all words in it; absent where each role keeps its own colour. */
  readonly text?: ColourToken
  /** Colour of the line at the start side or on top. */
  readonly rule: ColourToken
  readonly ruleSide: 'start' | 'top' | 'none'
  readonly ruleWidth: number
  readonly padding: number
}

export interface ListSettings {
  /** How an ordered marker looks; `1` stands for the number, `a` for its letter, `i` for its roman numeral. By depth. */
  readonly ordered: readonly string[]
  /** By depth. */
  readonly bullets: readonly string[]
  /** Whether the markers of the outermost ordered list hang in the rail. */
  readonly hang: boolean
}

export interface TableSettings {
  readonly headBackground: ColourToken
  readonly rules: 'horizontal' | 'all' | 'none'
  readonly stripes: boolean
}

export interface MastheadSettings {
  /** What logo, title and authors stand on, from edge to edge of the page; see masthead-ground.ts where none is stated. */
  readonly ground?: ColourToken
  /** A band of colour across the top edge of page 1; absent when its height is zero. */
  readonly band: { readonly colour: ColourToken; readonly height: number }
  readonly logo?: Logo
  /** Type-set name, used where there is no logo. */
  readonly wordmark?: string
  readonly tagline?: string
  /** Templates; a placeholder without a value vanishes with the punctuation that joins it. */
  readonly label: string
  readonly line: string
  /** What stands in the rail beside the opening, in this order. */
  readonly facts: readonly FactKind[]
}

export const factKinds = [
  'series',
  'number',
  'date',
  'project',
  'origin',
  'doi',
  'keywords',
  'geography',
  'license',
] as const

export type FactKind = (typeof factKinds)[number]

export interface Logo {
  readonly light: Image
  /** The file of `light` as the brand names it, and where it does. */
  readonly source: string
  readonly position: Position
  readonly dark?: Image
  readonly alt: string
  /** Height in print; the width follows. */
  readonly height: number
}

/** Templates for the three places of a running line; empty where there is nothing. */
export interface FurnitureSettings {
  readonly header: FurnitureLine
  readonly footer: FurnitureLine
  readonly headerOnFirstPage: boolean
}

export interface FurnitureLine {
  readonly left: string
  readonly center: string
  readonly right: string
}

export const endMatterKinds = [
  'about-authors',
  'about-project',
  'partners',
  'funding',
  'imprint',
  'license',
  'citation',
] as const

export type EndMatterKind = (typeof endMatterKinds)[number]

export interface Partner {
  readonly name: string
  readonly logo?: Logo
  readonly url?: string
}
