/** Rows of wide tables on narrow screens; each cell is named by the head of its column. */
const stacked = [
  '.stack,.stack tbody,.stack tfoot,.stack tr,.stack td,.stack tbody th,.stack tfoot th{display:block;width:auto}',
  '.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  '.stack tbody{border:0}',
  '.stack tr{padding:.5em 0;border-bottom:1px solid}',
  '.stack tr>*{padding:.15em 0;border:0;font-size:.9em;text-align:start}',
  '.stack td::before{content:attr(data-head);margin-inline-end:.6em;font-weight:600}',
]

/** The layout of a book's one column; pages, margins, ink and paper are the reader's. */
export const bookLayout: readonly string[] = [
  'html{color-scheme:light dark}',
  '.titlepage{margin-bottom:2em;page-break-after:always;break-after:page}',
  '.identity{margin-bottom:2.2em}',
  '.issue{margin-top:1.6em}',
  '.opening{padding-bottom:1.2em}',
  '.byline{margin-top:.8em}',
  '.byline .r-affiliation a,.facts a{display:inline-block;min-height:1.5rem}',
  '.facts{margin:0 0 1.6em;padding-top:1.2em;border-top:1px solid var(--line)}',
  '.facts dd{margin-inline-start:0}',
  'tbody th,tbody td{hyphens:manual}',
  'table{width:100%}',
  '.many th,.many td{padding:.35em .45em;font-size:.82em;hyphens:auto;overflow-wrap:break-word}',
  '.many .first-column{padding-inline-start:0}',
  // The width of a phone, in sizes of the reader's own text: there, a row is a list of its cells.
  `@media (max-width:36em){${stacked.join('')}}`,
  'pre{white-space:pre-wrap}',
  '.footnote-number{font-weight:600}',
  'aside.footnote{margin-top:1em;padding-top:.5em;border-top:1px solid var(--line)}',
  '.backmatter{margin-top:2.4em;page-break-before:always;break-before:page}',
  '.matter{margin-bottom:1.6em;page-break-inside:avoid;break-inside:avoid}',
  'nav ol{padding:0;list-style-type:none}',
  'nav ol ol{padding-inline-start:1.2em}',
  '.cover{margin:0;text-align:center}',
  '.cover img{max-width:100%;max-height:100%}',
]
