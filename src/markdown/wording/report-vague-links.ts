import { type Brief, type Inline, type Link, linesOf, type Position, plainText } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { isVagueLink } from '../../locale/index.ts'

/** Links whose words do not say where they lead: people who listen hear links one by one, without what is around them. */
export function reportVagueLinks(brief: Brief, report: Report): void {
  for (const line of linesOf(brief))
    for (const content of linksIn(line)) {
      const words = plainText(content)
      if (isVagueLink(words)) report('markdown/vague-link', spanOf(content), { words })
    }
}

/** The content of each link; one link is one mark. */
function linksIn(line: readonly Inline[]): readonly (readonly Inline[])[] {
  const links = new Map<Link, Inline[]>()
  for (const inline of line)
    for (const mark of inline.marks)
      if (mark.type === 'link') links.set(mark, [...(links.get(mark) ?? []), inline])
  return [...links.values()]
}

function spanOf(content: readonly Inline[]): Position {
  const [first, last] = [content.at(0), content.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a link without content')
  return { start: first.position.start, end: last.position.end }
}
