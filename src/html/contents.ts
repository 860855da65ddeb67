import type { Heading } from '../brief/index.ts'
import { element, type HtmlElement, lines, text } from './element.ts'
import { renderInlines } from './inline.ts'
import { type OutlineEntry, outlineOf } from './outline.ts'
import type { Setting } from './setting.ts'

/** The headings of the body as links; nothing where a post wants none or has none. */
export function tableOfContents(setting: Setting): readonly HtmlElement[] {
  const { brief, locale } = setting.publication
  const entries = outlineOf(brief.children)
  if (entries.length === 0 || !brief.children.some(({ type }) => type === 'contents')) return []
  return [
    element('nav', { class: 'contents', 'aria-labelledby': 'contents.title' }, [
      element('h2', { id: 'contents.title', class: 'r-matter-head' }, [text(locale.words.contents)]),
      listOf(entries, setting),
    ]),
  ]
}

function listOf(entries: readonly OutlineEntry[], setting: Setting): HtmlElement {
  const items = entries.map(({ heading, children }) => {
    const link = element('a', { href: setting.hrefOf(heading.id) }, renderInlines(plain(heading), setting))
    const line = element('span', { class: `block r-contents-${Math.min(heading.level, 3)}` }, [link])
    return element('li', {}, children.length === 0 ? [line] : [line, listOf(children, setting)])
  })
  return element('ol', {}, lines(items))
}

/** Notes and links within a heading lead elsewhere: its words alone make the line. */
function plain(heading: Heading): Heading['children'] {
  return heading.children
    .filter((inline) => inline.type !== 'note-ref')
    .map((inline) => ({
      ...inline,
      marks: inline.marks.filter(({ type }) => type !== 'link' && type !== 'reference'),
    }))
}
