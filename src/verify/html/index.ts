/**
 * A finished web page → a reading.
 *
 * In: bytes. Out: what the page says; anything that is no page in UTF-8 throws `UnreadableEdition`. HTML is parsed as browsers
 * do (parse5). Start at read-html.ts; what elements mean is in markup/.
 */
export { readHtml } from './read-html.ts'
