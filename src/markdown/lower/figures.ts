import type { Element, ElementContent } from 'hast'
import type { Block, Figure, Inline, Picture, Table } from '../../brief/index.ts'
import { lowerBlocks } from './blocks.ts'
import { captionOf, lowerAttribute, lowerSaying, type Saying } from './captions.ts'
import { elementsIn, isBlank, isElement, placeOf, property } from './element.ts'
import { lowerInlines } from './inlines.ts'
import { atPlace, type BlockPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

/** Pictures that stand alone in their paragraph: a figure, whose caption is what their titles say. */
export function figureOf(
  nodes: readonly ElementContent[],
  content: readonly Inline[],
  context: Context,
  state: State,
): readonly Block[] {
  const pictures = content.filter((inline) => inline.type === 'picture')
  const position = context.fixed ?? pictures[0]?.position ?? context.position
  const id = state.anchors.claim()
  const titles = titlesIn(nodes).map((title) =>
    lowerAttribute('children', title, { ...context, position }, state),
  )
  return figure({ ...(id === undefined ? {} : { id }), ...context.scope, position }, pictures, titles, state)
}

/** `figure` of HTML, and the directive of that name, which holds pictures and paragraphs about them. */
export function lowerFigure(element: Element, context: Context, state: State): readonly Block[] {
  const inner = within(element, context)
  const [pictures, rest] = divide(element.children)
  if (pictures.length === 0 || rest.length > 0) return lowerOtherFigure(element, context, state)
  const at = atPlace(element, context, state)
  const shown = pictures.flatMap((nodes) => lowerInlines(nodes, inner, state)).filter(isPicture)
  const said = captionsIn(element).map((nodes) => lowerSaying(nodes, inner, state))
  const titles = titlesIn(element.children).map((title) => lowerAttribute('children', title, inner, state))
  const sayings = [...titles, ...said, ...attributesOf(element, inner, state)]
  return shown.length > 0 ? figure(at, shown, sayings, state) : captioned([], sayings, at)
}

/** A figure of something else than pictures: its blocks, and its caption with them. */
function lowerOtherFigure(element: Element, context: Context, state: State): readonly Block[] {
  state.anchors.announce(element)
  const inner = within(element, context)
  const position = placeOf(element, context)
  const blocks = lowerBlocks(withoutCaptions(element.children), inner, state)
  const said = captionsIn(element).map((nodes) => lowerSaying(nodes, inner, state))
  return captioned(blocks, [...said, ...attributesOf(element, inner, state)], { position })
}

/** The directive: paragraphs without a picture say something about the pictures in the others. */
export function lowerFigureDirective(element: Element, context: Context, state: State): readonly Block[] {
  const isPlain = elementsIn(element.children).every((child) => isElement(child, 'p', 'figcaption'))
  if (isPlain && picturesIn(element) > 0)
    return lowerFigure(
      {
        ...element,
        children: element.children.map((child) =>
          isElement(child, 'p') && picturesIn(child) === 0 ? { ...child, tagName: 'figcaption' } : child,
        ),
      },
      context,
      state,
    )
  state.report('markdown/misplaced-directive', placeOf(element, context), {
    name: 'figure',
    wanted: 'picture',
  })
  return lowerBlocks(element.children, within(element, context), state)
}

/** What `source=` and `credit=` state. */
export function attributesOf(element: Element, context: Context, state: State): readonly Saying[] {
  return [
    lowerAttribute('source', property(element, 'dataSource'), context, state),
    lowerAttribute('credit', property(element, 'dataCredit'), context, state),
  ]
}

/** Blocks that are no pictures: the caption goes to the table among them, or stands below as a paragraph. */
export function captioned(
  blocks: readonly Block[],
  sayings: readonly Saying[],
  at: BlockPlace,
): readonly Block[] {
  const caption = captionOf(sayings, at.position)
  if (caption === undefined) return blocks
  const table = blocks.find((block): block is Table => block.type === 'table' && block.caption === undefined)
  if (table !== undefined) return blocks.map((block) => (block === table ? { ...table, caption } : block))
  const words = [...caption.children, ...(caption.source ?? []), ...(caption.credit ?? [])]
  return [...blocks, { type: 'paragraph', ...at, children: words, position: caption.position }]
}

function figure(
  at: BlockPlace,
  pictures: readonly Picture[],
  sayings: readonly Saying[],
  state: State,
): readonly Figure[] {
  for (const picture of pictures) state.titles.delete(picture)
  const caption = captionOf(sayings, at.position)
  return [{ type: 'figure', ...at, ...(caption === undefined ? {} : { caption }), children: pictures }]
}

function isPicture(inline: Inline): inline is Picture {
  return inline.type === 'picture'
}

/** The nodes that hold nothing but pictures, and those that hold something else, captions aside. */
function divide(
  children: readonly ElementContent[],
): readonly [readonly ElementContent[][], readonly ElementContent[]] {
  const parts = withoutCaptions(children).filter((child) => !isBlank(child))
  const pictures = parts.filter(holdsOnlyPictures)
  return [pictures.map(unwrapped), parts.filter((part) => !holdsOnlyPictures(part))]
}

/** What stands in a line: a paragraph or a group around pictures adds nothing to them. */
function unwrapped(node: ElementContent): ElementContent[] {
  return isElement(node, 'p', 'div') ? node.children.flatMap(unwrapped) : [node]
}

function withoutCaptions(children: readonly ElementContent[]): readonly ElementContent[] {
  return children.filter((child) => !isElement(child, 'figcaption'))
}

function captionsIn({ children }: Element): readonly (readonly ElementContent[])[] {
  return elementsIn(children, 'figcaption').map((caption) =>
    caption.children.flatMap((child) => (isElement(child, 'small') ? child.children : [child])),
  )
}

function holdsOnlyPictures(node: ElementContent): boolean {
  if (isElement(node, 'img')) return true
  return (
    isElement(node, 'p', 'a', 'span', 'div', 'picture') &&
    node.children.some((child) => !isBlank(child)) &&
    node.children.every(
      (child) => isBlank(child) || holdsOnlyPictures(child) || isElement(child, 'br', 'source'),
    )
  )
}

function picturesIn(node: Element): number {
  return elementsIn(node.children).reduce(
    (count, child) => count + (child.tagName === 'img' ? 1 : picturesIn(child)),
    0,
  )
}

function titlesIn(nodes: readonly ElementContent[]): readonly string[] {
  return elementsIn(nodes).flatMap((child) => {
    if (child.tagName !== 'img') return child.tagName === 'figcaption' ? [] : titlesIn(child.children)
    const title = property(child, 'title')
    return title === undefined ? [] : [title]
  })
}
