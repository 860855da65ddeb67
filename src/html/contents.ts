import type { Heading } from '../brief/index.ts'
import { element, type HtmlElement, lines, text } from './element.ts'
import { renderInlines } from './inline.ts'
import type { Setting } from './setting.ts'

/** Headings that make a post long enough for contents nobody asked for. */
const enough = 5

/** The headings of the body's first two levels as links; nothing when the post wants none. */
export function tableOfContents(setting: Setting): readonly HtmlElement[] {
  const headings = setting.publication.brief.children.filter(
    (block): block is Heading => block.type === 'heading' && block.level <= 2,
  )
  if (headings.length === 0) return []
  const { words } = setting.publication.locale
  const items = headings.map((heading) =>
    element('li', { class: `r-contents-${heading.level}` }, [
      // Notes and links within a heading lead elsewhere: its words alone make the line.
      element('a', { href: setting.hrefOf(heading.id) }, renderInlines(plain(heading), setting)),
    ]),
  )
  return [
    element('nav', { class: 'contents', 'aria-labelledby': 'contents.title' }, [
      element('h2', { id: 'contents.title', class: 'r-matter-head' }, [text(words.contents)]),
      element('ol', {}, lines(items)),
    ]),
  ]
}

/** Whether contents stand above the body: asked for, or automatic in a long post without a place of its own. */
export function hasContents({ publication: { brief } }: Setting): boolean {
  if (brief.meta.contents === 'off' || brief.children.some((block) => block.type === 'contents')) return false
  return (
    brief.meta.contents === 'on' || brief.children.filter(({ type }) => type === 'heading').length >= enough
  )
}

function plain(heading: Heading): Heading['children'] {
  return heading.children
    .filter((inline) => inline.type !== 'note-ref')
    .map((inline) => ({
      ...inline,
      marks: inline.marks.filter(({ type }) => type !== 'link' && type !== 'reference'),
    }))
}
