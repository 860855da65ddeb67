/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string
  readonly data: Uint8Array
}

/** Boxes that stand side by side; `undefined` when one reaches beyond the end. */
export function readBoxes(bytes: Uint8Array): readonly Box[] | undefined {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = view.getUint32(at)
    const isLong = short === 1 && at + 16 <= bytes.length
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? bytes.length - at : short
    const head = isLong ? 16 : 8
    if (length < head || at + length > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    boxes.push({ type, data: bytes.subarray(at + head, at + length) })
    at += length
  }
  return boxes
}

/** The data of the first box of a type; empty when there is none. */
export function dataOf(boxes: readonly Box[], type: string): Uint8Array {
  return boxes.find((box) => box.type === type)?.data ?? new Uint8Array(0)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
