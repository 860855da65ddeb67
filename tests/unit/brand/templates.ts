import path from 'node:path'
import { type Brand, loadBrand } from '../../../src/brand/index.ts'
import { disk, type Files } from '../../../src/files.ts'

const shipped = path.resolve(import.meta.dirname, '../../../templates')

/** A TrueType file of nothing but empty tables: enough for code that sets no type in it. */
export const emptyFont = `\0\x01\0\0\0\x06${'\0'.repeat(6)}${['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']
  .map((table) => table + '\0'.repeat(12))
  .join('')}`

/** A folder of templates in memory, named `templates`: the shipped base brand, and the files given. */
export function templatesWith(files: Readonly<Record<string, string>>): Files {
  const own = new Map(Object.entries(files).map(([name, text]) => [`templates/${name}`, text]))
  return {
    ...disk,
    read: (file) => {
      const text = own.get(file)
      if (text !== undefined) return new TextEncoder().encode(text)
      if (file === 'templates/base/brand.yaml') return disk.read(path.join(shipped, 'base/brand.yaml'))
      return file.startsWith('templates/') ? undefined : disk.read(file)
    },
    isInside: (folder, target) => folder === '.' || target.startsWith(`${folder}/`),
    list: (folder) => {
      if (!folder.startsWith('templates')) return disk.list(folder)
      const names = ['templates/base/brand.yaml', ...own.keys()]
        .filter((name) => name.startsWith(`${folder}/`))
        .map((name) => name.slice(folder.length + 1).split('/')[0] ?? '')
      return [...new Set(names)].sort()
    },
  }
}

/** Loads the brand `mine` with this text; findings as `line:column code: message`. */
export function loadMine(
  text: string,
  others: Readonly<Record<string, string>> = {},
): {
  readonly brand?: Brand
  readonly found: readonly string[]
  readonly help: readonly (string | undefined)[]
} {
  const { brand, findings } = loadBrand(
    'mine',
    templatesWith({ 'mine/brand.yaml': text, ...others }),
    'templates',
  )
  const found = findings.map(({ file, position, code, message }) => {
    const { line, column } = position?.start ?? { line: 0, column: 0 }
    return `${file.replace('templates/', '')}:${line}:${column} ${code}: ${message}`
  })
  return { ...(brand === undefined ? {} : { brand }), found, help: findings.map(({ help }) => help) }
}
