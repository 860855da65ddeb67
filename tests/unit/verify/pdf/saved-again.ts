import { openFile, type PdfFile } from '../../../../src/verify/pdf/file.ts'
import type { PdfObject } from '../../../../src/verify/pdf/objects.ts'
import { type SmallObject, smallFile } from './small-file.ts'

/** The same file as other programs write it: every object by itself, nothing packed, a plain table. */
export function savedAgain(bytes: Uint8Array): Uint8Array {
  const file = openFile(bytes)
  const numbers = new Map<number, number>()
  const waiting: number[] = []
  const numberOf = (old: number): number => {
    const known = numbers.get(old)
    if (known !== undefined) return known
    const next = numbers.size + 1
    numbers.set(old, next)
    waiting.push(old)
    return next
  }
  const objects: Record<number, SmallObject> = {}
  const root = written(file.trailer.entries.get('Root') ?? null, numberOf)
  const info = written(file.trailer.entries.get('Info') ?? null, numberOf)
  if (root !== '1 0 R') throw new Error('the catalogue comes first')
  for (let old = waiting.shift(); old !== undefined; old = waiting.shift())
    objects[numberOf(old)] = objectOf(old, file, numberOf)
  return smallFile(objects, `/Info ${info}`)
}

function objectOf(number: number, file: PdfFile, numberOf: (old: number) => number): SmallObject {
  const value = file.resolve({ type: 'reference', number })
  if (typeof value !== 'object' || value?.type !== 'stream') return written(value, numberOf)
  const isPacked = value.dictionary.entries.has('Filter')
  const isPicture = written(value.dictionary.entries.get('Subtype') ?? null, numberOf) === '/Image'
  const left = isPicture ? ['Length'] : ['Length', 'Filter', 'DecodeParms']
  const entries = [...value.dictionary.entries].filter(([key]) => !left.includes(key))
  return {
    dictionary: entries.map(([key, entry]) => `/${key} ${written(entry, numberOf)}`).join(' '),
    stream: isPacked && !isPicture ? file.decode(value) : value.raw,
  }
}

function written(value: PdfObject, numberOf: (old: number) => number): string {
  if (typeof value !== 'object' || value === null) return String(value)
  switch (value.type) {
    case 'name':
      return `/${value.name}`
    case 'string':
      return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
    case 'array':
      return `[ ${value.items.map((item) => written(item, numberOf)).join(' ')} ]`
    case 'dictionary':
      return `<< ${[...value.entries].map(([key, entry]) => `/${key} ${written(entry, numberOf)}`).join(' ')} >>`
    case 'reference':
      return `${numberOf(value.number)} 0 R`
    case 'stream':
      throw new Error('a stream stands by itself')
  }
}
