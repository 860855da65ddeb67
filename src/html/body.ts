import { renderBlocks, renderParagraph } from './blocks.ts'
import type { HtmlElement } from './element.ts'
import type { Setting } from './setting.ts'

/** The body; its first paragraph is set as a lead where the brand has one and no abstract leads already. */
export function renderBody(setting: Setting): readonly HtmlElement[] {
  const { brief, brand, masthead } = setting.publication
  const [first, ...rest] = brief.children
  return first?.type === 'paragraph' && brand.type.lead && masthead.abstract === undefined
    ? [renderParagraph(first, setting, 'lead'), ...renderBlocks(rest, setting, 'body')]
    : renderBlocks(brief.children, setting, 'body')
}
