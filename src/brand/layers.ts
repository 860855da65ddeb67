import type { Position } from '../brief/index.ts'
import { homeOf, readAtHome } from '../confined.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { nearest, type ParsedYaml, parseYaml, type YamlPath } from '../yaml/index.ts'
import type { Reference } from './reference.ts'

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

/**
 * Reads a brand's file and those it extends, the most particular first. A brand that is missing, or that extends
 * itself, ends the chain with a finding where it was named. A brand that extends one of its own name means that of a later
 * folder, so that a user's brand can differ a little from the one that is shipped.
 */
export function readLayers(
  name: string,
  folders: readonly string[],
  files: Files,
  report: Report,
  reference: Reference | undefined,
): readonly Layer[] {
  const layers: Layer[] = []
  let wanted: string | undefined = name
  let namedAt = reference?.position
  while (wanted !== undefined) {
    const layer = readLayer(wanted, foldersAfter(layers.at(-1), wanted, folders), files)
    if (typeof layer === 'string') {
      report('build/outside', namedAt, { path: layer, folder: homeOf(layer) })
      break
    }
    if (layer === undefined) {
      reportMissing({ name: wanted, layers, namedAt }, folders, files, report)
      break
    }
    if (layers.some(({ file }) => file === layer.file)) {
      report('brand/cycle', namedAt, { chain: chainOf([...layers, layer]) })
      break
    }
    layers.push(layer)
    wanted = parentOf(layer)
    namedAt = layer.yaml.placeOf(['extends'])
  }
  return layers
}

/** Folders that a brand may lie in: all, or those behind that of a brand which extends its own name. */
function foldersAfter(
  child: Layer | undefined,
  wanted: string,
  folders: readonly string[],
): readonly string[] {
  if (child?.brand !== wanted) return folders
  return folders.slice(folders.findIndex((folder) => child.folder === `${folder}/${wanted}`) + 1)
}

/** A path where a link leads out of the repository. */
function readLayer(name: string, folders: readonly string[], files: Files): Layer | string | undefined {
  if (!isFolderName(name)) return undefined
  for (const templates of folders) {
    const folder = `${templates}/${name}`
    const file = `${folder}/brand.yaml`
    const bytes = readAtHome(file, files)
    if (bytes === 'outside') return file
    if (bytes !== 'absent')
      return { brand: name, file, folder, yaml: parseYaml({ text: new TextDecoder().decode(bytes), file }) }
  }
  return undefined
}

interface Missing {
  readonly name: string
  /** Those that have been read, the last of which named it. */
  readonly layers: readonly Layer[]
  readonly namedAt: Position | undefined
}

function reportMissing(
  { name, layers, namedAt }: Missing,
  folders: readonly string[],
  files: Files,
  report: Report,
): void {
  const child = layers.at(-1)
  if (child?.brand === name) {
    report('brand/cycle', namedAt, { chain: chainOf([...layers, child]) })
    return
  }
  const known = brandsIn(folders, files)
  const near = nearest(name, known)
  report('brand/not-found', namedAt, { name, known, ...(near === undefined ? {} : { nearest: near }) })
}

function chainOf(layers: readonly Layer[]): string {
  return layers.map(({ brand }) => brand).join(' → ')
}

/** Names of the brands in all folders, each once. */
function brandsIn(folders: readonly string[], files: Files): readonly string[] {
  const names = folders.flatMap((folder) =>
    files.list(folder).filter((entry) => files.read(`${folder}/${entry}/brand.yaml`) !== undefined),
  )
  return [...new Set(names)].sort()
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
