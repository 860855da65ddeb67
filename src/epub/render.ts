import { type Zippable, zipSync } from 'fflate'
import { renderCover } from '../artwork/index.ts'
import type { Image } from '../brief/index.ts'
import {
  codeDirectionIn,
  fitRules,
  fontFaces,
  numeralRules,
  placePageBreaks,
  type Setting,
  shareRules,
  sizeRules,
  styleSheet,
  type UsedFace,
  withDrawingFonts,
} from '../html/index.ts'
import type { PageStart, Publication } from '../publication/index.ts'
import { claimsOf } from './accessibility.ts'
import { chapterTitle } from './chapter-title.ts'
import { idsOf } from './cross-links.ts'
import { coverTree, textTree, xhtmlPage } from './documents.ts'
import { type Addresses, navigationTree, ncx } from './navigation.ts'
import { packageDocument, type Resource } from './package-document.ts'
import { packBook } from './packager.ts'
import { coverResource, picturesOf } from './pictures.ts'
import { withPlainColours } from './plain-colours.ts'
import { mostInOneFile, splitText, type TextFile } from './split-text.ts'

/** One EPUB 3.3 book; with a list of the pages of the PDF, where there is one. */
export async function renderEpub(
  publication: Publication,
  pages: readonly PageStart[] = [],
): Promise<Uint8Array> {
  const pictures = picturesOf(publication, await withDrawingFonts(publication, 'truetype'))
  const setting = settingFor(publication, pictures, pages)
  const tree = textTree(setting)
  const parts = splitText(tree, mostInOneFile)
  const hrefOf = addressesIn(parts)
  const pageBreaks = setting.pageBreaks.all
  const nav = navigationTree(publication, pageBreaks, hrefOf)
  const [fonts, cover] = await Promise.all([
    fontFaces([tree, nav], publication, 'truetype'),
    renderCover(publication),
  ])
  const front = coverResource(cover)
  const { title } = publication.metadata
  const texts = parts.map(({ href, body }) => ({
    href,
    xhtml: xhtmlPage(publication, chapterTitle(body) ?? title, body),
  }))
  // The post's own cover need not stand in its text.
  const shown = [...pictures.values()].filter(({ href }) =>
    texts.some(({ xhtml }) => xhtml.includes(`"${href}"`)),
  )
  const resources = [front, ...shown, ...fonts.map(fontResource)]
  const entries = await packBook({
    title,
    css: sheetOf(publication, fonts, [
      ...sizeRules(tree),
      ...fitRules(tree, publication.brand, 'epub'),
      ...shareRules(tree),
      ...numeralRules(tree, publication.brand),
    ]),
    documents: [
      { href: 'cover.xhtml', xhtml: xhtmlPage(publication, title, coverTree(front.href, cover.alt)) },
      ...texts,
    ],
    opf: packageDocument(
      publication,
      claimsOf(tree, publication),
      texts.map(({ href, xhtml }) => ({ href, hasDrawing: xhtml.includes('<svg ') })),
      resources,
    ),
    nav: xhtmlPage(publication, publication.locale.words.contents, nav),
    ncx: ncx(publication, pageBreaks, hrefOf),
    resources,
  })
  return zip(entries)
}

/** Where each element of the text is found in the book. */
function addressesIn(parts: readonly TextFile[]): Addresses {
  const homes = new Map(parts.flatMap(({ href, body }) => idsOf(body).map((id) => [id, href] as const)))
  return (id) => {
    const home = homes.get(id)
    if (home === undefined) throw new Error(`the book has no element ${id}`)
    return `${home}#${id}`
  }
}

function settingFor(
  publication: Publication,
  pictures: ReadonlyMap<Image, Resource>,
  pages: readonly PageStart[],
): Setting {
  const hrefOf = (image: Image | undefined): string => {
    const resource = image === undefined ? undefined : pictures.get(image)
    if (resource === undefined) throw new Error('a picture has no file in the book')
    return resource.href
  }
  return {
    publication,
    edition: 'epub',
    pictureUrl: ({ source }) => hrefOf(publication.images.get(source)),
    logoUrl: hrefOf,
    hrefOf: (id) => `#${id}`,
    pageBreaks: placePageBreaks(pages, publication),
    codeDirection: codeDirectionIn(publication),
  }
}

function fontResource({ face, bytes }: UsedFace): Resource {
  return { id: `font-${face.id}`, href: fontFile(face.id), mediaType: 'font/ttf', bytes }
}

function fontFile(id: string): string {
  return `fonts/${id}.ttf`
}

function sheetOf(publication: Publication, fonts: readonly UsedFace[], rules: readonly string[]): string {
  const { colours, dark } = publication.brand
  const faces = fonts.map(
    ({ face }) =>
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.italic ? 'italic' : 'normal'};src:url(${fontFile(face.id)})}`,
  )
  const sheet = [styleSheet(publication, 'epub'), ...rules].join('\n')
  return `${[...faces, withPlainColours(sheet, colours, dark)].join('\n')}\n`
}

/** The type of the file comes first and stored (OCF 3.3, 4.3); times are the earliest that zip knows, in any time zone. */
function zip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const mimetype = entries.get('mimetype')
  if (mimetype === undefined) throw new Error('the book has no mimetype')
  const files: Zippable = { mimetype: [mimetype, { level: 0, mtime }] }
  for (const [name, bytes] of entries) if (name !== 'mimetype') files[name] = [bytes, { level: 6, mtime }]
  return zipSync(files)
}
