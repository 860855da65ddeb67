/**
 * Bytes of a picture → Image: recognised by what they are, measured, and found harmless.
 *
 * In: bytes and where they were named. Out: an `Image` that every edition can show, or a finding that says why not.
 * Invariants: the name of a file proves nothing, its bytes do; an SVG that comes out holds no script, no handler and no
 * reference out of itself, and the same SVG always gives the same bytes; nothing is decoded beyond the stated limits.
 * Start at read-image.ts, then png.ts, jpeg.ts and svg.ts.
 * Deliberately absent: the network, converting and scaling.
 */
export { limits } from './limits.ts'
export { loadPictures, type NamedPicture } from './load-pictures.ts'
export { type ImageRequest, readImage } from './read-image.ts'
export { parseXml, type XmlElement } from './xml.ts'
