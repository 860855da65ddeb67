import { expect, it } from 'vitest'
import { catalogue, isCode, mayBeLowered, type Severities } from '../src/diagnostics/index.ts'
import { activeIn } from './hostile/active-content.ts'
import { buildAll } from './hostile/build-all.ts'
import { brands, drawings, frontMatters, markdown } from './hostile/generators.ts'
import { faultsIn } from './hostile/well-formed.ts'
import fc, { seed } from './support/property.ts'

/** What a project may let pass is let pass, so that more is tried of what comes behind. */
const severities: Severities = new Map(
  Object.keys(catalogue).flatMap((code) =>
    isCode(code) && mayBeLowered(code) ? [[code, 'note'] as const] : [],
  ),
)

/** `FUZZ_RUNS=5000 SEED=7 npx vitest run tests/hostile-fuzz.test.ts` tries more, and the same again. */
const runs = Number(process.env.FUZZ_RUNS ?? 40)

it(`whatever a post, a brand and a drawing hold, there are findings or four sound editions (${runs} runs, SEED=${seed})`, async () => {
  const counts = { whole: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(frontMatters, markdown, brands, drawings, async (front, body, brand, drawing) => {
      const { findings, editions } = await buildAll(
        `---\n${front}\n---\n\n${body}\n\n![A drawing.](a.svg)\n`,
        {
          severities,
          files: { 'desk/a.svg': drawing, 'templates/fuzzed/brand.yaml': brand },
        },
      )
      const isRefused = findings.some(({ severity }) => severity === 'error')
      expect(editions).toHaveLength(isRefused ? 0 : 4)
      counts[isRefused ? 'refused' : 'whole'] += 1
      for (const { format, bytes } of editions) {
        expect(faultsIn[format](bytes), format).toEqual([])
        expect(activeIn[format](bytes), format).toEqual([])
      }
    }),
    { numRuns: runs },
  )
  // Generators that are always refused would try nothing behind the first step.
  if (runs >= 20) expect(Math.min(counts.whole, counts.refused)).toBeGreaterThan(0)
}, 3_600_000)
