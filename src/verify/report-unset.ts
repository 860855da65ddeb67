import type { EditionFormat, Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Fact } from './facts.ts'

type Facts = ReadonlyMap<string, readonly Fact[]>

/** Reports characters that no font of an edition has, in one finding a place of the source: where each is met first. */
export function reportUnset(
  edition: EditionFormat,
  unset: readonly string[],
  facts: Facts,
  report: Report,
): void {
  const places = new Map<Position | undefined, string[]>()
  for (const character of unset) {
    const position = firstUse(character, facts)
    places.set(position, [...(places.get(position) ?? []), character])
  }
  for (const [position, characters] of places) report('verify/no-glyph', position, { edition, characters })
}

function firstUse(character: string, facts: Facts): Position | undefined {
  for (const sequence of facts.values())
    for (const { value, position } of sequence) if (value.includes(character)) return position
  return undefined
}
