import { entry } from './entry.ts'

/** Brand files. */
export const brand = {
  'brand/not-found': entry<{ name: string; known: readonly string[]; nearest?: string }>({
    severity: 'error',
    message: ({ name }) => `there is no brand "${name}"`,
    help: ({ known, nearest }) =>
      nearest === undefined
        ? `the brands here are ${known.join(', ') || '(none)'}`
        : `did you mean "${nearest}"?`,
    explanation:
      'A brand is a folder of `templates/` that holds a `brand.yaml`. Its name is the name of the folder: letters, digits, hyphens, underscores and dots.',
  }),
  'brand/cycle': entry<{ chain: string }>({
    severity: 'error',
    message: ({ chain }) => `this brand extends itself: ${chain}`,
    help: () => 'end the chain with a brand that extends nothing, such as base',
    explanation:
      'A brand may extend another, and that one a third; following `extends` has to end at a complete brand.',
  }),
  'brand/syntax': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `this is not YAML: ${reason}`,
    explanation:
      'A brand file is YAML 1.2: keys and values with a colon and a space between them, indented with spaces. Colours begin with `#`, which YAML takes for a comment unless the colour stands in quotes.',
  }),
  'brand/unknown-key': entry<{ key: string; known: readonly string[]; nearest?: string }>({
    severity: 'error',
    message: ({ key }) => `unknown key "${key}"`,
    help: ({ nearest, known }) =>
      nearest === undefined ? `possible here: ${known.join(', ')}` : `did you mean "${nearest}"?`,
    explanation:
      'A brand file holds only keys that have a meaning: a key that nobody reads would be a wish that silently fails.',
  }),
  'brand/missing-key': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `"${key}" is missing`,
    help: () => 'add it, or extend a brand that has it, such as base',
    explanation:
      'A brand together with those it extends has to be complete. Start with `extends: base` and state only what differs.',
  }),
  'brand/wrong-value': entry<{ key: string; expected: string; received: string; nearest?: string }>({
    severity: 'error',
    message: ({ key, expected, received }) =>
      `${key === '' ? 'this file' : `"${key}"`} must be ${expected}, not ${received}`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean "${nearest}"?`),
    explanation: 'The value of this key is of the wrong kind or outside the range that can be set in type.',
  }),
  'brand/font-package': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `there is no font package "${name}"`,
    help: ({ name }) =>
      `install it with "npm install @expo-google-fonts/${name}", or list the files of the font`,
    explanation:
      'A font is named by a package of the npm scope `@expo-google-fonts`, which holds static TrueType files with their licence, or as a map of `name`, `generic` and `faces` with files in the folder of the brand.',
  }),
  'brand/font-file': entry<{ file: string }>({
    severity: 'error',
    message: ({ file }) => `there is no font file ${file}`,
    help: () => 'put it in the folder of the brand, or correct its name; capital letters count',
    explanation:
      'Files of a font are named from the folder of the brand that states them: static TrueType files, one a face, with their licence beside them.',
  }),
  'brand/font-broken': entry<{ file: string; fault: string }>({
    severity: 'error',
    message: ({ file, fault }) => `${file} cannot be used as a font: ${fault}`,
    help: () => 'take the static TrueType file (.ttf) of this face',
    explanation:
      'PDF, Word file, e-book and web page all embed the fonts of a brand, so that a font has to be what all four can hold: one static TrueType or OpenType file for each face. WOFF and WOFF2 are for web pages alone, and are made from these files here; files of variable fonts and collections hold many faces in one.',
  }),
  'brand/font-weight': entry<{ family: string; weight: number; available: readonly number[] }>({
    severity: 'error',
    message: ({ family, weight }) => `${family} has no face of weight ${weight}`,
    help: ({ available }) => `its weights are ${available.join(', ')}`,
    explanation:
      'Roles set in this family, and strong words within them, ask for this weight. Choose another weight for those roles or `type.strong`, or add a face.',
  }),
  'brand/font-name': entry<{ family: string; weight: number; posture: string; other: string }>({
    severity: 'error',
    message: ({ family, weight, posture, other }) =>
      family === other
        ? `two files are ${family}, weight ${weight}, ${posture}`
        : `the names ${other} and ${family} cannot be told apart, and both have a face of weight ${weight}, ${posture}`,
    help: () => 'give one of the two another `name`, or list each weight and posture once',
    explanation:
      'Word, web pages and e-books choose a font by its name, its weight and whether it is italic. Each of these may stand for one file only, in `text`, `display`, `mono` and `fallback` together. Names that differ only in capital letters, spaces and punctuation count as one.',
  }),
  'brand/rail-beside-columns': entry<{ columns: number }>({
    severity: 'warning',
    message: ({ columns }) => `there is no rail beside ${columns} columns`,
    help: () => 'leave out `rail`, or set the body in one column',
    explanation:
      'Two columns have all the width that the margins leave. Facts then stand in the masthead, heads of the end matter above or before their text, and numbers of lists in the column.',
  }),
  'brand/no-room': entry<{ side: 'width' | 'height'; left: number; least: number }>({
    severity: 'error',
    message: ({ side, left, least }) => {
      const page = side === 'width' ? 'the page' : 'the page, turned to landscape,'
      const rest = left <= 0 ? `no ${side}` : `a ${side} of ${millimetres(left)} mm`
      return `${page} leaves text ${rest}; it needs ${millimetres(least)} mm`
    },
    help: ({ side }) =>
      side === 'width'
        ? 'make the margins, the rail or the gutter narrower, or the text smaller'
        : 'make the margins lower, or the text smaller',
    explanation:
      'Margins, the rail and the gutter between two columns are taken from the page, and text has what they leave: no line is shorter than ten ems, and no page lower than ten lines, also where a wide table turns it to landscape.',
  }),
  'brand/contrast': entry<{
    palette: 'colours' | 'dark'
    colour: string
    ground: string
    ratio: number
    least: number
    use: string
    passing?: string
  }>({
    severity: 'error',
    message: ({ palette, colour, ground, ratio, least, use }) =>
      // Rounded down: a ratio that fails must not read like one that passes.
      `"${colour}" on "${ground}" in "${palette}" has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1; ${use} must have ${least}:1`,
    help: ({ passing, colour, ground, use }) => {
      if (colour === ground) return `give ${use} another colour`
      return passing === undefined
        ? `no "${colour}" passes beside all that it meets: change "${ground}"`
        : `the nearest "${colour}" that passes is '${passing}'`
    },
    explanation:
      'Text needs a contrast of 4.5:1 with what it stands on, large text and rules 3:1 (WCAG 2.2, criteria 1.4.3 and 1.4.11). Every pair of colours that a reader meets is checked, in `colours` and in `dark`, before anything is built.',
  }),
  'brand/logo-unseen': entry<{ source: string; ground: string; palette: 'colours' | 'dark' }>({
    severity: 'warning',
    message: ({ source, ground, palette }) =>
      `the logo ${source} cannot be seen on "${ground}" in "${palette}"`,
    help: ({ palette }) =>
      palette === 'dark'
        ? 'give the logo a variant for dark grounds: { file: …, dark: … }'
        : 'state the ground that it is made for (`masthead: { ground: accent }`), or name another file',
    explanation:
      'The logo is drawn on what it stands on, and no part of it has a contrast of 3:1 with that. `dark` names a variant for dark grounds: it is shown on dark screens, on a dark masthead, and on covers and cards.',
  }),
} as const

function millimetres(points: number): string {
  return String(Math.round((points * 25.4) / 72))
}
