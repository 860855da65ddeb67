/**
 * What the fonts of a page or a book cannot show.
 *
 * In: style sheets, the files they name, and the text they style. Out: the characters that no embedded font has. Invariants:
 * a font that cannot be read hides nothing and is never an exception; rules count as CSS counts them, the last of equals wins.
 * Start at unset-characters.ts. Deliberately absent: which family each word asks for.
 */
export { offeredCharacters } from './offered-characters.ts'
export { unsetCharacters } from './unset-characters.ts'
