import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes the declarations of the public interface, src/index.ts, to lib/types: those that it reaches, and no others. They
 * may not name a package, because an installed program has none of those that are in the bundle.
 *
 *   node src/bundle/declarations.mjs [FOLDER instead of lib/types]
 */
const here = fileURLToPath(new URL('.', import.meta.url))
const root = path.join(here, '..', '..')
const types = path.resolve(process.argv[2] ?? path.join(root, 'lib', 'types'))

/** What a declaration imports: `from "x"`, `import("x")`. */
const named = /\bfrom ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/g

rmSync(types, { recursive: true, force: true })
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const words = ['-p', path.join(here, 'declarations.json'), '--outDir', types]
execFileSync(process.execPath, [compiler, ...words], { stdio: 'inherit' })
const reached = reachedFrom(path.join(types, 'index.d.ts'))
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath, entry.name)
  if (entry.isFile() && !reached.has(file)) rmSync(file)
}
removeEmptyFolders(types)

/**
 * @param {string} entry
 * @returns {ReadonlySet<string>} declaration files, the first included
 * @throws where one of them needs a package
 */
function reachedFrom(entry) {
  const reached = new Set([entry])
  for (const file of reached)
    for (const [, from, inline] of readFileSync(file, 'utf8').matchAll(named)) {
      const specifier = from ?? inline ?? ''
      if (!specifier.startsWith('.')) throw new Error(`${file} needs the package ${specifier}`)
      reached.add(declarationOf(path.resolve(path.dirname(file), specifier)))
    }
  return reached
}

/** @param {string} source a module as its importers name it */
function declarationOf(source) {
  const file = source.replace(/\.([mc]?)[jt]s$/, '.d.$1ts')
  if (!existsSync(file)) throw new Error(`there is no ${file}`)
  return file
}

/** @param {string} folder */
function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
