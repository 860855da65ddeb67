import type { TextStyle } from '../brand/index.ts'
import type { Caption } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, costs, penalty, space } from './atoms.ts'
import { setComposed } from './lines.ts'
import { type Composed, compose, composeWords } from './looks.ts'
import type { Flow } from './setting.ts'

/** The caption's words, then where the matter comes from and who made it. Kept in one piece. */
export function flowCaption(caption: Caption, flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  const [words, origin] = [captionWords(caption, flow), captionSource(caption, flow)]
  const between = words.length > 0 && origin.length > 0
  const gap = between ? [space(roles.source.spaceBefore), penalty(costs.torn)] : []
  return anchoredAt(caption, [...words, ...gap, ...origin], flow)
}

/** The words alone, as they stand above a table. */
export function captionWords({ children }: Caption, flow: Flow): readonly Atom[] {
  const { caption } = flow.setting.publication.brand.roles
  return children.length === 0 ? [] : lines(compose(children, caption, flow), caption, flow)
}

/** Source and credit, as they stand below a table. */
export function captionSource(caption: Caption, flow: Flow): readonly Atom[] {
  const parts = [labelled('source', caption, flow), labelled('credit', caption, flow)].filter(
    (part) => part.length > 0,
  )
  return parts.flatMap((part, index) => (index === 0 ? part : [penalty(costs.torn), ...part]))
}

/** "Source: …"; the word is the caption's own, for what follows may be a link or in another language. */
function labelled(part: 'source' | 'credit', caption: Caption, flow: Flow): readonly Atom[] {
  const inlines = caption[part] ?? []
  if (inlines.length === 0) return []
  const { locale, brand } = flow.setting.publication
  const style = brand.roles.source
  const label = composeWords(
    `${locale.words[part]}${locale.words.colon} `,
    style,
    { type: 'content', node: caption, part },
    flow,
  )
  const text = compose(inlines, style, flow)
  const joined: Composed = {
    pieces: [...label.pieces, ...text.pieces],
    looks: new Map([...label.looks, ...text.looks]),
  }
  return lines(joined, style, flow)
}

function lines(composed: Composed, style: TextStyle, flow: Flow): readonly Atom[] {
  return setComposed(composed, style, { ...flow, isBody: false }).flatMap(
    ({ frame }, index): readonly Atom[] => (index === 0 ? [frame] : [penalty(costs.torn), frame]),
  )
}
