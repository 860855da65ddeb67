import type { Brief, Inline, Mark, Paragraph, Position, Run } from '../brief/index.ts'

/** Where the front matter states `key`; the whole post where it does not. */
export function placeOf(brief: Brief, key: string): Position {
  return brief.meta.positions[key] ?? brief.position
}

export function run(text: string, position: Position, marks: readonly Mark[] = []): Run {
  return { type: 'run', text, marks, position }
}

export function paragraph(children: readonly Inline[], position: Position): Paragraph {
  return { type: 'paragraph', children, position }
}

/** A paragraph of plain words. */
export function line(text: string, position: Position): Paragraph {
  return paragraph([run(text, position)], position)
}

/** A web address as people print it, leading to the whole one. */
export function webLink(url: string, position: Position): Run {
  return run(printedAddress(url), position, [{ type: 'link', url }])
}

export function doiLink(doi: string, position: Position): Run {
  return run(`doi.org/${doi}`, position, [{ type: 'link', url: `https://doi.org/${doi}` }])
}

/** Fills `{name}` in a locale's words; a value that ends with a stop takes none after it ("5. ožujka 2024."). */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return stop === '' ? value : ended(value)
  })
}

/** Words as a sentence: with a full stop, unless they end with a stop of their own, as dates and abbreviations may. */
export function ended(words: string): string {
  return /[.?!…؟۔։।。！？][\p{Pf}\p{Pi}"'„‚」』]*$/u.test(words) ? words : `${words}.`
}

/** Without what goes without saying. */
export function printedAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
