/** An object of a PDF file (ISO 32000-2, 7.3). Numbers, truth values and null are themselves. */
export type PdfObject = null | boolean | number | Name | Bytes | List | Dictionary | Stream | Reference

export interface Name {
  readonly type: 'name'
  readonly name: string
}

/** A string; each character is a byte. */
export interface Bytes {
  readonly type: 'string'
  readonly bytes: string
}

export interface List {
  readonly type: 'array'
  readonly items: readonly PdfObject[]
}

export interface Dictionary {
  readonly type: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfObject>
}

/** As it stands in the file, before its filters. */
export interface Stream {
  readonly type: 'stream'
  readonly dictionary: Dictionary
  readonly raw: Uint8Array
}

export interface Reference {
  readonly type: 'reference'
  readonly number: number
}

/** A word of the syntax that is no object: `obj`, an operator of a content stream, a bracket that closes. */
export interface Keyword {
  readonly type: 'keyword'
  readonly word: string
}

export function isKeyword(token: PdfObject | Keyword | undefined, word: string): boolean {
  return typeof token === 'object' && token?.type === 'keyword' && token.word === word
}

export const emptyDictionary: Dictionary = { type: 'dictionary', entries: new Map() }
