declare module 'hyphen' {
  export default function createHyphenator(
    patterns: unknown,
    options: { readonly hyphenChar: string; readonly minWordLength: number; readonly html: boolean },
  ): (text: string) => string
}
