import type { Brand } from '../brand/index.ts'

/**
 * The layout of a page: title across the whole width, then a rail for the facts and the contents beside one column of
 * about 65 characters. On a narrow screen everything stands in one column, the summary above the contents.
 */
export function pageLayout(brand: Brand): readonly string[] {
  return [
    ...base,
    ...plates(brand),
    ...narrow,
    `@media screen and (min-width:${wideFrom}),print{`,
    ...wide,
    ...hanging(brand),
    '}',
    ...forms,
  ]
}

/** Where rail, gap, column and edges fit beside each other. */
const wideFrom = '64rem'

const base = [
  '*{box-sizing:border-box}',
  ':root{--measure:33rem;--page:33rem;--edge:clamp(1.15rem,5vw,4rem)}',
  'html{font-size:clamp(1.0625rem,1rem + .3vw,1.1875rem);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}',
  'body{background:var(--paper);color:var(--ink);font-kerning:normal;hyphenate-limit-chars:9 4 4;overflow-wrap:anywhere}',
  // A word is broken rather than that the page scrolls sideways; a table scrolls by itself.
  '.scroll{overflow-wrap:break-word}',
  '.masthead,.columns,footer.closing{padding-inline:max(var(--edge),(100% - var(--page))/2)}',
  '.masthead{padding-top:clamp(1.6rem,4vw,3rem)}',
  '.identity{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:1.4rem 2rem;margin-bottom:clamp(1.8rem,4.5vw,3.4rem)}',
  '.logo{display:block;width:auto;max-width:100%}',
  '.opening{padding-bottom:1.7rem;border-bottom:1px solid var(--line)}',
  '.byline{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem}',
  '.subtitle+.byline,h1+.byline{margin-top:.7rem}',
  '.byline p{margin-block:.1rem}',
  '.byline .r-affiliation a,.facts a{display:inline-block;min-height:1.5rem}',
  '.columns{padding-block:1.9rem 3rem}',
  '.body{outline:0}',
  '.body>:first-child,.body>.page:first-child+*{margin-top:0}',
  '.body>:last-child{margin-bottom:0}',
  '.facts dd{margin-inline-start:0}',
  '[role=doc-abstract]{margin-bottom:2.2rem}',
  '.contents ol{margin:0;padding:0;list-style:none}',
  '.contents ol ol{padding-inline-start:1em}',
  '.contents li{margin:0}',
  '.contents .block{margin:0}',
  '.contents a{display:block;min-height:24px;padding-block:.2rem;color:inherit;text-decoration:none}',
  '.contents a:hover{color:var(--accent);text-decoration:underline}',
  '.contents h2{margin-bottom:.4rem}',
  '.notes{margin-top:3rem;padding-top:1.2rem;border-top:1px solid var(--line)}',
  '.notes>h2{margin-bottom:.6rem}',
  '.notes>ol{margin:0;list-style-type:decimal}',
  '.notes>ol>li{margin-bottom:.5rem}',
  '.scroll{overflow-x:auto}',
  'table{min-width:100%}',
  'caption p{position:sticky;inset-inline-start:0;max-width:min(var(--measure),100vw - 2*var(--edge))}',
  'tbody th[scope=row]{position:sticky;inset-inline-start:0;background:var(--paper);background-clip:padding-box}',
  'pre{overflow-x:auto}',
  'footer.closing{padding-block:2rem 4rem;border-top:3px solid var(--accent)}',
  '.matter{margin-bottom:1.7rem}',
  '.skip{position:absolute;inset-block-start:0;inset-inline-start:0;z-index:1;padding:.7em 1.1em;color:var(--onAccent);background:var(--accent);transform:translateY(-150%)}',
  '.skip:focus{transform:none}',
  ':focus-visible{outline:3px solid var(--accent);outline-offset:3px}',
  '.masthead :focus-visible{outline-color:currentColor}',
  '.page{position:absolute}',
  ':target{background:var(--tint)}',
  '.body:target,[role=doc-abstract] :target{background:none}',
]

const narrow = [
  '.columns{display:flex;flex-direction:column}',
  '.rail{display:contents}',
  '.facts,.contents,.body{min-width:0}',
  '.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,7.5rem),1fr));gap:.3rem 1.4rem;margin-bottom:1.6rem;padding-bottom:.7rem;border-bottom:1px solid var(--line);order:1}',
  '.contents{margin-bottom:2.2rem;order:3}',
  '.body{order:4}',
  '[role=doc-abstract]{order:2}',
  '.matter-funding{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}',
  '.matter-funding .words{flex:1 1 16rem}',
]

const wide = [
  ':root{--page:48rem}',
  '.issue{margin-inline-start:auto}',
  '.issue p{text-align:end}',
  '.columns{display:grid;grid-template-columns:12rem minmax(0,var(--measure));column-gap:3rem;grid-auto-rows:auto}',
  '.columns>*{grid-column:2}',
  '.rail{display:flex;flex-direction:column;grid-column:1;grid-row:1/span 2}',
  '.facts{display:block;margin-bottom:1.4rem;padding:0;border:0}',
  '.contents{position:sticky;top:1.8rem;max-height:calc(100vh - 3.6rem);margin:0;overflow-y:auto}',
  '.matter{display:grid;grid-template-columns:12rem minmax(0,var(--measure));column-gap:3rem}',
  '.matter>*{grid-column:2}',
  '.matter>.r-matter-head,.matter>.flag{grid-column:1;grid-row:1;margin:0}',
  '.matter>.words{grid-row:1}',
]

/** Pictures are made for paper: on a dark ground they keep a light one. */
function plates({ colours }: Brand): readonly string[] {
  const plate = `img:not(.logo){background:${colours.paper}}`
  // Drawings fill their edges with lines and letters: there, the ground goes on a little.
  const drawing = 'img[src^="data:image/svg"]:not(.logo)'
  const edge = `${drawing}{box-shadow:0 0 0 .6rem ${colours.paper}}${drawing}+figcaption{margin-top:1.3rem}`
  return [`@media screen and (prefers-color-scheme:dark){${plate}${edge}}`]
}

/** Numbers of the outermost lists hang beside the column, where the brand has them so in print. */
function hanging({ lists }: Brand): readonly string[] {
  return lists.hang ? ['.body>ol,.notes>ol{padding-inline-start:0}'] : []
}

/** Other forms a page takes: forced colours, motion, paper. */
const forms = [
  '@media (forced-colors:active){.box,pre{border:1px solid}.emblem{forced-color-adjust:none}}',
  '@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}',
  '@media print{',
  '@page{margin:20mm 22mm 22mm}',
  ':root{--page:100%;--edge:0rem}',
  'html{font-size:10pt}',
  '.r-body,.r-lead,.r-abstract,.r-box{line-height:1.4}',
  '.masthead{padding-top:1rem}',
  '.columns,.matter{grid-template-columns:40mm minmax(0,1fr);column-gap:8mm}',
  '.columns{padding-block:1.2rem 1.5rem}',
  'body,.box,pre,mark,.emblem{print-color-adjust:exact}',
  '.skip,.back{display:none}',
  '.contents{display:none}',
  '.scroll{overflow:visible}',
  'pre{white-space:pre-wrap}',
  'figure,.box,tr,.matter,.table{break-inside:avoid}',
  'thead{display:table-header-group}',
  'tbody th[scope=row]{position:static}',
  'a{color:inherit}',
  'footer.closing{padding-block:1.2rem 0}',
  '.matter{margin-bottom:1rem}',
  '}',
]
