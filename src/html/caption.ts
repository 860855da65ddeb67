import type { Role } from '../brand/index.ts'
import type { Caption, Inline } from '../brief/index.ts'
import { element, type HtmlElement, text } from './element.ts'
import { renderInlines } from './inline.ts'
import type { Setting } from './setting.ts'

/** What a figure or a table shows. */
export function captionLine({ children }: Caption, setting: Setting): readonly HtmlElement[] {
  return line('caption', '', children, setting)
}

/** Where it comes from and who made it, a line each. */
export function originLines({ source, credit }: Caption, setting: Setting): readonly HtmlElement[] {
  const { words } = setting.publication.locale
  return [
    ...line('source', `${words.source}${words.colon} `, source, setting),
    ...line('source', `${words.credit}${words.colon} `, credit, setting),
  ]
}

function line(
  role: Role,
  lead: string,
  content: readonly Inline[] | undefined,
  setting: Setting,
): readonly HtmlElement[] {
  if (content === undefined || content.length === 0) return []
  return [element('p', { class: `r-${role}` }, [text(lead), ...renderInlines(content, setting)])]
}
