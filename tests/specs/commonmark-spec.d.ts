/** The package of the CommonMark specification has no types of its own. */
declare module 'commonmark-spec' {
  export const tests: readonly {
    readonly number: number
    readonly markdown: string
    readonly html: string
  }[]
}
