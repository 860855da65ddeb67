import {
  type FileChild,
  Footer,
  Header,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { mastheadGround } from '../brand/index.ts'
import type { RunningLine, RunningPiece } from '../publication/index.ts'
import { field } from './fields.ts'
import { twips } from './lengths.ts'
import { leadingTab, renderStyled } from './masthead.ts'
import { makeParagraph } from './paragraph.ts'
import { described, drawImage } from './pictures.ts'
import type { Setting, State } from './state.ts'
import { bandHeights } from './styles/masthead-band.ts'
import { runningTabs } from './styles/matter-styles.ts'
import { legalText } from './xml.ts'

/** A part without anything in it is left out: Word then shows nothing in its place. */
export interface RenderedFurniture {
  readonly headers: { readonly default?: Header; readonly first?: Header }
  readonly footers: { readonly default?: Footer; readonly first?: Footer }
}

/** Running lines, and the first page's own header with band, logo or wordmark. */
export function renderFurniture(state: State, setting: Setting): RenderedFurniture {
  const { header, footer, headerOnFirstPage } = state.publication.furniture
  const runningHead = () => renderLine(header, 'Header', state, setting)
  const mark = renderMarkOnBand(state, setting)
  const foot = () => renderLine(footer, 'Footer', state, setting)
  return {
    headers: {
      ...asHeader('default', runningHead()),
      ...asHeader('first', headerOnFirstPage ? [...mark, ...runningHead()] : mark),
    },
    footers: { ...asFooter('default', foot()), ...asFooter('first', foot()) },
  }
}

/** Running lines of a section that others go before. */
export function renderRunningLines(state: State, setting: Setting): RenderedFurniture {
  const { header, footer } = state.publication.furniture
  const { shorter: _, ...plain } = setting
  return {
    headers: asHeader('default', renderLine(header, 'Header', state, plain)),
    footers: asFooter('default', renderLine(footer, 'Footer', state, plain)),
  }
}

function asHeader(place: 'default' | 'first', children: readonly FileChild[]) {
  return children.length === 0 ? {} : { [place]: new Header(holding(children)) }
}

function asFooter(place: 'default' | 'first', children: readonly FileChild[]) {
  return children.length === 0 ? {} : { [place]: new Footer(holding(children)) }
}

/** Running parts hold paragraphs only; the library's type wants to hear it. */
function holding(children: readonly FileChild[]): { readonly children: readonly Paragraph[] } {
  return { children: children as readonly Paragraph[] }
}

/** Band, then logo or wordmark: below an ornament, or on a ground that goes on to where the text begins. */
function renderMarkOnBand(state: State, setting: Setting): readonly FileChild[] {
  const { brand, measures } = state
  const { height } = brand.masthead.band
  if (height === 0) return renderMark(state, setting)
  if (mastheadGround(brand) === 'paper')
    return [makeParagraph({ style: 'Band', children: [] }, state, setting), ...renderMark(state, setting)]
  const { above, below } = bandHeights(measures, markHeight(state))
  const stripe = (points: number): FileChild => {
    const spacing = { line: twips(points), lineRule: 'exact' as const }
    return makeParagraph({ style: 'Band', children: [], options: { spacing } }, state, setting)
  }
  return [stripe(above), ...renderMark(state, setting), stripe(below)]
}

/** The least that the lines of the mark take. */
function markHeight({ publication, brand }: State): number {
  const { logo, wordmark, tagline } = publication.masthead
  return (
    (logo?.height ?? 0) +
    (wordmark === undefined ? 0 : brand.roles.wordmark.leading) +
    (tagline === undefined ? 0 : brand.roles.tagline.leading)
  )
}

function renderMark(state: State, setting: Setting): readonly FileChild[] {
  const { logo, wordmark, tagline } = state.publication.masthead
  const mark: FileChild[] = []
  if (logo !== undefined) {
    const { light, height, alt } = logo
    const drawn = drawImage(
      light,
      { width: (light.width / light.height) * height, height, alt: described(alt) },
      state,
    )
    const children = [...leadingTab('Wordmark', state), drawn]
    mark.push(makeParagraph({ style: 'Wordmark', children }, state, setting))
  }
  if (wordmark !== undefined) mark.push(renderStyled(wordmark, 'Wordmark', state, setting))
  if (tagline !== undefined) mark.push(renderStyled(tagline, 'Tagline', state, setting))
  return mark
}

/** Three places on one line: start, centre and end, at the style's tab stops; a single one by itself needs none. */
function renderLine(
  line: RunningLine,
  style: 'Header' | 'Footer',
  state: State,
  setting: Setting,
): readonly FileChild[] {
  const places = [line.left, line.center, line.right]
  const last = places.findLastIndex((pieces) => pieces.length > 0)
  if (last < 0) return []
  const alone = places.slice(0, last).every((pieces) => pieces.length === 0)
  const align = alone ? alignments[last] : undefined
  const children = places
    .slice(align === undefined ? 0 : last, last + 1)
    .flatMap((pieces, index): readonly ParagraphChild[] => [
      ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      ...pieces.flatMap(renderPiece),
    ])
  const own: Setting = align === undefined ? setting : { ...setting, align }
  return [makeParagraph({ style, children, options: placedOnPage(style, state) }, state, own)]
}

/** The style has the places of upright pages; on others they are set anew. */
function placedOnPage(style: 'Header' | 'Footer', { styles, measures }: State): IParagraphOptions {
  const { tabs = [], indent } = styles.get(style)?.paragraph ?? {}
  const wanted = runningTabs(measures)
  if (wanted.every(({ at }, index) => at === tabs[index]?.at)) return {}
  return {
    tabStops: [
      ...tabs.map(({ at }) => ({ type: TabStopType.CLEAR, position: twips(at) })),
      ...wanted.map(({ align, at }) => ({ type: align, position: twips(at) })),
    ],
    ...(indent === undefined ? {} : { indent: { left: twips(-measures.rail), right: 0 } }),
  }
}

/** Of the three places; what stands at the start is there already. */
const alignments = [undefined, 'center', 'end'] as const

function renderPiece(piece: RunningPiece): readonly ParagraphChild[] {
  switch (piece.type) {
    case 'text':
      return [new TextRun(legalText(piece.text))]
    case 'page':
      return field('PAGE', '1', { style: 'PageNumber' })
    case 'pages':
      return field('NUMPAGES', '1')
  }
}
