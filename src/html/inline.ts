import {
  type Alt,
  altWords,
  type Inline,
  type Mark,
  type Picture,
  type Run,
  withSeparators,
} from '../brief/index.ts'
import { isAddress } from '../locale/index.ts'
import { breakAddresses } from './addresses.ts'
import { element, type HtmlElement, type HtmlNode, text, textOf } from './element.ts'
import { type Nested, nest } from './nest.ts'
import { textWithMarks } from './page-breaks.ts'
import { sizeAttributes } from './picture-size.ts'
import { noteId, noteReferenceId, type Setting } from './setting.ts'

export function renderInlines(content: readonly Inline[], setting: Setting): readonly HtmlNode[] {
  return nest<Mark, Inline>(withSeparators(content)).flatMap((node) => renderNested(node, setting))
}

function renderNested(node: Nested<Inline, Mark>, setting: Setting): readonly HtmlNode[] {
  if (node.type === 'leaf') return renderLeaf(node.leaf, setting)
  const children = node.children.flatMap((child) => renderNested(child, setting))
  return [renderMark(node.mark, children, setting)]
}

function renderLeaf(leaf: Inline, setting: Setting): readonly HtmlNode[] {
  if (leaf.type === 'run') {
    const nodes = textWithMarks(leaf.text, leaf, setting)
    return leaf.marks.some(({ type }) => type === 'code') ? nodes : breakAddresses(nodes)
  }
  return [...textWithMarks('', leaf, setting), renderObject(leaf, setting)]
}

function renderObject(leaf: Exclude<Inline, Run>, setting: Setting): HtmlElement {
  switch (leaf.type) {
    case 'break':
      return element('br', {})
    case 'picture':
      return renderPicture(leaf, setting)
    case 'note-ref': {
      const link = element(
        'a',
        {
          id: noteReferenceId(leaf.number, leaf.occurrence),
          href: `#${noteId(leaf.number)}`,
          role: 'doc-noteref',
          'epub:type': setting.edition === 'epub' ? 'noteref' : undefined,
          'aria-label': `${setting.publication.locale.words.note} ${leaf.number}`,
        },
        [text(String(leaf.number))],
      )
      return element('sup', { class: 'note-ref' }, [link])
    }
  }
}

export function renderPicture(picture: Picture, setting: Setting): HtmlElement {
  const image = setting.publication.images.get(picture.source)
  return element('img', {
    src: setting.pictureUrl(picture),
    alt: altOf(picture.alt),
    ...(image === undefined ? {} : sizeAttributes(picture, image)),
  })
}

/**
 * An empty `alt` says that nothing is lost without the picture. Of one that nobody has described this would be a lie, and
 * readers would hear nothing of it: it has no `alt` at all, as HTML has it for what is unknown (4.8.4.4), and checkers say so.
 */
function altOf(alt: Alt): string | undefined {
  return alt.type === 'undescribed' ? undefined : altWords(alt)
}

type Handlers = {
  readonly [type in Mark['type']]: (
    mark: Extract<Mark, { type: type }>,
    children: readonly HtmlNode[],
    setting: Setting,
  ) => HtmlElement
}

const plain = (tag: string) => (_: Mark, children: readonly HtmlNode[]) => element(tag, {}, children)

const handlers: Handlers = {
  strong: plain('strong'),
  emphasis: plain('em'),
  underline: plain('u'),
  strike: plain('s'),
  code: fromLeft('code'),
  keyboard: fromLeft('kbd'),
  superscript: plain('sup'),
  subscript: plain('sub'),
  'small-caps': (_, children) => element('span', { class: 'small-caps' }, children),
  small: plain('small'),
  highlight: plain('mark'),
  abbreviation: ({ title }, children) => element('abbr', { title }, children),
  language: ({ tag, direction }, children, { edition }) =>
    element(
      'span',
      { lang: tag, 'xml:lang': edition === 'epub' ? tag : undefined, dir: direction },
      children,
    ),
  link: ({ url, title }, children, { codeDirection }) => {
    const dir = isAddress(textOf(children)) ? codeDirection : undefined
    return element('a', { href: url, title, dir }, children)
  },
  reference: ({ target, title }, children, { hrefOf }) =>
    element('a', { href: hrefOf(target), title }, children),
}

/** Code runs from left to right in every language; where that goes without saying, nothing is said. */
function fromLeft(name: string) {
  return (_: Mark, children: readonly HtmlNode[], { codeDirection }: Setting): HtmlElement =>
    element(name, { dir: codeDirection }, children)
}

function renderMark(mark: Mark, children: readonly HtmlNode[], setting: Setting): HtmlElement {
  // A table keyed by `type` takes the mark of that type; TypeScript does not follow the link.
  const handler = handlers[mark.type] as (
    mark: Mark,
    children: readonly HtmlNode[],
    setting: Setting,
  ) => HtmlElement
  return handler(mark, children, setting)
}
