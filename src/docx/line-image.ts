import type { ImageRun } from 'docx'
import { zlibSync } from 'fflate'
import type { ColourToken } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import { drawImage } from './pictures.ts'
import type { State } from './state.ts'

export interface Line {
  readonly colour: ColourToken
  /** Points. */
  readonly width: number
  readonly height: number
}

/**
 * A line as a decorative picture, to stand in a paragraph: an empty paragraph with a border would be read as a blank one,
 * and asterisks would be read aloud.
 */
export function drawLine({ colour, width, height }: Line, state: State): ImageRun {
  const pixel: Image = {
    format: 'png',
    bytes: onePixel(state.brand.colours[colour]),
    width: 1,
    height: 1,
  }
  return drawImage(pixel, { width, height, alt: { type: 'decoration' } }, state)
}

/** A PNG of one pixel (PNG 1.2, sections 3 and 4). */
function onePixel(colour: string): Uint8Array {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
    ...chunk('IDAT', [...zlibSync(Uint8Array.from([0, red ?? 0, green ?? 0, blue ?? 0]))]),
    ...chunk('IEND', []),
  ])
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...[...type].map((letter) => letter.charCodeAt(0)), ...data]
  return [...bigEndian(data.length), ...named, ...bigEndian(checksum(named))]
}

function bigEndian(word: number): readonly number[] {
  return [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]
}

/** CRC-32 (PNG 1.2, section 15). */
function checksum(bytes: readonly number[]): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
