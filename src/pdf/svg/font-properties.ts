import { parseLength } from './length.ts'

const namedSizes: Readonly<Record<string, number>> = {
  'xx-small': 9.6,
  'x-small': 12,
  small: 14.2,
  medium: 16,
  large: 19.2,
  'x-large': 24,
  'xx-large': 32,
}

/** A font size in user units; `undefined` when it means nothing. */
export function fontSizeOf(value: string, parent: number): number | undefined {
  if (value === 'smaller') return parent / 1.2
  if (value === 'larger') return parent * 1.2
  const size = namedSizes[value] ?? parseLength(value, { fontSize: parent, whole: parent })
  return size === undefined || size < 0 ? undefined : size
}

/** A font weight as a number; `undefined` when it means nothing. */
export function weightOf(value: string, parent: number): string | undefined {
  switch (value) {
    case 'normal':
      return '400'
    case 'bold':
      return '700'
    case 'bolder':
      return parent < 400 ? '400' : parent < 600 ? '700' : '900'
    case 'lighter':
      return parent < 600 ? '100' : parent < 800 ? '400' : '700'
    default:
      return /^\d{1,4}(?:\.\d+)?$/.test(value) ? value : undefined
  }
}

/** The properties that the shorthand `font` stands for, those of interest here (CSS Fonts 4, 2.7). */
export function fontProperties(value: string): readonly (readonly [property: string, value: string])[] {
  const size =
    /(?:^|\s)([\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*\S+)?\s+(\S.*)$/
  const match = size.exec(value)
  if (match === null) return []
  const words = value.slice(0, match.index).trim().split(/\s+/)
  const style = words.find((word) => word === 'italic' || word === 'oblique') ?? 'normal'
  const weight = words.find((word) => weightOf(word, 400) !== undefined && word !== 'normal') ?? 'normal'
  return [
    ['font-style', style],
    ['font-weight', weight],
    ['font-size', match[1] ?? ''],
    ['font-family', match[2] ?? ''],
  ]
}
