/**
 * A finished e-book → a reading.
 *
 * In: bytes. Out: what its documents say, in the order of the spine and without the cover; anything that is no EPUB throws
 * `UnreadableEdition`. Start at read-epub.ts; what elements mean is in markup/.
 */
export { readEpub } from './read-epub.ts'
