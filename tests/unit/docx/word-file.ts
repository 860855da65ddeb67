import { unzipSync } from 'fflate'
import { renderDocx } from '../../../src/docx/index.ts'
import type { DocxOptions } from '../../../src/docx/render.ts'
import { parseXml, type XmlElement } from '../../../src/image/xml.ts'
import type { Publication } from '../../../src/publication/index.ts'

/** A Word file taken apart, to ask what is in it. Names are those of the file, such as `w:p`. */
export interface WordFile {
  readonly names: readonly string[]
  readonly bytes: (name: string) => Uint8Array
  readonly text: (name: string) => string
  readonly part: (name: string) => XmlElement
  readonly document: XmlElement
}

export async function wordFile(publication: Publication, options: DocxOptions = {}): Promise<WordFile> {
  const files = unzipSync(await renderDocx(publication, options))
  const bytes = (name: string): Uint8Array => {
    const found = files[name]
    if (found === undefined) throw new Error(`the file has no part ${name}`)
    return found
  }
  const text = (name: string): string => new TextDecoder().decode(bytes(name))
  const part = (name: string): XmlElement => {
    const root = parseXml(text(name), 200)
    if ('reason' in root) throw new Error(`${name}, line ${root.line}: ${root.reason}`)
    return root
  }
  return { names: Object.keys(files), bytes, text, part, document: part('word/document.xml') }
}

/** Parts that hold text: the document, its notes and its running lines. */
export function stories(file: WordFile): readonly XmlElement[] {
  return storyNames(file).map(file.part)
}

export function storyNames({ names }: WordFile): readonly string[] {
  return names.filter((name) => /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(name))
}

/** The part that says where the links of another lead. */
export function relationsOf(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels')
}

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
}

export function nameOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return (prefixes[namespace] ?? '') + name
}

/** All elements of these names in an element, in the order of the text. */
export function all(root: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return root.children.flatMap((child): readonly XmlElement[] =>
    typeof child === 'string'
      ? []
      : [...(names.includes(nameOf(child)) ? [child] : []), ...all(child, ...names)],
  )
}

export function first(root: XmlElement, name: string): XmlElement | undefined {
  return all(root, name)[0]
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((candidate) => nameOf(candidate) === name)?.value
}

/** `w:val` of the first element of this name. */
export function settingOf(root: XmlElement, name: string): string | undefined {
  return attribute(first(root, name), 'w:val')
}

/** The words of an element as a reader sees them. */
export function wordsOf(root: XmlElement): string {
  return all(root, 'w:t', 'w:tab', 'w:br', 'w:noBreakHyphen', 'w:softHyphen')
    .map((piece) => signs[nameOf(piece)] ?? piece.children.join(''))
    .join('')
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

export function styleOf(paragraph: XmlElement): string | undefined {
  return settingOf(paragraph, 'w:pStyle')
}

/** `style: words` of each paragraph. */
export function outline(root: XmlElement): readonly string[] {
  return all(root, 'w:p').map((paragraph) => `${styleOf(paragraph)}: ${wordsOf(paragraph)}`)
}

/** The paragraph that says just this, the last where the contents say it too; else the first that says it among others. */
export function paragraphWith(root: XmlElement, words: string): XmlElement {
  const paragraphs = all(root, 'w:p')
  const found =
    paragraphs.findLast((paragraph) => wordsOf(paragraph) === words) ??
    paragraphs.find((paragraph) => wordsOf(paragraph).includes(words))
  if (found === undefined) throw new Error(`no paragraph says "${words}"`)
  return found
}
