/** The factories inside the packages @jsquash: their own doors cannot be told where the program comes from. */
declare module '@jsquash/webp/codec/dec/webp_dec.js' {
  const factory: JsquashFactory
  export default factory
}
declare module '@jsquash/avif/codec/dec/avif_dec.js' {
  const factory: JsquashFactory
  export default factory
}
declare module '@jsquash/jpeg/codec/dec/mozjpeg_dec.js' {
  const factory: JsquashFactory
  export default factory
}
declare module '@jsquash/jpeg/codec/enc/mozjpeg_enc.js' {
  const factory: JsquashFactory
  export default factory
}

/** A decoder has no `encode`, an encoder no `decode`. */
type JsquashFactory = (options: {
  readonly noInitialRun: true
  readonly print: () => void
  readonly printErr: () => void
  readonly instantiateWasm: (imports: object, done: (instance: WebAssembly.Instance) => void) => object
}) => Promise<{
  readonly decode: (file: Uint8Array, option?: number | boolean) => unknown
  readonly encode: (rgba: Uint8Array, width: number, height: number, options: object) => unknown
}>

/** As much of it as is used; the types of Node have none. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(program: Module, imports: object)
    readonly exports: object
  }
}
