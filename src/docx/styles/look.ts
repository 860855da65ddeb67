import type { ColourToken, FontSlot, TextStyle } from '../../brand/index.ts'

/** A Word style before it is markup. Lengths are points. */
export interface StyleDefinition {
  readonly id: string
  readonly name: string
  readonly kind: 'paragraph' | 'character'
  readonly basedOn?: string
  readonly next?: string
  /** Place in Word's lists; Word's own numbers for its own styles. */
  readonly priority: number
  /** Whether the style gallery shows it. */
  readonly quick: boolean
  /** Not one of Word's own. */
  readonly custom: boolean
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}

export interface ParagraphLook {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly frame?: Frame
  readonly list?: ListPlace
  readonly borders?: Borders
  readonly shading?: ColourToken
  readonly tabs?: readonly Tab[]
  readonly hyphenate?: boolean
  readonly before?: number
  readonly after?: number
  readonly line?: LineHeight
  readonly indent?: Indent
  readonly contextual?: boolean
  readonly align?: TextStyle['align']
  /** From 0. */
  readonly outline?: number
}

export interface RunLook {
  readonly font?: FontSlot
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: TextStyle['caps']
  readonly colour?: ColourToken
  /** Points after each letter. */
  readonly tracking?: number
  readonly size?: number
  readonly underline?: boolean
  readonly shading?: ColourToken
  readonly vertical?: 'superscript' | 'subscript'
  readonly figures?: TextStyle['figures']
  /** Not to be checked for spelling. */
  readonly noProof?: boolean
}

/** Paragraphs beside the text, in the order of the text: a place on the page, not a floating box. */
export interface Frame {
  readonly width: number
  /** From the left edge of the page. */
  readonly x: number
}

export interface ListPlace {
  /** `w:numId` of the list that the style itself makes. */
  readonly list: number
  /** From 0. */
  readonly level: number
}

export type LineHeight =
  | { readonly rule: 'atLeast' | 'exact'; readonly points: number }
  | { readonly rule: 'times'; readonly times: number }

export interface Indent {
  readonly start?: number
  readonly end?: number
  readonly hanging?: number
  readonly firstLine?: number
}

export interface Borders {
  readonly top?: Border
  readonly left?: Border
  readonly bottom?: Border
  readonly right?: Border
}

export interface Border {
  readonly colour: ColourToken
  readonly width: number
  /** Between line and text; Word takes at most 31 points. */
  readonly space: number
}

export interface Tab {
  readonly align: 'left' | 'center' | 'right'
  readonly at: number
  readonly leader?: 'dot'
}
