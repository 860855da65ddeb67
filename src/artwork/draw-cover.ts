import type { HtmlElement } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import type { Drawing } from '../raster/index.ts'
import { atMost, breakLines } from './break-lines.ts'
import { drawHouse, houseLogo } from './draw-house.ts'
import { fitTitle, type TitleSpace } from './fit-title.ts'
import { drawLines } from './lines.ts'
import { field, fieldColour, measureOf, printDrawing, type Sheet, sheetFor } from './sheet.ts'
import { authorsOf, issueOf } from './words.ts'

export const coverWidth = 1200
const margin = 108
/** Where the field of colour ends. */
const fieldEnd = 1350

/**
 * A field of the brand's colour with the name of the house above and the title below, over paper with those who wrote it.
 * Legible as a thumbnail: the title is as large as five lines allow.
 */
export function drawCover(publication: Publication): Drawing {
  const { brand } = publication
  const { colours } = brand
  const sheet = sheetFor(publication, { width: coverWidth, height: 1800, margin })
  const authors = { brand, role: 'author', size: 46, measure: measureOf(sheet) } as const
  const svg = printDrawing(
    [
      field(colours.paper, sheet.height, sheet),
      field(colours[fieldColour(brand)], fieldEnd, sheet),
      ...drawHouse(publication, sheet, { top: margin, size: 60, density: 3.2, highest: 320 }),
      ...drawTitle(publication, sheet),
      ...drawLines(
        atMost(4, breakLines(authorsOf(publication), authors)),
        { role: 'author', size: 46, pitch: 60, y: fieldEnd + 118, colour: colours.ink },
        sheet,
      ),
      ...drawLines(
        [issueOf(publication)],
        { role: 'date', size: 38, pitch: 0, y: sheet.height - 90, colour: colours.muted },
        sheet,
      ),
    ],
    sheet,
  )
  return { svg, width: coverWidth, guest: houseLogo(publication)?.image }
}

const titleSpace: TitleSpace = {
  sizes: [128, 114, 102, 90, 78, 68, 58, 48, 40],
  linesAt: (size) => (size === 40 ? 12 : 5),
}
const subtitleSize = 44

function drawTitle({ brand, metadata }: Publication, sheet: Sheet): readonly HtmlElement[] {
  const measure = measureOf(sheet)
  const { size, lines } = fitTitle(metadata.title, { brand, role: 'title', measure }, titleSpace)
  const subtitle = atMost(
    4,
    breakLines(metadata.subtitle ?? '', { brand, role: 'subtitle', size: subtitleSize, measure }),
  )
  const pitch = { title: size * 1.14, subtitle: subtitleSize * 1.35 }
  const colour = brand.colours.onAccent
  const last = fieldEnd - 120
  const gap = subtitle.length === 0 ? 0 : subtitle.length * pitch.subtitle + 48
  const first = last - gap - (lines.length - 1) * pitch.title
  const under = last - (subtitle.length - 1) * pitch.subtitle
  return [
    ...drawLines(lines, { role: 'title', size, pitch: pitch.title, y: first, colour }, sheet),
    ...drawLines(
      subtitle,
      { role: 'subtitle', size: subtitleSize, pitch: pitch.subtitle, y: under, colour },
      sheet,
    ),
  ]
}
