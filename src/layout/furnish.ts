import type { TextStyle } from '../brand/index.ts'
import type { RunningLine, RunningPiece } from '../publication/index.ts'
import { lower, polyline } from './items.ts'
import { baselineOf, setComposed } from './lines.ts'
import { composeWords } from './looks.ts'
import { headLine } from './masthead.ts'
import type { Artifact, Item } from './page.ts'
import type { Flow } from './setting.ts'
import type { Sheet } from './sheet.ts'

/** Makes the running head and foot of each page, `index` from 0 among `count`, as wide as the pages of its flow are. */
export function furnisher(count: number): (index: number, flow: Flow) => readonly Item[] {
  const setters = new Map<Sheet, SetLine>()
  return (index, flow) => {
    const { sheet } = flow.setting
    const setLine = setters.get(sheet) ?? lineSetter(count, flow)
    setters.set(sheet, setLine)
    return furnish(index, setLine, flow)
  }
}

function furnish(index: number, setLine: SetLine, flow: Flow): readonly Item[] {
  const { furniture, brand } = flow.setting.publication
  const { sheet } = flow.setting
  const { margin } = brand.page
  const hasHead = index > 0 || furniture.headerOnFirstPage
  const head = hasHead ? runningLine(furniture.header, 'header', margin.top * headLine, index, setLine) : []
  const foot = runningLine(
    furniture.footer,
    'footer',
    sheet.height - margin.bottom * footLine,
    index,
    setLine,
  )
  const y = margin.top * headLine + brand.roles['running-head'].leading * 0.55
  const rule = polyline(
    { type: 'artifact', kind: 'header' },
    [
      [sheet.full.left, y],
      [sheet.full.left + sheet.full.width, y],
    ],
    { colour: brand.colours.line, width: 0.4 },
  )
  return [...head, ...(head.length > 0 ? [rule] : []), ...foot]
}

/** Share of the bottom margin, from the edge of the page, at which the running foot stands. */
const footLine = 0.5

function runningLine(
  line: RunningLine,
  kind: Artifact['kind'],
  baseline: number,
  index: number,
  setLine: SetLine,
): readonly Item[] {
  const places = [
    ['start', line.left],
    ['center', line.center],
    ['end', line.right],
  ] as const
  return places.flatMap(([align, pieces]) =>
    setLine({ pieces, align, kind, index }).map((item) => lower(item, baseline)),
  )
}

interface Place {
  readonly pieces: readonly RunningPiece[]
  readonly align: TextStyle['align']
  readonly kind: Artifact['kind']
  readonly index: number
}

/** Ink of one place, with its first baseline at 0. */
type SetLine = (place: Place) => readonly Item[]

/** What stands in the same words on many pages, as titles do, is set once. */
function lineSetter(count: number, flow: Flow): SetLine {
  const known = new Map<string, readonly Item[]>()
  return (place) => {
    const words = place.pieces.map((piece) => wordsOf(piece, place.index, count))
    const key = JSON.stringify([place.kind, place.align, words])
    const items = known.get(key) ?? setWords(words, place, flow)
    known.set(key, items)
    return items
  }
}

function setWords(words: readonly string[], { pieces, align, kind }: Place, flow: Flow): readonly Item[] {
  if (pieces.length === 0) return []
  const { roles } = flow.setting.publication.brand
  const origin: Artifact = { type: 'artifact', kind }
  const parts = pieces.map((piece, index) => {
    const style = piece.type === 'page' ? roles['page-number'] : roles['running-head']
    return composeWords(words[index] ?? '', style, origin, flow)
  })
  const composed = {
    pieces: parts.flatMap((part) => part.pieces),
    looks: new Map(parts.flatMap((part) => [...part.looks])),
  }
  const style = roles['running-head']
  const column = flow.setting.sheet.full
  // A running line has one line; what does not fit is cut off by nobody, so brands keep it short.
  return setComposed(composed, style, flow, { column, align }).flatMap(({ frame }, line) =>
    frame.items.map((item) => lower(item, line * style.leading - baselineOf(style))),
  )
}

function wordsOf(piece: RunningPiece, index: number, count: number): string {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'page':
      return String(index + 1)
    case 'pages':
      return String(count)
  }
}
