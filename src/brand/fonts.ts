import { createRequire } from 'node:module'
import path from 'node:path'
import type { Position } from '../brief/index.ts'
import { readWithin } from '../confined.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { type FontFace, type FontFamily, type FontScript, fontScripts } from './brand.ts'
import { faultOfFont } from './font-file.ts'
import type { FamilyEntry } from './schema.ts'

/** Where a family is asked for, and what for. */
export interface FamilyRequest {
  readonly entry: FamilyEntry
  /** Weights that roles set in this family have, strong words included, each with where it is asked for. */
  readonly weights: ReadonlyMap<number, Position | undefined>
  /** Weights that are taken where the family has them: strong words within text that is strong itself. */
  readonly welcome: readonly number[]
  /** Folder that the files of an own family are given from. */
  readonly folder: string
  readonly position: Position | undefined
  /** Where the file of a face is named, by its index. */
  readonly placeOfFace: (index: number) => Position | undefined
}

/** The faces of a family that a brand uses: each weight asked for, upright and, where there is one, italic. */
export function loadFamily(request: FamilyRequest, files: Files, report: Report): FontFamily | undefined {
  const { entry, position } = request
  const whole =
    typeof entry === 'string' ? packageFamily(entry, files) : ownFamily(entry, request, files, report)
  if (whole === undefined) {
    report('brand/font-package', position, { name: String(entry) })
    return undefined
  }
  const faces = [...new Set([...request.weights.keys(), ...request.welcome])]
    .sort((a, b) => a - b)
    .flatMap((weight) => {
      const found = whole.faces.filter((face) => face.weight === weight)
      if (found.length === 0 && request.weights.has(weight)) {
        const available = [...new Set(whole.faces.map((face) => face.weight))].sort((a, b) => a - b)
        report('brand/font-weight', request.weights.get(weight), { family: whole.name, weight, available })
      }
      return found
    })
  return { ...whole, faces }
}

/** npm scope whose packages hold static TTF files of one family each, in a folder a face. */
const fontScope = '@expo-google-fonts'

function packageFamily(name: string, files: Files): FontFamily | undefined {
  const root = packageRoot(`${fontScope}/${name}`)
  const metadata = root === undefined ? undefined : files.read(path.join(root, 'metadata.json'))
  if (root === undefined || metadata === undefined) return undefined
  const about: unknown = JSON.parse(new TextDecoder().decode(metadata))
  const text = (key: string) => (isRecord(about) ? String(about[key] ?? '') : '')
  const family = text('family')
  const faces = files.list(root).flatMap((folder): readonly FontFace[] => {
    const [, weight, italic] = /^(\d{3})[A-Za-z]+?(_Italic)?$/.exec(folder) ?? []
    if (weight === undefined) return []
    const file = path.join(root, folder, `${family.replaceAll(' ', '')}_${folder}.ttf`)
    const id = `${name}-${weight}${italic === undefined ? '' : '-italic'}`
    return [
      { id, family, weight: Number(weight), italic: italic !== undefined, file, read: readOnce(file, files) },
    ]
  })
  return { name: family, generic: genericOf(text('category')), scripts: scriptsOf(about), faces }
}

function scriptsOf(about: unknown): FontFamily['scripts'] {
  const subsets: readonly unknown[] = isRecord(about) && Array.isArray(about.subsets) ? about.subsets : []
  return fontScripts.filter((script) => subsets.some((subset) => subset === subsetOf[script]))
}

/** What Google Fonts calls the part of a family that has the letters of a script. */
const subsetOf: Readonly<Record<FontScript, string>> = {
  Arab: 'arabic',
  Hebr: 'hebrew',
  Jpan: 'japanese',
  Hang: 'korean',
  Hans: 'chinese-simplified',
  Hant: 'chinese-traditional',
}

/** The package's folder, found from this module: it works from the sources and from the bundle in lib/ alike. */
function packageRoot(name: string): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}

function genericOf(category: string): FontFamily['generic'] {
  return category === 'serif' || category === 'monospace' ? category : 'sans-serif'
}

function ownFamily(
  entry: Exclude<FamilyEntry, string>,
  { folder, placeOfFace }: FamilyRequest,
  files: Files,
  report: Report,
): FontFamily {
  const faces = entry.faces.map(({ file, weight, italic }, index): FontFace => {
    const whole = storedPath(folder, file, files) ?? `${folder}/${file}`
    const place = placeOfFace(index)
    const bytes = readWithin(folder, whole, files)
    const fault = typeof bytes === 'string' ? undefined : faultOfFont(bytes)
    if (bytes === 'absent') report('brand/font-file', place, { file })
    if (bytes === 'outside') report('build/outside', place, { path: file, folder })
    if (fault !== undefined) report('brand/font-broken', place, { file, fault })
    const id = `${entry.name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}-${weight}${italic ? '-italic' : ''}`
    return { id, family: entry.name, weight, italic, file: whole, read: readOnce(whole, files) }
  })
  return { name: entry.name, generic: entry.generic, scripts: [], faces }
}

/** Where a file lies, whichever of their two ways systems write letters with accents in. */
function storedPath(folder: string, file: string, files: Files): string | undefined {
  let found = folder
  for (const part of file.split('/')) {
    const names = files.list(found)
    const name = names.includes(part) ? part : names.find((other) => other.normalize('NFC') === part)
    if (name === undefined) return undefined
    found = `${found}/${name}`
  }
  return found
}

function readOnce(file: string, files: Files): () => Uint8Array {
  let bytes: Uint8Array | undefined
  return () => {
    bytes ??= files.read(file)
    if (bytes === undefined) throw new Error(`cannot read the font file ${file}`)
    return bytes
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
