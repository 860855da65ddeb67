import type { Element } from 'hast'
import type { Direction, Language, Mark } from '../../brief/index.ts'
import { directionOf, directionOfText } from '../../locale/index.ts'
import { hasClass, property, textOf } from './element.ts'
import { markOfLink } from './links.ts'
import type { Context, State } from './state.ts'

type Marker = (element: Element, context: Context, state: State) => Mark | undefined

const plain =
  (type: Exclude<Mark['type'], 'abbreviation' | 'language' | 'link' | 'reference'>): Marker =>
  () => ({ type })

const none: Marker = () => undefined

/** Elements that stand in a line, and the mark that each puts on its text. Those of looks alone put none. */
const markers: ReadonlyMap<string, Marker> = new Map<string, Marker>([
  ...each('strong b', plain('strong')),
  ...each('em i cite var dfn address', plain('emphasis')),
  ...each('u ins', plain('underline')),
  ...each('s del strike', plain('strike')),
  ...each('code samp tt', plain('code')),
  ...each('kbd', plain('keyboard')),
  ...each('sup', plain('superscript')),
  ...each('sub', plain('subscript')),
  ...each('small', plain('small')),
  ...each('mark', plain('highlight')),
  ...each('abbr acronym', (element) => {
    const title = property(element, 'title')
    return title === undefined || title === '' ? undefined : { type: 'abbreviation', title }
  }),
  ...each('a', markOfLink),
  ...each('span font', (element) => (isSmallCaps(element) ? { type: 'small-caps' } : undefined)),
  ...each('bdi bdo time data label big nobr q ruby rb rtc output meter progress', none),
])

function each(names: string, marker: Marker): readonly (readonly [string, Marker])[] {
  return names.split(' ').map((name) => [name, marker])
}

export function isInlineElement({ tagName }: Element): boolean {
  return markers.has(tagName)
}

/** The marks an element adds to those around it, outermost first. */
export function marksOf(element: Element, context: Context, state: State): readonly Mark[] {
  const mark = markers.get(element.tagName)?.(element, context, state)
  const language = languageOf(element, context.lang)
  return [language, mark].filter((found) => found !== undefined)
}

function isSmallCaps(element: Element): boolean {
  return (
    ['smallcaps', 'small-caps'].some((name) => hasClass(element, name)) ||
    /font-variant(-caps)?\s*:\s*small-caps/.test(property(element, 'style') ?? '')
  )
}

/** A change of language or direction, where an element states one that is not there already. */
export function languageOf(element: Element, around: string): Language | undefined {
  const tag = languageTag(element)
  const direction = directionStated(element) ?? directionOfTag(tag, around)
  const isChange = tag !== undefined && tag !== around
  if (!isChange && direction === undefined) return undefined
  return {
    type: 'language',
    ...(isChange ? { tag } : {}),
    ...(direction === undefined ? {} : { direction }),
  }
}

/** That of an element which states it, or which is to follow its own first letter, as `bdi` does. */
function directionStated(element: Element): Direction | undefined {
  const stated = property(element, 'dir')?.toLowerCase() ?? (element.tagName === 'bdi' ? 'auto' : undefined)
  if (stated === 'auto') return directionOfText(textOf(element))
  return stated === 'rtl' || stated === 'ltr' ? stated : undefined
}

function directionOfTag(tag: string | undefined, around: string): Direction | undefined {
  if (tag === undefined) return undefined
  const direction = directionOf(tag)
  return direction === directionOf(around) ? undefined : direction
}

/** The language an element states, if it looks like a tag of BCP 47. */
export function languageTag(element: Element): string | undefined {
  const tag = property(element, 'lang') ?? property(element, 'xmlLang')
  return tag !== undefined && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined
}
