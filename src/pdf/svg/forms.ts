import type { Engine } from '../engine.ts'
import { type PdfDictionary, type Reference, serialise, writeNumber } from '../syntax.ts'
import { type Content, openContent } from './content.ts'

/** Makes the forms and graphics states of one drawing; those that are alike are made once. */
export interface Forms {
  /** A form over the whole ground, as `paint` fills it. */
  readonly form: (paint: (content: Content) => void, extra?: PdfDictionary) => Reference
  /** One that is painted by itself before it is laid on what is below (ISO 32000-1, 11.6.6). */
  readonly group: (paint: (content: Content) => void, space: 'DeviceRGB' | 'DeviceGray') => Reference
  /** Operators that fill the whole ground. */
  readonly ground: string
  /** An object, the same for the same content. */
  readonly shared: (data: PdfDictionary) => Reference
}

export function createForms(
  engine: Engine,
  { width, height }: { readonly width: number; readonly height: number },
): Forms {
  const known = new Map<string, Reference>()
  const form: Forms['form'] = (paint, extra = {}) => {
    const content = openContent()
    paint(content)
    const { resources, bytes } = content.finish()
    const dictionary = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resources }
    return engine.stream({ ...dictionary, ...extra }, bytes)
  }
  return {
    form,
    group: (paint, space) => form(paint, { Group: { S: 'Transparency', CS: space, I: true } }),
    ground: `0 0 ${writeNumber(width)} ${writeNumber(height)} re f`,
    shared: (data) => {
      const key = serialise(data)
      const reference = known.get(key) ?? engine.object(data)
      known.set(key, reference)
      return reference
    },
  }
}
