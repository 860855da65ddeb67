import type { Element, ElementContent } from 'hast'
import type { Inline, Mark, Run } from '../../brief/index.ts'
import { localeFor } from '../../locale/index.ts'
import { setTypography } from '../typography/set-typography.ts'
import { isBlockElement } from './blocks.ts'
import { collapseSpace } from './collapse-space.ts'
import { elementsIn, isElement, placeOf, property, textOf } from './element.ts'
import { lowerEmbed, reportStrange } from './embeds.ts'
import { isInlineElement, languageOf, marksOf } from './marks.ts'
import { isNoteCall } from './notes.ts'
import { lowerPicture } from './pictures.ts'
import { rememberWriting, reportLeftovers } from './report-leftovers.ts'
import type { Context, State } from './state.ts'

/** Lowers what stands in lines: flat runs with stacks of marks, white space collapsed, marks of typography set. */
export function lowerInlines(
  nodes: readonly ElementContent[],
  context: Context,
  state: State,
): readonly Inline[] {
  const words = flatten(nodes, context, state)
  reportLeftovers(words, state)
  const flat = collapseSpace(words)
  const set = state.smart ? setTypography(flat, context.lang, state.typed) : flat
  return separated(joined(set), context.lang)
}

function flatten(nodes: readonly ElementContent[], context: Context, state: State): readonly Inline[] {
  const content: Inline[] = []
  for (const node of nodes) for (const inline of flattenNode(node, context, state)) content.push(inline)
  return content
}

function flattenNode(node: ElementContent, context: Context, state: State): readonly Inline[] {
  if (node.type === 'text') return node.value === '' ? [] : [runOf(node.value, node, context, state)]
  if (node.type !== 'element') return []
  state.anchors.announce(node)
  const atoms = atomic.get(node.tagName)?.(node, context, state)
  if (atoms !== undefined) return atoms
  if (!isInlineElement(node)) return lowerEmbed(node, context, state) ?? flattenOther(node, context, state)
  return flattenMarked(node, context, state)
}

function runOf(text: string, node: ElementContent, context: Context, state: State): Run {
  const run: Run = { type: 'run', text, marks: context.marks, position: placeOf(node, context) }
  rememberWriting(run, node, context, state)
  return run
}

function flattenMarked(element: Element, context: Context, state: State): readonly Inline[] {
  const added = marksOf(element, context, state)
  const marks = added.length === 0 ? context.marks : [...context.marks, ...added]
  const lang = added.findLast((mark) => mark.type === 'language')?.tag ?? context.lang
  const within: Context = { ...context, marks, lang, position: placeOf(element, context) }
  const content = flatten(element.children, within, state)
  const address = added.find((mark) => mark.type === 'link')?.url
  if (address === undefined || content.some(isVisible) || state.isFilled(element)) return content
  state.report('markdown/empty-link', placeOf(element, context), { address })
  return [{ type: 'run', text: address, marks, position: placeOf(element, context) }]
}

function isVisible(inline: Inline): boolean {
  return inline.type === 'picture' || (inline.type === 'run' && inline.text.trim() !== '')
}

/** A block where only a line may stand is words of it, apart from those around; an element of no kind is reported. */
function flattenOther(element: Element, context: Context, state: State): readonly Inline[] {
  const content = flattenMarked(element, context, state)
  if (isBlockElement(element)) {
    const space = added(' ', element, context)
    return [space, ...content, space]
  }
  reportStrange(element, context, state)
  return content
}

type Lowerer = (element: Element, context: Context, state: State) => readonly Inline[] | undefined

/** Elements that are more, or other, than marked text. `undefined` means: only marked text after all. */
const atomic: ReadonlyMap<string, Lowerer> = new Map<string, Lowerer>([
  [
    'br',
    (element, context) => [{ type: 'break', marks: context.marks, position: placeOf(element, context) }],
  ],
  ['wbr', (element, context) => [added('\u200B', element, context)]],
  ['img', (element, context, state) => lowerPicture(element, context, state)],
  ['sup', lowerNoteCall],
  ['span', lowerTyped],
  ['q', lowerQuotation],
  ['ruby', lowerRuby],
  ['rp', () => []],
  // Its sources are other sizes and formats of the picture it holds.
  ['picture', (element, context, state) => flatten(elementsIn(element.children, 'img'), context, state)],
])

/** A mark that was escaped. */
function lowerTyped(element: Element, context: Context, state: State): readonly Inline[] | undefined {
  if (property(element, 'dataTyped') === undefined) return undefined
  const content = flatten(element.children, context, state)
  for (const inline of content) state.typed.add(inline)
  return content
}

function lowerNoteCall(element: Element, context: Context, state: State): readonly Inline[] | undefined {
  if (!isNoteCall(element)) return undefined
  const call = state.callNote(element, context)
  if (call === undefined) return []
  if (typeof call === 'string') return [added(call, element, context)]
  // A call is a link itself, and no link may hold another (HTML, 4.5.1): the one around it goes on behind the call.
  const marks = context.marks.filter(({ type }) => type !== 'link' && type !== 'reference')
  return [{ type: 'note-ref', ...call, marks, position: placeOf(element, context) }]
}

/** The marks of the language, and those for a quotation within a quotation. */
function lowerQuotation(element: Element, context: Context, state: State): readonly Inline[] {
  const language = languageOf(element, context.lang)
  const lang = language?.tag ?? context.lang
  const [outerOpen, outerClose, innerOpen, innerClose] = localeFor(context.lang).quotes
  const isInner = context.quoted === true
  const marks = language === undefined ? context.marks : [...context.marks, language]
  const within = { ...context, marks, lang, quoted: !isInner, position: placeOf(element, context) }
  return [
    added(isInner ? innerOpen : outerOpen, element, context),
    ...flatten(element.children, within, state),
    added(isInner ? innerClose : outerClose, element, context),
  ]
}

/** A reading stands behind its base, in parentheses and small: no edition but HTML could set it above. */
function lowerRuby(element: Element, context: Context, state: State): readonly Inline[] {
  const small: Mark = { type: 'small' }
  const content: Inline[] = []
  for (const child of element.children) {
    const isReading = isElement(child, 'rt', 'rtc')
    const reading = { ...context, marks: [...context.marks, small] }
    if (!isReading) content.push(...flattenNode(child, context, state))
    else if (textOf(child).trim() !== '')
      content.push(
        added(' (', child, reading),
        ...flatten(child.children, reading, state),
        added(')', child, reading),
      )
  }
  return content
}

/** Words that stand for an element and are not in the source. */
function added(text: string, element: Element, context: Context): Run {
  return { type: 'run', text, marks: context.marks, position: placeOf(element, context) }
}

/** Neighbours with the very same marks are one run, unless they come from different files. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = []
  for (const inline of content) {
    const last = runs.at(-1)
    if (last?.type === 'run' && inline.type === 'run' && last.marks === inline.marks) {
      const position = { ...last.position, end: inline.position.end }
      runs[runs.length - 1] = { ...last, text: last.text + inline.text, position }
    } else runs.push(inline)
  }
  return runs
}

/** Calls of notes right behind one another get a separator, in the stops of the language; its space does not break. */
function separated(content: readonly Inline[], lang: string): readonly Inline[] {
  return content.map((inline, index) => {
    if (inline.type !== 'note-ref' || content[index - 1]?.type !== 'note-ref') return inline
    const { position } = inline
    const text = localeFor(lang).stops.comma.replace(/\s+$/, '\u00A0')
    const marks: readonly Mark[] = [...inline.marks, { type: 'superscript' }]
    const separator: Run = { type: 'run', text, marks, position: { ...position, end: position.start } }
    return { ...inline, separator }
  })
}
