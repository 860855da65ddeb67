/**
 * White space as Markdown and HTML know it: space, tab and line ends. A no-break space, a narrow one and a space of an em
 * are characters that the author chose, and stay.
 */
const space = String.raw`[ \t\n\r\f]`
const stretches = new RegExp(`${space}+`, 'g')
const ends = new RegExp(`^${space}+|${space}+$`, 'g')

/** Every stretch of white space as one space, and none at the ends. */
export function collapsedText(text: string): string {
  return trimmedText(text.replace(stretches, ' '))
}

export function trimmedText(text: string): string {
  return text.replace(ends, '')
}
