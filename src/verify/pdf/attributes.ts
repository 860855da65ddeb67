import { asDictionary, asName, itemsAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary, PdfObject } from './objects.ts'

/** Attributes of an element, those of its classes first (ISO 32000-2, 14.7.6); numbers of revisions say nothing. */
export function readAttributes(
  file: PdfFile,
  element: Dictionary,
  classes: Dictionary | undefined,
): ReadonlyMap<string, PdfObject> {
  const ofClasses = itemsAt(file, element, 'C').flatMap((item) => {
    const name = asName(file.resolve(item))
    return name === undefined ? [] : itemsAt(file, classes, name)
  })
  const stated = [...ofClasses, ...itemsAt(file, element, 'A')].flatMap((item) => {
    const { entries } = asDictionary(file.resolve(item)) ?? { entries: [] }
    return [...entries].map(([key, value]) => [key, file.resolve(value)] as const)
  })
  return new Map(stated)
}
