/**
 * Publication → one self-contained HTML file; and the pieces of hast that the EPUB is made of.
 *
 * In: a Publication. Out: UTF-8 bytes of a page that asks nobody for anything: styles, fonts and pictures stand in it, no
 * script runs. Invariants: the same publication gives the same bytes; every word of it stands in the page once; nested
 * elements are rebuilt from flat runs by the identity of their marks. Start at render.ts, then blocks.ts and inline.ts;
 * style-sheet.ts for the look.
 * Deliberately absent: lowering (see markdown/) and the wording of anything (see publication/, locale/).
 */
export { type Accessibility, accessibilityOf, elementsIn } from './accessibility.ts'
export type { Beside, CardPicture } from './beside.ts'
export { renderBody } from './body.ts'
export { codeDirectionIn } from './code-direction.ts'
export { shareRules } from './column-shares.ts'
export { dataUri } from './data-uri.ts'
export { type DrawnImages, withDrawingFonts, withOwnFonts } from './drawing-fonts.ts'
export { element, type HtmlElement, type HtmlNode, lines, text } from './element.ts'
export { hasGlyph, metricsOf } from './face-metrics.ts'
export { faceOf } from './face-style.ts'
export { fontFaces, type UsedFace } from './fonts.ts'
export { renderLogo } from './logo.ts'
export { abstractId, renderAbstract, renderFacts, renderMasthead } from './masthead.ts'
export { matterId, renderEndSection } from './matter.ts'
export { noteBody } from './notes.ts'
export { numeralRules } from './numerals.ts'
export { type OutlineEntry, outlineOf } from './outline.ts'
export { type PageBreak, pageMark, placePageBreaks } from './page-breaks.ts'
export { sizeRules } from './picture-size.ts'
export { escapeXml, toXml } from './print-xml.ts'
export { renderHtml } from './render.ts'
export { noteId, noteReferenceId, type Setting, textId, titleId } from './setting.ts'
export { type StandAlone, standAlone } from './stand-alone.ts'
export { styleSheet } from './style-sheet.ts'
export { fitRules } from './table-fit.ts'
