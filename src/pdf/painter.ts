import type { Artifact, ImageItem, Item, PathItem, TextItem } from '../layout/index.ts'
import { fillColour, strokeColour } from './colour.ts'
import type { EnginePage } from './engine.ts'
import type { PaintedFace } from './faces.ts'
import { boxOf, type MarkedPage, type Sequence } from './marks.ts'
import { type Bounds, constructPath, coordinate, parsePath, union } from './path.ts'
import type { ShowText } from './shown-text.ts'
import { type PdfDictionary, serialise } from './syntax.ts'
import type { Slot, StructureType } from './tags.ts'

/** What painting asks of the file. */
export interface Palette {
  readonly faceOf: (face: TextItem['face']) => PaintedFace
  readonly showText: ShowText
  /** Operators that draw the picture, on this page. */
  readonly drawImage: (item: ImageItem, page: EnginePage) => string
  /** The type of the element around a slot. */
  readonly elementOf: (slot: Slot) => StructureType
}

/** The state of the page's graphics that outlives an item. */
interface Ink {
  fill?: string
}

/** Paints a page as one string of operators. Every operator that shows something stands in a marked-content sequence. */
export function paintPage({ page, sequences }: MarkedPage, target: EnginePage, palette: Palette): void {
  const ink: Ink = {}
  const content = sequences.map((sequence) => {
    const operators = sequence.items.map((item) => paintItem(item, target, palette, ink))
    return `${openSequence(sequence, page.height, palette)}\n${operators.join('\n')}\nEMC`
  })
  target.write(content.join('\n'))
}

function openSequence(sequence: Sequence, height: number, { elementOf }: Palette): string {
  const { owner, items } = sequence
  if ('slot' in owner) return `/${elementOf(owner.slot)}<</MCID ${owner.number}>>BDC`
  const properties = artifactProperties[owner.artifact](items, height)
  return `/Artifact${serialise(properties)}BDC`
}

/** Property lists by ISO 32000-1, table 330. */
const artifactProperties: Record<
  Artifact['kind'],
  (items: readonly Item[], height: number) => PdfDictionary
> = {
  header: () => ({ Type: 'Pagination', Subtype: 'Header', Attached: ['Top'] }),
  footer: () => ({ Type: 'Pagination', Subtype: 'Footer', Attached: ['Bottom'] }),
  page: () => ({ Type: 'Page' }),
  layout: () => ({ Type: 'Layout' }),
  background: (items, height) => {
    const bounds = items.reduce<Bounds | undefined>((all, item) => {
      const box = boxOf(item)
      return box === undefined ? all : union(all, box)
    }, undefined)
    return { Type: 'Background', ...(bounds === undefined ? {} : { BBox: rectangleOf(bounds, height) }) }
  },
}

/** A box in default user space, whose y runs up from the page's bottom. */
export function rectangleOf({ left, top, right, bottom }: Bounds, height: number): readonly number[] {
  return [left, height - bottom, right, height - top].map((value) => Math.round(value * 1000) / 1000)
}

function paintItem(item: Item, page: EnginePage, palette: Palette, ink: Ink): string {
  switch (item.type) {
    case 'text': {
      const face = palette.faceOf(item.face)
      page.resources.Font[face.embedded.name] ??= face.embedded.reference
      return (
        setFill(item.colour, ink) + palette.showText({ ...item, words: readWords(item), paint: 'f' }, face)
      )
    }
    case 'path':
      return paintPath(item, ink)
    case 'image':
      return palette.drawImage(item, page)
  }
}

function readWords({ words, endSpace }: TextItem): TextItem['words'] {
  return endSpace === undefined ? words : [...words, endSpace]
}

/** Nothing when the colour is set already. */
function setFill(colour: string, ink: Ink): string {
  if (ink.fill === colour) return ''
  ink.fill = colour
  return `${fillColour(colour)}\n`
}

function paintPath({ path, fill, stroke }: PathItem, ink: Ink): string {
  const colours = [
    ...(fill === undefined ? [] : [setFill(fill, ink)]),
    ...(stroke === undefined ? [] : [`${strokeColour(stroke.colour)} ${coordinate(stroke.width)} w\n`]),
  ].join('')
  const operator = fill === undefined ? (stroke === undefined ? 'n' : 'S') : stroke === undefined ? 'f' : 'B'
  return `${colours}${constructPath(parsePath(path))} ${operator}`
}
