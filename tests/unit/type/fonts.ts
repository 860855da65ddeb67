import { readFileSync } from 'node:fs'
import type { FontFace, FontFamily } from '../../../src/brand/index.ts'

const folder = new URL('../../../node_modules/@expo-google-fonts/', import.meta.url)

/** Names of the weights in use, as the files spell them. */
const weights = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' } as const

function family(id: string, stem: string, generic: FontFamily['generic']): FontFamily {
  const faces = ([400, 600, 700] as const).flatMap((weight) =>
    [false, true].map((italic): FontFace => {
      const name = `${weight}${weights[weight]}${italic ? '_Italic' : ''}`
      let bytes: Uint8Array | undefined
      return {
        id: `${id}-${weight}${italic ? '-italic' : ''}`,
        family: stem,
        weight,
        italic,
        read: () => {
          bytes ??= readFileSync(new URL(`${id}/${name}/${stem}_${name}.ttf`, folder))
          return bytes
        },
      }
    }),
  )
  return { name: stem, generic, scripts: [], faces }
}

export const serif = family('source-serif-4', 'SourceSerif4', 'serif')
export const sans = family('source-sans-3', 'SourceSans3', 'sans-serif')
export const mono = family('source-code-pro', 'SourceCodePro', 'monospace')
