import { createRequire } from 'node:module'
import path from 'node:path'
import { flattenPatterns } from '../type/hyphenation/flatten-patterns.mjs'
import { patternNotices } from './pattern-notices.mjs'

const require = createRequire(import.meta.url)

/**
 * Lays down the hyphenation patterns flattened: one file a language, read in a few milliseconds when the language is met.
 * Patterns whose licence asks more than to be named (GPL, LGPL, MPL) or is unknown stay in the package `hyphen`, from
 * which the program then reads them, somewhat slower.
 *
 * @type {import('esbuild').Plugin}
 */
export const flatPatterns = {
  name: 'flat-patterns',
  setup(build) {
    const notices = patternNotices()
    build.onResolve({ filter: /^hyphen\/patterns\// }, ({ path: specifier }) =>
      notices.has(path.basename(specifier, '.js')) ? undefined : { path: specifier, external: true },
    )
    build.onLoad({ filter: /[\\/]hyphen[\\/]patterns[\\/][^\\/]+\.js$/ }, ({ path: file }) => ({
      contents: `export default ${JSON.stringify(flattenPatterns(require(file)))}`,
    }))
  },
}
