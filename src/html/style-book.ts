import { stackRules } from './table-fit.ts'

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
  '.table>figcaption{margin:0 0 .6em}',
  // A box that scrolls is never divided between pages: tables are made to fit instead.
  '.scroll{container-type:inline-size}',
  // For readers that know no containers, the width of a phone in sizes of the reader's own text.
  `@supports not (container-type:inline-size){@media (max-width:36em){${stackRules('.stack')}}}`,
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
