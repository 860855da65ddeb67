import type { HtmlElement } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import type { Drawing } from '../raster/index.ts'
import { atMost, breakLines } from './break-lines.ts'
import { drawHouse, type HouseLook, houseEnd, houseLogo } from './draw-house.ts'
import { type FittedTitle, fitTitle } from './fit-title.ts'
import { drawLines } from './lines.ts'
import { field, fieldColour, measureOf, printDrawing, type Sheet, sheetFor } from './sheet.ts'
import { authorsOf, houseOf, issueOf } from './words.ts'

export interface CardDrawing extends Drawing {
  /** Pixels from top to bottom. */
  readonly height: number
  /** Everything that is written on it, the title first. */
  readonly alt: string
}

/** What web sites cut nothing off, at twice the size at which most show it. */
const cardWidth = 1200
const cardHeight = 630
const margin = 72

const house: HouseLook = { top: 60, size: 44, density: 2, highest: 112 }
const author = { size: 34, pitch: 46 }
const issueSize = 28

/**
 * The cover of the web page, wider than high: the house and the title on a field of the brand's colour, over a strip of paper
 * with those who wrote it, and the date. Most people see it as wide as a hand: the title is as large as there is room.
 */
export function drawCard(publication: Publication): CardDrawing {
  const { brand, metadata } = publication
  const { colours } = brand
  const sheet = sheetFor(publication, { width: cardWidth, height: cardHeight, margin })
  const measure = measureOf(sheet)
  const authors = atMost(
    2,
    breakLines(authorsOf(publication), { brand, role: 'author', size: author.size, measure }),
  )
  const issue = atMost(1, breakLines(issueOf(publication), { brand, role: 'date', size: issueSize, measure }))
  const strip = stripFor(authors.length, issue.length)
  const title = drawTitle(publication, sheet, cardHeight - strip)
  const below = cardHeight - strip + 24 + author.size
  const content = [
    field(colours.paper, cardHeight, sheet),
    field(colours[fieldColour(brand)], cardHeight - strip, sheet),
    ...drawHouse(publication, sheet, house),
    ...title.drawn,
    ...drawLines(authors, { role: 'author', ...author, y: below, colour: colours.ink }, sheet),
    ...drawLines(
      issue,
      { role: 'date', size: issueSize, pitch: 0, y: cardHeight - 40, colour: colours.muted },
      sheet,
    ),
  ]
  const words = [metadata.title, title.subtitle, authors.join(' '), issue.join(' '), houseOf(publication)]
  return {
    width: cardWidth,
    height: cardHeight,
    svg: printDrawing(content, sheet),
    guest: houseLogo(publication)?.image,
    alt: words.filter((part) => part !== '').join(' · '),
  }
}

/** Height of the strip of paper; none where there is nothing to stand on it. */
function stripFor(authors: number, issues: number): number {
  if (authors + issues === 0) return 0
  return 58 + authors * author.pitch + issues * 38
}

const sizes = [128, 116, 104, 96, 88, 80, 72, 64, 56, 50, 44, 38, 32] as const
const titlePitch = 1.12
const subtitle = { size: 34, pitch: 46, gap: 22 }
/** A subtitle is left out where the title would be smaller on its account: as a thumbnail nobody could read either. */
const leastBesideSubtitle = 56

interface DrawnTitle {
  readonly drawn: readonly HtmlElement[]
  /** Its words, where there is room for it. */
  readonly subtitle: string
}

function drawTitle(publication: Publication, sheet: Sheet, fieldEnd: number): DrawnTitle {
  const { brand, metadata } = publication
  const measure = measureOf(sheet)
  const colour = brand.colours.onAccent
  const last = fieldEnd - 52
  const room = last - houseEnd(publication, house) - 36
  const under = breakLines(metadata.subtitle ?? '', {
    brand,
    role: 'subtitle',
    size: subtitle.size,
    measure,
  })
  const taken = under.length === 0 ? 0 : under.length * subtitle.pitch + subtitle.gap
  const fitInto = (high: number): FittedTitle =>
    fitTitle(
      metadata.title,
      { brand, role: 'title', measure },
      { sizes, linesAt: (size) => Math.floor(high / (size * titlePitch)) },
    )
  const beside = fitInto(room - taken)
  const hasSubtitle = under.length > 0 && under.length <= 2 && beside.size >= leastBesideSubtitle
  const { size, lines } = hasSubtitle ? beside : fitInto(room)
  const shown = atMost(Math.floor(room / (size * titlePitch)), lines)
  const pitch = size * titlePitch
  const bottom = hasSubtitle ? last - taken : last
  return {
    drawn: [
      ...drawLines(
        shown,
        { role: 'title', size, pitch, y: bottom - (shown.length - 1) * pitch, colour },
        sheet,
      ),
      ...(hasSubtitle
        ? drawLines(
            under,
            {
              role: 'subtitle',
              size: subtitle.size,
              pitch: subtitle.pitch,
              y: last - (under.length - 1) * subtitle.pitch,
              colour,
            },
            sheet,
          )
        : []),
    ],
    subtitle: hasSubtitle ? (metadata.subtitle ?? '') : '',
  }
}
