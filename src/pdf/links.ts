import type { Destinations } from './destinations.ts'
import type { Engine, EnginePage } from './engine.ts'
import type { Mark, MarkedPages } from './marks.ts'
import { rectangleOf } from './painter.ts'
import { type Bounds, union } from './path.ts'
import type { MakeAnnotations } from './structure-tree.ts'
import { type PdfDictionary, text } from './syntax.ts'
import type { LinkTarget } from './tags.ts'

/** Annotation flag 3: print (ISO 19005-2, 6.3.2, wants it set). */
const printFlag = 4

/**
 * Link annotations (ISO 32000-1, 12.5.6.5): one for each page a link stands on, with a quadrilateral for each of its
 * lines, so that a link over a line's end is one thing to click and one to hear.
 */
export function linkAnnotator(
  engine: Engine,
  pages: readonly EnginePage[],
  marked: MarkedPages,
  destinations: Destinations,
): MakeAnnotations {
  return ({ link }, marks, nextKey) => {
    if (link === undefined) return []
    const action = actionOf(link, destinations)
    return boxesByPage(marks).map(([page, boxes]) => {
      const key = nextKey()
      const height = marked.pages[page]?.page.height ?? 0
      const annotation = engine.object({
        Type: 'Annot',
        Subtype: 'Link',
        ...areaOf(boxes, height),
        Border: [0, 0, 0],
        F: printFlag,
        Contents: text(link.description),
        StructParent: key,
        A: action,
      })
      const target = pages[page]
      if (target === undefined) throw new Error(`there is no page ${page}`)
      const { dictionary } = target
      dictionary.Annots = [...((dictionary.Annots ?? []) as readonly unknown[]), annotation]
      return { page, annotation, key }
    })
  }
}

function actionOf(link: LinkTarget, destinations: Destinations): PdfDictionary {
  if ('url' in link) return { S: 'URI', URI: text(asciiUrl(link.url)) }
  return { S: 'GoTo', ...destinations.ofLink(link) }
}

/** Addresses in PDF are ASCII (ISO 32000-1, table 206); what is encoded already stays, and half a character is none. */
export function asciiUrl(url: string): string {
  return url.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}

function boxesByPage(marks: readonly Mark[]): readonly (readonly [number, readonly Bounds[]])[] {
  const byPage = new Map<number, Bounds[]>()
  for (const { page, boxes } of marks) {
    if (boxes.length === 0) continue
    const known = byPage.get(page)
    if (known === undefined) byPage.set(page, [...boxes])
    else known.push(...boxes)
  }
  return [...byPage]
}

function areaOf(boxes: readonly Bounds[], height: number): PdfDictionary {
  const [first, ...others] = boxes
  if (first === undefined) throw new Error('a painted link has an area')
  return {
    Rect: rectangleOf(others.reduce<Bounds>(union, first), height),
    QuadPoints: boxes.flatMap((box) => quadrilateral(box, height)),
  }
}

/** Corners in the order that viewers expect, which is not the standard's: upper left, upper right, lower left, lower right. */
function quadrilateral(box: Bounds, height: number): readonly number[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangleOf(box, height)
  return [left, top, right, top, left, bottom, right, bottom]
}
