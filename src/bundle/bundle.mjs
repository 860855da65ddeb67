import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { flatPatterns } from './flat-patterns.mjs'
import { noticesOf } from './notices.mjs'
import { slim } from './slim.mjs'

/** Packages with a native or WebAssembly program beside their code: they are found at run time, not copied. */
const external = ['@resvg/resvg-js', '@resvg/resvg-wasm']

/**
 * Bundles src/start.ts, as cli.js, src/index.ts, and what runs in threads, with all libraries they use, into lib/: a start
 * reads a few files instead of some hundred, and an edition that is not asked for is not read at all.
 *
 * @param {string} root folder of package.json
 */
export async function bundle(root) {
  const lib = path.join(root, 'lib')
  const result = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/start.ts', 'crew-member': 'src/crew/member.ts', index: 'src/index.ts' },
    outdir: 'lib',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunk-[hash]',
    external,
    plugins: [slim, flatPatterns],
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    // Libraries written for CommonJS ask for Node's own modules by `require`, which ES modules do not have.
    banner: { js: "import{createRequire as $r}from'node:module';const require=$r(import.meta.url);" },
    logLevel: 'warning',
  })
  const files = new Map(result.outputFiles.map((file) => [path.basename(file.path), file.contents]))
  files.set('NOTICES.txt', Buffer.from(noticesOf(root, Object.keys(result.metafile.inputs))))
  place(lib, files)
}

/**
 * Chunks are named by their content, so they can be laid down at leisure; the entries that name them come last, each in
 * one step, so that a command started meanwhile finds a whole program.
 *
 * @param {string} lib
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
function place(lib, files) {
  mkdirSync(lib, { recursive: true })
  const entriesLast = [...files].sort(
    ([a], [b]) => Number(b.startsWith('chunk-')) - Number(a.startsWith('chunk-')),
  )
  for (const [name, contents] of entriesLast) {
    const temporary = path.join(lib, `${name}.${process.pid}`)
    writeFileSync(temporary, contents)
    renameSync(temporary, path.join(lib, name))
  }
  for (const name of readdirSync(lib))
    if (/^chunk-\w+\.js$/.test(name) && !files.has(name)) rmSync(path.join(lib, name))
}
