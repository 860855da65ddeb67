/** The package declares its types for CommonJS, but as if it were an ES module; this is the ES module. */
declare module 'bidi-js/dist/bidi.mjs' {
  export default function createBidi(): import('bidi-js').Bidi
}
