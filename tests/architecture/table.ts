/**
 * Who may import whom. A key is a folder of src/ or a file in it; its value lists the folders and files it may use.
 * Read downwards, the table is the story of the program: what a brief is, how it is read, dressed, and made into editions.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  brief: [],
  'files.ts': [],
  diagnostics: ['brief'],
  locale: ['brief'],
  yaml: ['brief'],
  command: ['brief', 'diagnostics'],
  settings: ['diagnostics', 'yaml', 'files.ts'],
  image: ['brief', 'diagnostics', 'files.ts'],
  brand: ['brief', 'diagnostics', 'image', 'locale', 'yaml', 'files.ts'],
  markdown: ['brief', 'diagnostics', 'locale', 'yaml'],
  publication: ['brief', 'brand', 'locale', 'image'],
  type: ['brief', 'brand', 'diagnostics'],
  layout: ['brief', 'brand', 'locale', 'publication', 'type', 'diagnostics', 'image'],
  pdf: ['brief', 'brand', 'locale', 'publication', 'type', 'layout', 'image'],
  docx: ['brief', 'brand', 'locale', 'publication', 'image'],
  html: ['brief', 'brand', 'locale', 'publication', 'image'],
  epub: ['brief', 'brand', 'locale', 'publication', 'image', 'html'],
  verify: ['brief', 'diagnostics'],
  'editions.ts': ['brief', 'publication', 'type', 'layout', 'pdf', 'docx', 'html', 'epub', 'diagnostics'],
  'build.ts': [
    ...['brief', 'diagnostics', 'locale', 'image', 'brand', 'markdown', 'publication'],
    ...['verify', 'files.ts', 'editions.ts'],
  ],
  'inspect.ts': ['brief', 'diagnostics', 'layout', 'pdf', 'command', 'build.ts', 'editions.ts'],
  'index.ts': ['brief', 'diagnostics', 'build.ts', 'editions.ts', 'inspect.ts', 'files.ts'],
  'cli.ts': ['brief', 'command', 'diagnostics', 'settings', 'build.ts', 'inspect.ts', 'files.ts'],
}

/** Of whom only types may be used: what reads files is told how, so that tests and other hosts can say otherwise. */
export const typesOnly: readonly (readonly [importer: string, imported: string])[] = [
  ['brand', 'files.ts'],
  ['image', 'files.ts'],
  ['settings', 'files.ts'],
  ['build.ts', 'files.ts'],
]

/** Which folders know which library. A library's types stop at its folder's door. */
export const libraryHomes: Readonly<Record<string, readonly string[]>> = {
  '@expo-google-fonts/noto-emoji': ['brand'],
  '@expo-google-fonts/noto-sans-math': ['brand'],
  '@expo-google-fonts/noto-sans-symbols': ['brand'],
  '@expo-google-fonts/noto-sans-symbols-2': ['brand'],
  '@expo-google-fonts/source-code-pro': ['brand'],
  '@expo-google-fonts/source-sans-3': ['brand'],
  '@expo-google-fonts/source-serif-4': ['brand'],
  '@resvg/resvg-js': ['image', 'docx', 'epub'],
  docx: ['docx'],
  'epub-gen-memory': ['epub'],
  fflate: ['docx', 'epub', 'verify'],
  fontkit: ['type'],
  harfbuzzjs: ['html'],
  hast: ['markdown', 'html', 'epub'],
  hyphen: ['type'],
  mdast: ['markdown'],
  'mdast-util-from-markdown': ['markdown'],
  'micromark-util-classify-character': ['markdown'],
  'micromark-util-resolve-all': ['markdown'],
  'micromark-util-types': ['markdown'],
  pdfkit: ['pdf'],
  'rehype-raw': ['markdown'],
  'rehype-stringify': ['html'],
  'remark-definition-list': ['markdown'],
  'remark-directive': ['markdown'],
  'remark-frontmatter': ['markdown'],
  'remark-gfm': ['markdown'],
  'remark-parse': ['markdown'],
  'remark-rehype': ['markdown'],
  'subset-font': ['html', 'epub'],
  unified: ['markdown', 'html'],
  unist: ['markdown', 'html'],
  valibot: ['yaml', 'brand', 'markdown', 'settings'],
  vfile: ['markdown'],
  yaml: ['yaml'],
}
