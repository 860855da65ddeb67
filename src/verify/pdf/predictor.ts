import { UnreadableEdition } from '../unreadable.ts'

interface Shape {
  readonly predictor: number
  readonly columns: number
  readonly colours: number
  readonly bits: number
}

/** Rows as they were before each was written as its difference from its neighbours (ISO 32000-2, 7.4.4.4; PNG, 9). */
export function undoPredictor(bytes: Uint8Array, { predictor, columns, colours, bits }: Shape): Uint8Array {
  if (predictor < 2) return bytes
  if (predictor < 10)
    throw new UnreadableEdition('a stream has rows coded as in TIFF, which are not read here')
  const depth = (colours || 1) * (bits || 8)
  const pixel = Math.max(1, Math.ceil(depth / 8))
  const length = Math.ceil(((columns || 1) * depth) / 8)
  if (!(length > 0 && length < 1 << 24))
    throw new UnreadableEdition('a stream has rows of no possible length')
  const count = Math.ceil(bytes.length / (length + 1))
  const rows = new Uint8Array(count * length)
  let end = 0
  for (let row = 0; row < count; row++) {
    const from = row * (length + 1)
    const coded = bytes.subarray(from + 1, from + 1 + length)
    decodeRow(bytes[from] ?? 0, coded, rows, row * length, length, pixel)
    end = row * length + coded.length
  }
  return rows.subarray(0, end)
}

function decodeRow(
  kind: number,
  coded: Uint8Array,
  rows: Uint8Array,
  start: number,
  length: number,
  pixel: number,
): void {
  for (let index = 0; index < coded.length; index++) {
    const left = index < pixel ? 0 : (rows[start + index - pixel] ?? 0)
    const above = start === 0 ? 0 : (rows[start + index - length] ?? 0)
    const corner = start === 0 || index < pixel ? 0 : (rows[start + index - length - pixel] ?? 0)
    rows[start + index] = (coded[index] ?? 0) + predicted(kind, left, above, corner)
  }
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return nearest(left, above, corner)
    default:
      throw new UnreadableEdition('a stream has a row that is coded in no known way')
  }
}

/** The neighbour that is closest to their plane (Paeth). */
function nearest(left: number, above: number, corner: number): number {
  const plane = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(plane - value))
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
