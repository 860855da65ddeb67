import type { Element } from 'hast'
import type { Direction, Position } from '../../brief/index.ts'
import { placeOf } from './element.ts'
import { languageOf } from './marks.ts'
import type { Context, State } from './state.ts'

/** What every block says of itself. */
export interface BlockPlace {
  readonly id?: string
  readonly lang?: string
  readonly direction?: Direction
  readonly position: Position
}

/** Takes the ids announced so far for the block that an element becomes, with its language where that changes. */
export function atPlace(element: Element, context: Context, state: State, ownId?: string): BlockPlace {
  state.anchors.announce(element)
  const id = state.anchors.claim(ownId)
  return {
    ...(id === undefined ? {} : { id }),
    ...context.scope,
    ...scopeOf(element, context),
    position: placeOf(element, context),
  }
}

/** The context of what stands in an element that becomes a block, or that only groups some: its language is theirs. */
export function within(element: Element, context: Context): Context {
  const language = languageOf(element, context.lang)
  const position = placeOf(element, context)
  if (language === undefined) return { ...context, position }
  return {
    ...context,
    position,
    lang: language.tag ?? context.lang,
    scope: { ...context.scope, ...scopeOf(element, context) },
  }
}

function scopeOf(element: Element, context: Context): Context['scope'] {
  const language = languageOf(element, context.lang)
  if (language === undefined) return {}
  const { tag, direction } = language
  return { ...(tag === undefined ? {} : { lang: tag }), ...(direction === undefined ? {} : { direction }) }
}
