/**
 * Leaner stand-ins for what fontkit and pdfkit load before they do anything. Node itself inflates and unpacks Brotli, so
 * two decoders and a dictionary of 750 kB need not be read; lines are broken in src/type, so pdfkit's breaker is never
 * asked; nothing is encrypted. What is left out throws when it is called.
 *
 * @type {Readonly<Record<string, string>>}
 */
const replacements = {
  'tiny-inflate': `
    const { inflateRawSync } = require('node:zlib')
    module.exports = (source, target) => {
      target.set(inflateRawSync(source))
      return target
    }`,
  'brotli/decompress.js': `
    const { brotliDecompressSync } = require('node:zlib')
    module.exports = (source) => brotliDecompressSync(source)`,
  linebreak: `
    module.exports = class LineBreaker {
      constructor() { throw new Error('pdfkit was asked to break a line: this is the work of src/type') }
    }`,
  '@noble/ciphers/aes': `
    const refuse = () => { throw new Error('pdfkit was asked to encrypt: no edition is') }
    module.exports = { cbc: refuse, ecb: refuse }`,
}

/** @type {import('esbuild').Plugin} */
export const slim = {
  name: 'slim',
  setup(build) {
    for (const [name, contents] of Object.entries(replacements)) {
      build.onResolve({ filter: new RegExp(`^${name.replace('.', '\\.')}$`) }, ({ importer }) =>
        askedByEngine.test(importer) ? { path: name, namespace: 'slim' } : undefined,
      )
      build.onLoad({ filter: new RegExp(`^${name.replace('.', '\\.')}$`), namespace: 'slim' }, () => ({
        contents,
      }))
    }
  },
}

const askedByEngine = /[\\/](fontkit|pdfkit|unicode-trie|unicode-properties)[\\/]/
