/**
 * The names in the directory of a zip archive, in its order (APPNOTE, 4.3.12). Libraries that unpack into an object lose
 * those that stand there twice.
 *
 * @throws when there is no directory
 */
export function entryNames(archive: Uint8Array): readonly string[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOfDirectory(view)
  const names: string[] = []
  let place = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(place, true) !== 0x02014b50) throw new Error('the directory of the archive is broken')
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true))
    const start = place + 46
    names.push(new TextDecoder().decode(archive.subarray(start, start + (name ?? 0))))
    place = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return names
}

function endOfDirectory(view: DataView): number {
  for (let place = view.byteLength - 22; place >= 0; place--)
    if (view.getUint32(place, true) === 0x06054b50) return place
  throw new Error('the archive has no directory')
}
