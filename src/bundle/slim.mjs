/**
 * Leaner stand-ins for what the libraries load before they do anything. Node itself inflates, unpacks Brotli, streams and
 * aborts, so packages that do it again need not be read; lines are broken in src/type, HTML is written in src/html, nothing
 * is encrypted and nothing is fetched, so code for that is never asked. What is left out throws when it is called.
 *
 * @typedef {object} StandIn
 * @property {string} name what is imported
 * @property {RegExp} by who imports it
 * @property {string} contents a CommonJS module
 */

/** @param {string} what */
const refuse = (what) => `function () { throw new Error(${JSON.stringify(what)}) }`

const fonts = /[\\/](fontkit|pdfkit|unicode-trie|unicode-properties)[\\/]/
const pdf = /[\\/]pdfkit[\\/]/
const epub = /[\\/]epub-gen-memory[\\/]/

/** @type {readonly StandIn[]} */
const standIns = [
  {
    name: 'tiny-inflate',
    by: fonts,
    contents: `
      const { inflateRawSync } = require('node:zlib')
      module.exports = (source, target) => {
        target.set(inflateRawSync(source))
        return target
      }`,
  },
  {
    name: 'brotli/decompress.js',
    by: fonts,
    contents: `
      const { brotliDecompressSync } = require('node:zlib')
      module.exports = (source) => brotliDecompressSync(source)`,
  },
  {
    name: 'linebreak',
    by: pdf,
    contents: `module.exports = ${refuse('pdfkit was asked to break a line: this is the work of src/type')}`,
  },
  {
    name: '@noble/ciphers/aes',
    by: pdf,
    contents: `exports.cbc = exports.ecb = ${refuse('pdfkit was asked to encrypt: no edition is')}`,
  },
  {
    name: 'node-fetch',
    by: epub,
    contents: `module.exports = ${refuse('epub-gen-memory was asked to fetch: no edition does')}`,
  },
  { name: 'abort-controller', by: epub, contents: 'module.exports = AbortController' },
  {
    // The library's own choice for browsers. What it is given has been checked by types.
    name: './predicates',
    by: epub,
    contents: `
      const accept = () => {}
      exports.isString = (value) => typeof value === 'string'
      exports.validateIsChapters = exports.validateIsOptions = accept
      exports.validateIsOptionsOrTitle = exports.validateIsVarargArray = accept`,
  },
  {
    name: './html-parse',
    by: epub,
    contents: `
      const refuse = ${refuse('epub-gen-memory was asked to rewrite HTML: this is the work of src/html')}
      exports.fixHTML = (index, html) => (html === '' ? '' : refuse())`,
  },
  {
    // WOFF and WOFF 2 are written in src/html; subset-font is given and gives TrueType.
    name: 'fontverter',
    by: /[\\/]subset-font[\\/]/,
    contents: `
      exports.detectFormat = () => 'sfnt'
      exports.convert = async (font) => font`,
  },
  { name: 'readable-stream', by: /[\\/]jszip[\\/]/, contents: `module.exports = require('node:stream')` },
]

/** @type {import('esbuild').Plugin} */
export const slim = {
  name: 'slim',
  setup(build) {
    for (const { name, by, contents } of standIns) {
      const filter = new RegExp(`^${name.replaceAll('.', '\\.')}$`)
      build.onResolve({ filter }, ({ importer }) =>
        by.test(importer) ? { path: name, namespace: 'slim' } : undefined,
      )
      build.onLoad({ filter, namespace: 'slim' }, () => ({ contents }))
    }
  },
}
