import { createReporter, type Finding } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { checkYaml, type YamlIssue, type YamlPath } from '../yaml/index.ts'
import type { Brand, PageSettings } from './brand.ts'
import { checkContrast } from './contrast.ts'
import { type Layer, mergeLayers, placeIn, placeOfAny, readLayers } from './layers.ts'
import type { Reference } from './reference.ts'
import { reportIssue } from './report-issue.ts'
import { resolveBrand } from './resolve.ts'
import { checkRoom, type Shortage } from './room.ts'
import { brandFile } from './schema.ts'
import { type Templates, templateFolders } from './templates.ts'

export interface LoadedBrand {
  /** Absent when the findings hold an error. */
  readonly brand?: Brand
  readonly findings: readonly Finding[]
}

/**
 * Loads `<templates>/<name>/brand.yaml`, of the first folder that has it, and the brands it extends. `reference` is where the name was written, for the
 * finding when there is no such brand. Findings stand at `brand.yaml:line:column`, all of them.
 */
export function loadBrand(
  name: string,
  files: Files,
  templates: Templates,
  reference?: Reference,
): LoadedBrand {
  const folders = templateFolders(templates)
  const { report, findings } = createReporter(reference?.file ?? `${folders[0] ?? '.'}/${name}/brand.yaml`)
  const layers = readLayers(name, folders, files, report, reference)
  const issues = layers.flatMap(issuesOf)
  for (const issue of issues) reportIssue('brand', issue, report)
  if (findings.length > 0) return { findings }
  const merged = { value: mergeLayers(layers), issues: [], placeOf: placeInLayers(layers), has: () => true }
  const { value, issues: gaps } = checkYaml(merged, brandFile)
  for (const issue of gaps) reportIssue('brand', issue, report)
  if (value === undefined) return { findings }
  const brand = resolveBrand(name, value, { layers, files, report })
  if (brand === undefined) return { findings }
  for (const fault of checkContrast(brand)) {
    const { palette, colour, ground, chosenBy } = fault
    const paths = [[palette, colour], [palette, ground], chosenBy]
    report('brand/contrast', placeOfAny(layers, colour === ground ? [chosenBy] : paths), fault)
  }
  for (const shortage of checkRoom(brand))
    report('brand/no-room', placeOfAny(layers, takersOf(shortage, brand.page)), shortage)
  return findings.some(({ severity }) => severity === 'error') ? { findings } : { brand, findings }
}

/** Keys of what takes up the room, those that mostly have it first. */
function takersOf({ side }: Shortage, { columns }: PageSettings): readonly YamlPath[] {
  const margins = side === 'width' ? ['left', 'right'] : ['top', 'bottom']
  const beside = side === 'height' ? [] : columns === 1 ? ['rail'] : ['gutter', 'columns']
  return [
    ...margins.map((margin) => ['page', 'margin', margin]),
    ...beside.map((key) => ['page', key]),
    ['type', 'base'],
  ]
}

/** What is wrong with one file by itself; what it leaves out may stand in the brand it extends. */
function issuesOf({ yaml }: Layer): readonly YamlIssue[] {
  return checkYaml(yaml, brandFile).issues.filter((issue) => issue.type !== 'missing-key')
}

function placeInLayers(layers: readonly Layer[]) {
  const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  return (path: readonly (string | number)[]) => placeIn(layers, path) ?? nowhere
}
