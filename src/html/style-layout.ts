const shared = `
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{text-wrap:balance;break-after:avoid}
p,dl,dd,figure,blockquote{margin:0}
p{orphans:2;widows:2}
.r-body,.r-quote,.r-box,.r-abstract{margin-block-end:.9rem}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
ol,ul{margin:0 0 1rem;padding-inline-start:1.9em}
li{margin-block-end:.5rem}
li::marker{color:var(--accent);font-weight:600;font-variant-numeric:lining-nums}
.tight>li,.tight>li>p{margin-block-end:.2rem}
li.task{list-style:none;margin-inline-start:-1.3em}
dd{margin-inline-start:1.5em}
blockquote{margin:1.2rem 0;padding-inline-start:1.2em;border-inline-start:2px solid var(--line)}
.pull-quote{margin:1.8rem 0}
.box{margin:1.5rem 0}
.box>:last-child,.abstract>:last-child{margin-block-end:0}
.box-title{margin-block-start:0}
figure{margin:1.6rem 0}
img{max-width:100%;height:auto}
.block{display:block}
caption{text-align:start;padding-block-end:.5rem}
.scroll{overflow-x:auto;margin:1.5rem 0}
table{border-collapse:collapse;min-width:100%}
th,td{padding:.4em .7em .4em 0;border-bottom:1px solid var(--line);vertical-align:top;text-align:start}
.center{text-align:center}.end{text-align:end}.start{text-align:start}
thead a{color:inherit}
thead th{border-bottom:2px solid var(--accent);vertical-align:bottom}
pre{overflow-x:auto;background:var(--tint);padding:1em}
code,kbd{font-size:.9em}
pre code{font-size:1em}
mark{background:var(--highlight);color:inherit}
.small-caps{font-variant-caps:small-caps}
sup,sub{line-height:0;font-size:.72em}
.note-ref a{text-decoration:none;padding:0 .12em;font-weight:600}
hr{border:0;border-top:1px solid var(--line);width:6em;margin:2.4rem auto}
.emblem{display:block;width:5.4rem;height:3.6rem;flex:none}
.flag{margin-block-end:.6rem}
.flag p{margin-block-start:.3rem}
`

const html = `
*{box-sizing:border-box}
html{font-size:clamp(1.0625rem,1rem + .35vw,1.25rem);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{padding:0 clamp(1.1rem,5vw,4rem)}
main,footer.end{display:grid;grid-template-columns:minmax(0,1fr);max-width:36rem;margin:0 auto;outline:0;text-align:start}
main{padding-block:clamp(1.5rem,5vw,4rem) 2rem}
.masthead{display:contents}
.house{margin-block-end:2rem}
.opening{margin-block-end:1.6rem}
.byline{margin-block-start:.9rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));gap:.2rem 1.4rem;border-block:1px solid var(--line);padding-block:1rem .3rem;margin-block-end:2rem}
.facts dd{margin:0}
.facts dd:last-child{margin-block-end:.7rem}
.r-affiliation a,.facts a{display:inline-block;min-height:1.5rem}
.abstract,.contents{margin-block-end:2rem;padding-block-end:1rem;border-bottom:1px solid var(--line)}
.contents ol{list-style:none;padding:0}
.contents li{margin:.15rem 0}
.r-contents-2{padding-inline-start:1.2em}
.contents a{text-decoration:none;color:inherit}
.contents a:hover{text-decoration:underline}
.notes{border-top:1px solid var(--line);margin-block-start:2.5rem;padding-block-start:1rem}
.notes ol{list-style-type:decimal}
.back{padding:.2em .35em}
footer.end{border-top:2px solid var(--accent);padding-block:1.5rem 4rem}
.matter{margin-block-end:1.4rem}
.matter-funding{display:flex;flex-wrap:wrap;gap:1rem 1.4rem}
.matter-funding .words{flex:1 1 16rem}
.skip{position:absolute;inset-block-start:0;inset-inline-start:0;padding:.6em 1em;background:var(--accent);color:var(--onAccent);transform:translateY(-150%)}
.skip:focus{transform:none;z-index:1}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
:target{background:var(--tint)}
@media screen and (min-width:60rem){
main,footer.end{grid-template-columns:11rem minmax(0,36rem);column-gap:3rem;max-width:50rem}
main>*,.masthead>*{grid-column:2}
.masthead .house{grid-column:1/-1}
.masthead .facts{grid-column:1;grid-row:2/span 40;display:block;border:0;border-top:2px solid var(--accent);padding-block-start:.8rem;align-self:start}
.opening{grid-row:2}
.matter{grid-column:1/-1;display:grid;grid-template-columns:subgrid}
.matter-funding{gap:0 3rem}
.matter>*{grid-column:2}
.matter>.r-matter-head,.matter>.flag{grid-column:1;grid-row:1;margin:0}
.matter>.words{grid-row:1}
}
@media (forced-colors:active){.box,pre{border:1px solid}.emblem{forced-color-adjust:none}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
@page{margin:22mm 24mm}
html{font-size:10pt}
body{padding:0}
main,footer.end{max-width:none;padding-block:0 1rem}
.skip,.back{display:none}
.scroll{overflow:visible}
pre{white-space:pre-wrap}
figure,.box,tr,.matter{break-inside:avoid}
a{color:inherit}
}
`

const epub = `
body{padding:0 .4em}
.opening,.house{margin-bottom:1.5em}
.byline{margin-top:.8em}
.facts{margin:1.5em 0}
.facts dd{margin:0}
aside.footnote{margin-top:1em;border-top:1px solid var(--line)}
.matter{margin-bottom:1.5em;page-break-inside:avoid}
nav ol{list-style:none;padding:0}
nav ol ol{padding-inline-start:1.2em}
`

/** What does not depend on the brand, by edition. */
export const layout = { html: shared + html, epub: shared + epub } as const
