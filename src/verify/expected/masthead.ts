import type { Paragraph } from '../../brief/index.ts'
import type { CoverPage, Masthead } from '../../publication/index.ts'
import { element, type Node } from '../reading.ts'
import { blockNodes } from './blocks.ts'
import { inlineNodes } from './inlines.ts'
import type { Wording } from './wording.ts'

export function mastheadNodes(
  masthead: Masthead,
  cover: CoverPage | undefined,
  wording: Wording,
): readonly Node[] {
  const { logo, wordmark, tagline, label, line, title, subtitle, byline, facts, abstract } = masthead
  const slots = (...paragraphs: readonly (Paragraph | undefined)[]): readonly Node[] =>
    blockNodes(
      paragraphs.filter((paragraph) => paragraph !== undefined),
      wording,
    )
  const { position } = title
  const house: readonly Node[] =
    logo === undefined ? [] : [{ type: 'described', alt: logo.alt, position: logo.position }]
  return [
    element({ kind: 'masthead' }, [
      ...house,
      ...slots(wordmark, tagline, label, line),
      { ...element({ kind: 'title' }, inlineNodes(title.children, wording)), position },
      ...slots(subtitle),
      ...byline.flatMap(({ name, details }) => slots(name, ...details)),
      ...facts.flatMap(({ term, details }) => slots(term, ...details)),
      ...inlineNodes(cover === undefined ? [] : [cover.picture], wording),
      ...slots(cover?.credit),
      ...(abstract === undefined
        ? []
        : [...slots(abstract.heading), ...blockNodes(abstract.children, wording)]),
    ]),
  ]
}
