import { createRequire } from 'node:module'
import type { Files } from '../files.ts'
import type { Pixels } from './pixels.ts'

/**
 * The codecs of browsers as WebAssembly, which gives the same bytes on every machine. One is loaded when it is first
 * asked for, and every picture is given a fresh one, so that a hostile picture cannot spoil the next.
 */
export interface Codecs {
  /** `undefined` when the file is not what it should be. */
  readonly decode: (format: Decoded, file: Uint8Array) => Promise<Pixels | undefined>
  /** A JPEG of a quality at which nobody sees the loss, with the colours of every pixel, as every reader knows it. */
  readonly encodeJpeg: (pixels: Pixels) => Promise<Uint8Array>
}

export type Decoded = 'webp' | 'avif' | 'jpeg'

type Codec = Decoded | 'jpeg-encoder'

export function openCodecs(files: Files): Codecs {
  const programs = new Map<Codec, WebAssembly.Module>()
  const start = async (codec: Codec) => {
    const { load, program } = codecs[codec]
    const compiled = programs.get(codec) ?? new WebAssembly.Module(readProgram(program, files))
    programs.set(codec, compiled)
    const { default: factory } = await load()
    return factory({
      noInitialRun: true,
      print: () => {},
      printErr: () => {},
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(compiled, imports)
        done(instance)
        return instance.exports
      },
    })
  }
  return {
    decode: async (format, file) => {
      const codec = await start(format)
      try {
        return readPixels(codec.decode(file, ...decodeOptions[format]))
      } catch {
        return undefined
      }
    },
    encodeJpeg: async ({ rgba, width, height }) => {
      const codec = await start('jpeg-encoder')
      const file = codec.encode(rgba, width, height, jpegOptions)
      if (file instanceof Uint8Array) return file
      throw new Error('the JPEG encoder gave no file')
    },
  }
}

const codecs = {
  webp: {
    load: () => import('@jsquash/webp/codec/dec/webp_dec.js'),
    program: '@jsquash/webp/codec/dec/webp_dec.wasm',
  },
  avif: {
    load: () => import('@jsquash/avif/codec/dec/avif_dec.js'),
    program: '@jsquash/avif/codec/dec/avif_dec.wasm',
  },
  jpeg: {
    load: () => import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js'),
    program: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  },
  'jpeg-encoder': {
    load: () => import('@jsquash/jpeg/codec/enc/mozjpeg_enc.js'),
    program: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  },
} as const

/** Eight bits a sample of AVIF; JPEG as it is stored, for it is turned with all others. */
const decodeOptions: Readonly<Record<Decoded, readonly [option?: number | boolean]>> = {
  webp: [],
  avif: [8],
  jpeg: [false],
}

const jpegOptions = {
  quality: 90,
  baseline: true,
  arithmetic: false,
  progressive: false,
  optimize_coding: true,
  smoothing: 0,
  color_space: 3, // YCbCr
  quant_table: 3,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: false,
  chroma_subsample: 1,
  separate_chroma_quality: false,
  chroma_quality: 90,
}

/** Found from this module: it works from the sources and from the bundle in lib/ alike. */
function readProgram(name: string, files: Files): Uint8Array {
  const program = files.read(createRequire(import.meta.url).resolve(name))
  if (program === undefined) throw new Error(`${name} cannot be read: the installation is incomplete`)
  return program
}

/** What a decoder gives: an ImageData of browsers, or something like it. */
function readPixels(result: unknown): Pixels | undefined {
  if (typeof result !== 'object' || result === null) return undefined
  if (!('data' in result && 'width' in result && 'height' in result)) return undefined
  const { data, width, height } = result
  if (typeof width !== 'number' || typeof height !== 'number' || !(data instanceof Uint8ClampedArray))
    return undefined
  if (data.length !== width * height * 4) return undefined
  return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}
