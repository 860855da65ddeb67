import { type Zippable, zipSync } from 'fflate'
import { fontFaces, type Setting, styleSheet } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import { navigation, ncx, textTree, xhtmlPage } from './documents.ts'
import { packageDocument, type Resource } from './package-document.ts'
import { packBook } from './packager.ts'

const extensions = { png: 'png', jpeg: 'jpg', svg: 'svg' } as const
const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

/** One EPUB 3.3 book. */
export async function renderEpub(publication: Publication): Promise<Uint8Array> {
  const pictures = picturesOf(publication)
  const setting: Setting = {
    publication,
    edition: 'epub',
    pictureUrl: ({ source }) => {
      const picture = pictures.get(source)
      if (picture === undefined) throw new Error(`no bytes of picture ${source}`)
      return picture.href
    },
    hrefOf: (id) => `#${id}`,
  }
  const tree = textTree(setting)
  const fonts = await fontFaces(tree, publication, 'truetype')
  const faces = fonts.map(({ face, bytes }): Resource => {
    return { id: `font-${face.id}`, href: `fonts/${face.id}.ttf`, mediaType: 'font/ttf', bytes }
  })
  const rules = fonts.map(
    ({ face }) =>
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.italic ? 'italic' : 'normal'};src:url(fonts/${face.id}.ttf)}`,
  )
  const resources = [...pictures.values(), ...faces]
  const entries = await packBook({
    title: publication.metadata.title,
    css: `${styleSheet(publication, 'epub')}\n${rules.join('\n')}\n`,
    text: xhtmlPage(publication, publication.metadata.title, tree),
    opf: packageDocument(publication, resources),
    nav: navigation(publication),
    ncx: ncx(publication),
    resources,
  })
  return zip(entries)
}

function picturesOf({ images }: Publication): ReadonlyMap<string, Resource> {
  return new Map(
    [...images].map(([source, { format, bytes }], index) => {
      const id = `picture-${index + 1}`
      return [
        source,
        { id, href: `images/${id}.${extensions[format]}`, mediaType: mediaTypes[format], bytes },
      ]
    }),
  )
}

/** The type of the file comes first and stored (OCF 3.3, 4.3); times are the earliest that zip knows, in any time zone. */
function zip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const mimetype = entries.get('mimetype')
  if (mimetype === undefined) throw new Error('the book has no mimetype')
  const files: Zippable = { mimetype: [mimetype, { level: 0, mtime }] }
  for (const [name, bytes] of entries) if (name !== 'mimetype') files[name] = [bytes, { level: 9, mtime }]
  return zipSync(files)
}
