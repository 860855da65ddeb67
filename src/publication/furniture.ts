import type { FurnitureLine, FurnitureSettings } from '../brand/index.ts'
import type { Furniture, RunningLine, RunningPiece } from './publication.ts'
import { type Placeholders, parseTemplate, withoutGaps } from './template.ts'

/** Fills a brand's running lines; page numbers stay open, for only the edition knows them. */
export function composeFurniture(settings: FurnitureSettings, values: Placeholders): Furniture {
  return {
    header: composeLine(settings.header, values),
    footer: composeLine(settings.footer, values),
    headerOnFirstPage: settings.headerOnFirstPage,
  }
}

function composeLine(line: FurnitureLine, values: Placeholders): RunningLine {
  return {
    left: composePieces(line.left, values),
    center: composePieces(line.center, values),
    right: composePieces(line.right, values),
  }
}

function composePieces(template: string, values: Placeholders): readonly RunningPiece[] {
  const words: Readonly<Record<string, string>> = values
  const isNumber = (name: string): name is 'page' | 'pages' => name === 'page' || name === 'pages'
  const parts = withoutGaps(parseTemplate(template), (name) => isNumber(name) || words[name] !== undefined)
  const pieces = parts.map((part): RunningPiece => {
    if ('literal' in part) return { type: 'text', text: part.literal }
    return isNumber(part.name) ? { type: part.name } : { type: 'text', text: words[part.name] ?? '' }
  })
  return joinText(pieces)
}

/** Adjacent words become one piece. */
function joinText(pieces: readonly RunningPiece[]): readonly RunningPiece[] {
  return pieces.reduce<RunningPiece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (piece.type === 'text' && last?.type === 'text')
      joined.splice(-1, 1, { type: 'text', text: last.text + piece.text })
    else joined.push(piece)
    return joined
  }, [])
}
