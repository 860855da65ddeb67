declare module 'hyphen/patterns/*' {
  /** As shipped, or as the bundle flattens it. */
  const patterns:
    | import('./flatten-patterns.mjs').PatternSource
    | import('./flatten-patterns.mjs').FlatPatterns
  export default patterns
}
