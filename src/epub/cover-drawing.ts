import { type Brand, type ColourToken, mastheadGround, type Role } from '../brand/index.ts'
import { type Image, plainText } from '../brief/index.ts'
import { faceOf, metricsOf } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import { escapeXml } from './xhtml.ts'

export const coverWidth = 1200
const height = 1800
const margin = 108
const measure = coverWidth - 2 * margin
/** Where the field of colour ends. */
const fieldEnd = 1350

/**
 * A field of the brand's colour with the name of the house above and the title below, over paper with those who wrote it.
 * Legible as a thumbnail: the title is as large as five lines allow.
 */
export function drawCover(publication: Publication): string {
  const { brand, metadata } = publication
  const { colours } = brand
  const ground = mastheadGround(brand)
  const field: ColourToken = ground === 'paper' ? 'accent' : ground
  const content = [
    `<rect width="${coverWidth}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${coverWidth}" height="${fieldEnd}" fill="${colours[field]}"/>`,
    drawHouse(publication),
    ...drawTitle(publication),
    ...drawLines(
      breakLines(metadata.authors.map(({ name }) => name).join(', '), 'author', 46, brand).slice(0, 4),
      { role: 'author', size: 46, pitch: 60, y: fieldEnd + 118, colour: colours.ink },
      brand,
    ),
    ...drawLines(
      [issueOf(publication)],
      { role: 'date', size: 38, pitch: 0, y: height - 90, colour: colours.muted },
      brand,
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${coverWidth} ${height}" width="${coverWidth}" height="${height}">${content.join('')}</svg>`
}

function issueOf({ metadata, locale }: Publication): string {
  const name = [metadata.series ?? metadata.typeLabel, metadata.number]
    .filter((part) => part !== undefined)
    .join(' ')
  const date = metadata.partialDate === undefined ? '' : locale.formatDate(metadata.partialDate)
  return [name, date].filter((part) => part !== '').join(' · ')
}

function drawHouse({ brand, masthead, metadata }: Publication): string {
  if (masthead.logo !== undefined)
    return drawLogo(masthead.logo.light, masthead.logo.height * 3.2, brand.colours.paper)
  const name =
    masthead.wordmark === undefined
      ? (metadata.publisher ?? metadata.typeLabel)
      : plainText(masthead.wordmark.children)
  const size = 60
  const look = { role: 'wordmark', size, pitch: 0, y: margin + size, colour: brand.colours.onAccent } as const
  return drawLines(breakLines(name ?? '', 'wordmark', size, brand).slice(0, 1), look, brand).join('')
}

/** A logo is made for paper: it stands on a plate of it. */
function drawLogo({ format, bytes, width, height: tall }: Image, wanted: number, paper: string): string {
  const type = format === 'svg' ? 'image/svg+xml' : `image/${format}`
  const wide = Math.min(measure, (wanted * width) / tall)
  const high = (wide * tall) / width
  const edge = 36
  return `<rect width="${wide + margin + edge}" height="${high + margin + edge}" fill="${paper}"/><image x="${margin}" y="${margin}" width="${wide}" height="${high}" xlink:href="data:${type};base64,${Buffer.from(bytes).toString('base64')}"/>`
}

/** Sizes tried for the title, largest first. */
const titleSizes = [128, 114, 102, 90, 78, 68, 58, 48, 40]
const titleLines = 5
const subtitleSize = 44

function drawTitle({ brand, metadata }: Publication): readonly string[] {
  const size =
    titleSizes.find((candidate) => {
      const lines = breakTitle(metadata.title, candidate, brand)
      const fits = lines.every((line) => widthOf(line, 'title', candidate, brand) <= measure)
      return fits && lines.length <= titleLines
    }) ?? 40
  const title = breakTitle(metadata.title, size, brand).slice(0, 12)
  const subtitle = breakLines(metadata.subtitle ?? '', 'subtitle', subtitleSize, brand).slice(0, 4)
  const pitch = { title: size * 1.14, subtitle: subtitleSize * 1.35 }
  const colour = brand.colours.onAccent
  const last = fieldEnd - 120
  const gap = subtitle.length === 0 ? 0 : subtitle.length * pitch.subtitle + 48
  return [
    ...drawLines(
      title,
      { role: 'title', size, pitch: pitch.title, y: last - gap - (title.length - 1) * pitch.title, colour },
      brand,
    ),
    ...drawLines(
      subtitle,
      {
        role: 'subtitle',
        size: subtitleSize,
        pitch: pitch.subtitle,
        y: last - (subtitle.length - 1) * pitch.subtitle,
        colour,
      },
      brand,
    ),
  ]
}

interface Look {
  readonly role: Role
  readonly size: number
  /** From one baseline to the next. */
  readonly pitch: number
  /** The first baseline. */
  readonly y: number
  readonly colour: string
}

function drawLines(
  lines: readonly string[],
  { role, size, pitch, y, colour }: Look,
  brand: Brand,
): readonly string[] {
  const { font, weight, italic } = brand.roles[role]
  const family = escapeXml(brand.fonts[font].name)
  const style = italic ? ' font-style="italic"' : ''
  return lines.map(
    (line, index) =>
      `<text x="${margin}" y="${Math.round(y + index * pitch)}" font-family="${family}" font-size="${size}" font-weight="${weight}"${style} fill="${colour}">${escapeXml(line)}</text>`,
  )
}

/** Broken where its sense breaks, after a colon, if that costs no line more. */
function breakTitle(title: string, size: number, brand: Brand): readonly string[] {
  const lines = breakLines(title, 'title', size, brand)
  const [first = '', ...rest] = title.split(/(?<=[:：])\s+/u)
  const bySense = [first, rest.join(' ')].flatMap((part) => breakLines(part, 'title', size, brand))
  return bySense.length > lines.length ? lines : bySense
}

/** As many words a line as fit. */
function breakLines(words: string, role: Role, size: number, brand: Brand): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && widthOf(longer, role, size, brand) <= measure) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function widthOf(words: string, role: Role, size: number, brand: Brand): number {
  const style = brand.roles[role]
  const { advanceOf } = metricsOf(faceOf(brand.fonts[style.font], style))
  return [...words].reduce((sum, character) => sum + advanceOf(character.codePointAt(0) ?? 0) * size, 0)
}
