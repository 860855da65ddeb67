import { createHash } from 'node:crypto'
import path from 'node:path'

/**
 * The name of a post's editions and of their folder: that of its file, or of its folder where the file is called index, with
 * hyphens for what no address or file name takes everywhere.
 */
export function slugOf(file: string): string {
  const own = path.basename(file, path.extname(file))
  const name = (isIndex(own) ? path.basename(path.dirname(file)) : own).normalize('NFC')
  return shortened(name.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '')) || 'post'
}

function isIndex(name: string): boolean {
  return name.toLowerCase() === 'index'
}

/** In bytes of UTF-8. File systems allow 255, and names of files are longer than slugs: `.heat.card.png.next`. */
const longest = 200

/** A longer name keeps its first letters, whole with their marks, and ends in a sum by which it differs from others. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name
  const sum = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let room = longest - sum.length - 1
  let kept = ''
  for (const [letter] of name.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    room -= Buffer.byteLength(letter)
    if (room < 0) break
    kept += letter
  }
  return `${kept}-${sum}`
}

/** One text for all slugs that some file system takes for the same name. */
export function foldedSlug(slug: string): string {
  return slug.toUpperCase().toLowerCase().normalize('NFC')
}

/** Whether Windows takes files of this name for a device, whatever follows a dot. */
export function isDeviceName(slug: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i.test(slug)
}
