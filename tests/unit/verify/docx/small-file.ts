import { strToU8, zipSync } from 'fflate'
import { readDocx } from '../../../../src/verify/docx/index.ts'
import type { Reading } from '../../../../src/verify/reading.ts'
import { printNodes } from './print.ts'

/** Content of the parts of a Word file, without their roots. */
export interface SmallParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  /** Relationships of the document and its notes, as `id: address`. */
  readonly links?: Readonly<Record<string, string>>
  /** Whole parts, by their path. */
  readonly files?: Readonly<Record<string, string>>
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declared = [
  `xmlns:w="${main}" xmlns:r="${relations}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
].join(' ')

/** A Word file of a few parts. */
export function smallFile(body: string, parts: SmallParts = {}): Uint8Array {
  const part = (root: string, content: string): string => `<w:${root} ${declared}>${content}</w:${root}>`
  const { styles = '', numbering = '', footnotes = '', endnotes = '', header = '', links = {} } = parts
  const address = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${target}" TargetMode="External"/>`,
  )
  const own = ['styles', 'numbering', 'footnotes', 'endnotes', 'header'].map(
    (name) => `<Relationship Id="${name}" Type="${relations}/${name}" Target="${name}.xml"/>`,
  )
  const written: Record<string, string> = {
    '_rels/.rels': relationships([
      `<Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
      `<Relationship Id="b" Type="x/core-properties" Target="/docProps/core.xml"/>`,
      `<Relationship Id="c" Type="x/extended-properties" Target="docProps/app.xml"/>`,
      `<Relationship Id="d" Type="x/custom-properties" Target="docProps/custom.xml"/>`,
    ]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships([...own, ...address]),
    'word/_rels/footnotes.xml.rels': relationships(address),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/endnotes.xml': part('endnotes', endnotes),
    'word/header.xml': part('hdr', header),
    ...parts.files,
  }
  return zipSync(Object.fromEntries(Object.entries(written).map(([path, text]) => [path, strToU8(text)])))
}

function relationships(each: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

export function readSmall(body: string, parts: SmallParts = {}): Reading {
  return readDocx(smallFile(body, parts))
}

/** What is read in a body, a block a line. */
export function linesOf(body: string, parts: SmallParts = {}): readonly string[] {
  return printNodes(readSmall(body, parts).children).split('\n')
}

/** A paragraph in the style with this id. */
export function styled(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content.includes('<') ? content : run(content)}</w:p>`
}

export function plain(content: string): string {
  return `<w:p>${content.includes('<') ? content : run(content)}</w:p>`
}

export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A field in its five parts. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
}

/** A paragraph style, with a name of Word's own or that of a brand. */
export function style(id: string, name: string, content = ''): string {
  const custom = /^Brand /.test(name) ? ' w:customStyle="1"' : ''
  return `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`
}

/** A list of these formats from the outermost level in; `%` stands for the level's own number. */
export function abstractList(
  id: number,
  ...formats: readonly (readonly [format: string, text: string])[]
): string {
  const levels = formats.map(
    ([format, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text.replace(/%(?!\d)/, `%${at + 1}`)}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
}

export function listOf(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
}

export function startAt(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
}

/** A paragraph in a list. */
export function listed(list: number, level: number, words: string, styleId = 'Normal'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`
}
