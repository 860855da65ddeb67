/**
 * Bytes of a picture → Image: recognised by what they are, measured, found harmless, and made fit for every edition.
 *
 * In: bytes and where they were named. Out: an `Image` that every edition can show, or a finding that says why not.
 * Invariants: the name of a file proves nothing, its bytes do; an SVG that comes out holds no script, no handler and no
 * reference out of itself; the same picture gives the same bytes on every machine; nothing is unpacked beyond the stated
 * limits; nothing moves. PNG and JPEG pass through as they are, unless a photograph has to be turned upright.
 * Start at read-image.ts, then png.ts, jpeg.ts and svg.ts; convert.ts for GIF, WebP and AVIF.
 * Deliberately absent: the network; formats that no edition can show (TIFF, HEIC); changing colours.
 */
export { limits } from './limits.ts'
export { loadPicture, loadPictures, type NamedPicture } from './load-pictures.ts'
export { type ImageRequest, readImage } from './read-image.ts'
export { parseXml, type XmlElement } from './xml.ts'
