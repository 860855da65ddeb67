import type { TextStyle } from '../brand/index.ts'
import type { Caption, Inline } from '../brief/index.ts'
import type { Word } from '../locale/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, costs, penalty, space } from './atoms.ts'
import { setComposed } from './lines.ts'
import { type Composed, compose, composeWords } from './looks.ts'
import type { Flow } from './setting.ts'

/** The caption's words, then where the matter comes from and who made it. Kept in one piece. */
export function flowCaption(caption: Caption, flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  const plain: Flow = { ...flow, isBody: false }
  const parts = [
    caption.children.length === 0
      ? []
      : lines(compose(caption.children, roles.caption, plain), roles.caption, plain),
    labelled('source', caption.source, roles.source, plain),
    labelled('credit', caption.credit, roles.source, plain),
  ].filter((part) => part.length > 0)
  const atoms = parts.flatMap((part, index): readonly Atom[] => [
    ...(index === 0 ? [] : [space(roles.source.spaceBefore), penalty(costs.torn)]),
    ...part,
  ])
  return anchoredAt(caption, atoms, flow)
}

/** "Source: …"; the word belongs to the first run it introduces. */
function labelled(
  word: Word,
  inlines: readonly Inline[] | undefined,
  style: TextStyle,
  flow: Flow,
): readonly Atom[] {
  const [first] = inlines ?? []
  if (inlines === undefined || first === undefined) return []
  const { locale } = flow.setting.publication
  const label = composeWords(`${locale.words[word]}: `, style, { type: 'content', node: first }, flow)
  const text = compose(inlines, style, flow)
  const joined: Composed = {
    pieces: [...label.pieces, ...text.pieces],
    looks: new Map([...label.looks, ...text.looks]),
  }
  return lines(joined, style, flow)
}

function lines(composed: Composed, style: TextStyle, flow: Flow): readonly Atom[] {
  return setComposed(composed, style, flow).flatMap(({ frame }, index): readonly Atom[] =>
    index === 0 ? [frame] : [penalty(costs.torn), frame],
  )
}
