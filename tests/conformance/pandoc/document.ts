/** As much of the JSON that pandoc prints as is read here (pandoc-types 1.22 and 1.23). */
export interface PandocDocument {
  readonly meta: Readonly<Record<string, MetaValue>>
  readonly blocks: readonly Block[]
}

export type MetaValue =
  | { readonly t: 'MetaInlines'; readonly c: readonly Inline[] }
  | { readonly t: 'MetaBlocks'; readonly c: readonly Block[] }
  | { readonly t: 'MetaList'; readonly c: readonly MetaValue[] }
  | { readonly t: 'MetaString'; readonly c: string }

export type Attributes = readonly [id: string, classes: readonly string[], rest: readonly unknown[]]

export type Block =
  | { readonly t: 'Para' | 'Plain'; readonly c: readonly Inline[] }
  | { readonly t: 'LineBlock'; readonly c: readonly (readonly Inline[])[] }
  | {
      readonly t: 'Header'
      readonly c: readonly [level: number, attributes: Attributes, content: readonly Inline[]]
    }
  | { readonly t: 'CodeBlock'; readonly c: readonly [attributes: Attributes, text: string] }
  | { readonly t: 'BlockQuote'; readonly c: readonly Block[] }
  | { readonly t: 'BulletList'; readonly c: readonly (readonly Block[])[] }
  | {
      readonly t: 'OrderedList'
      readonly c: readonly [
        manner: readonly [start: number, style: unknown, end: unknown],
        items: readonly (readonly Block[])[],
      ]
    }
  | {
      readonly t: 'DefinitionList'
      readonly c: readonly (readonly [term: readonly Inline[], definitions: readonly (readonly Block[])[]])[]
    }
  | { readonly t: 'Div'; readonly c: readonly [attributes: Attributes, content: readonly Block[]] }
  | {
      readonly t: 'Figure'
      readonly c: readonly [attributes: Attributes, caption: Caption, content: readonly Block[]]
    }
  | { readonly t: 'Table'; readonly c: Table }
  | { readonly t: 'HorizontalRule' }

export type Caption = readonly [short: unknown, content: readonly Block[]]

export type Table = readonly [
  attributes: Attributes,
  caption: Caption,
  columns: readonly unknown[],
  head: readonly [attributes: Attributes, rows: readonly Row[]],
  bodies: readonly (readonly [
    attributes: Attributes,
    headColumns: number,
    heads: readonly Row[],
    rows: readonly Row[],
  ])[],
  foot: readonly [attributes: Attributes, rows: readonly Row[]],
]

export type Row = readonly [attributes: Attributes, cells: readonly Cell[]]

export type Cell = readonly [
  attributes: Attributes,
  alignment: unknown,
  rowSpan: number,
  columnSpan: number,
  content: readonly Block[],
]

export type Inline =
  | { readonly t: 'Str'; readonly c: string }
  | { readonly t: 'Space' | 'SoftBreak' | 'LineBreak' }
  | { readonly t: MarkName | 'SmallCaps' | 'Underline'; readonly c: readonly Inline[] }
  | { readonly t: 'Code' | 'Math' | 'RawInline'; readonly c: readonly [unknown, text: string] }
  | { readonly t: 'Span'; readonly c: readonly [attributes: Attributes, content: readonly Inline[]] }
  | {
      readonly t: 'Quoted' | 'Cite'
      readonly c: readonly [unknown, content: readonly Inline[]]
    }
  | {
      readonly t: 'Link' | 'Image'
      readonly c: readonly [
        attributes: Attributes,
        content: readonly Inline[],
        target: readonly [address: string, title: string],
      ]
    }
  | { readonly t: 'Note'; readonly c: readonly Block[] }

export type MarkName = 'Strong' | 'Emph' | 'Strikeout' | 'Superscript' | 'Subscript'
