import type { Manifest, Verdict } from './manifest.ts'

/** What a validator said of a file, which is known by its sum alone: where it was judged does not matter. */
export interface Judged extends Verdict {
  readonly sha256: string
}

/**
 * A manifest with the verdicts of outside validators on its editions. A verdict on other bytes is passed over; a later one
 * of the same validator by the same profile takes the place of an earlier one.
 */
export function withVerdicts(manifest: Manifest, judged: readonly Judged[]): Manifest {
  const editions = Object.entries(manifest.editions).map(([format, edition]) => {
    const fresh = judged
      .filter(({ sha256 }) => sha256 === edition.sha256)
      .map(({ sha256: _, ...verdict }): Verdict => verdict)
    const verdicts = new Map([...(edition.conformance ?? []), ...fresh].map((each) => [keyOf(each), each]))
    const conformance = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, verdict]) => verdict)
    return [format, conformance.length === 0 ? edition : { ...edition, conformance }]
  })
  return { ...manifest, editions: Object.fromEntries(editions) }
}

function keyOf({ validator, profile }: Verdict): string {
  return JSON.stringify([validator, profile])
}
