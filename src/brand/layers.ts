import type { Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { nearest, type ParsedYaml, parseYaml, type YamlPath } from '../yaml/index.ts'

/** One brand.yaml of a chain. */
export interface Layer {
  readonly brand: string
  /** Path of its file, and of the folder that its own paths start from. */
  readonly file: string
  readonly folder: string
  readonly yaml: ParsedYaml
}

/** Everything that resolving a brand reads besides the merged file itself. */
export interface Sources {
  readonly layers: readonly Layer[]
  readonly files: Files
  readonly report: Report
}

/** Where a brand or a project is asked for, for the finding when there is none. */
export interface Reference {
  readonly file: string
  readonly position?: Position
}

/**
 * Reads a brand's file and those it extends, the most particular first. A brand that is missing, or that extends
 * itself, ends the chain with a finding where it was named.
 */
export function readLayers(
  name: string,
  templates: string,
  files: Files,
  report: Report,
  reference: Reference | undefined,
): readonly Layer[] {
  const layers: Layer[] = []
  let wanted: string | undefined = name
  let namedAt = reference?.position
  while (wanted !== undefined) {
    const layer = readLayer(wanted, templates, files, report, namedAt)
    if (layer === undefined) break
    layers.push(layer)
    const parent = parentOf(layer)
    if (parent !== undefined) {
      namedAt = layer.yaml.placeOf(['extends'])
      const chain = [...layers.map(({ brand }) => brand), parent]
      if (chain.indexOf(parent) < layers.length) {
        report('brand/cycle', namedAt, { chain: chain.join(' → ') })
        break
      }
    }
    wanted = parent
  }
  return layers
}

function readLayer(
  name: string,
  templates: string,
  files: Files,
  report: Report,
  namedAt: Position | undefined,
): Layer | undefined {
  const folder = `${templates}/${name}`
  const file = `${folder}/brand.yaml`
  const bytes = isFolderName(name) ? files.read(file) : undefined
  if (bytes === undefined) {
    const known = files
      .list(templates)
      .filter((entry) => files.read(`${templates}/${entry}/brand.yaml`) !== undefined)
    const near = nearest(name, known)
    report('brand/not-found', namedAt, { name, known, ...(near === undefined ? {} : { nearest: near }) })
    return undefined
  }
  return { brand: name, file, folder, yaml: parseYaml({ text: new TextDecoder().decode(bytes), file }) }
}

/** A name is a folder of the templates, never a way out of them. */
function isFolderName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)
}

function parentOf({ yaml }: Layer): string | undefined {
  const { value } = yaml
  if (typeof value !== 'object' || value === null || !('extends' in value)) return undefined
  return typeof value.extends === 'string' ? value.extends : undefined
}

/** One value out of all layers: maps are joined key by key, everything else is replaced by the more particular. */
export function mergeLayers(layers: readonly Layer[]): unknown {
  return layers.reduceRight<unknown>((merged, { yaml }) => merge(merged, yaml.value), {})
}

function merge(general: unknown, particular: unknown): unknown {
  if (!isMap(general) || !isMap(particular)) return particular ?? general
  const keys = new Set([...Object.keys(general), ...Object.keys(particular)])
  return Object.fromEntries([...keys].map((key) => [key, merge(general[key], particular[key])]))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The layer that states a value, the most particular first. */
export function statedBy(layers: readonly Layer[], path: YamlPath): Layer | undefined {
  return layers.find(({ yaml }) => yaml.has(path))
}

/** Where a value of the merged brand was written: in the most particular layer that states it or what holds it. */
export function placeIn(layers: readonly Layer[], path: YamlPath): Position | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const layer = statedBy(layers, path.slice(0, depth))
    if (layer !== undefined) return layer.yaml.placeOf(path.slice(0, depth))
  }
  return layers[0]?.yaml.placeOf([])
}

/**
 * Of values that do not go together, the one that the most particular brand states: it made them meet. The first of
 * equals wins.
 */
export function placeOfAny(layers: readonly Layer[], paths: readonly YamlPath[]): Position | undefined {
  const layer = layers.find(({ yaml }) => paths.some(yaml.has))
  const path = paths.find((path) => layer?.yaml.has(path))
  return placeIn(layers, path ?? paths[0] ?? [])
}
