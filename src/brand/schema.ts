import * as v from 'valibot'
import { about } from '../yaml/index.ts'
import { boxKinds, type ColourToken, colourTokens, endMatterKinds, factKinds, roles } from './brand.ts'
import {
  byLanguage,
  colour,
  leading,
  length,
  numberBetween,
  points,
  size,
  webAddress,
  weight,
  words,
} from './schema-values.ts'

/**
 * What may stand in a brand.yaml. A brand that extends another states only differences; the whole chain, merged, has
 * to satisfy all of it. Its JSON Schema is made from the same definitions.
 */

const token = v.picklist(colourTokens)
const slot = v.picklist(['text', 'display', 'mono'])
const figures = v.picklist(['lining', 'oldstyle', 'tabular'])

const palette = v.strictObject({
  ink: about(colour, 'Text.'),
  muted: about(colour, 'Quieter text.'),
  accent: about(colour, 'The one colour: links, rules, markers.'),
  paper: about(colour, 'The ground of everything.'),
  tint: about(colour, 'A soft ground for boxes and code.'),
  line: about(colour, 'Hairlines.'),
  highlight: about(colour, 'The ground of marked words.'),
  onAccent: about(colour, 'Text on the accent.'),
} satisfies Record<ColourToken, unknown>)

const fontPackage = v.pipe(
  words,
  v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'the name of a font package such as source-serif-4'),
)
const fontFile = v.pipe(
  words,
  v.regex(/^(?:[^./\\][^/\\]*\/)*[^/\\]+\.[Tt][Tt][Ff]$/, 'a TrueType file in the folder of the brand'),
)
const fontFiles = v.strictObject({
  name: words,
  generic: about(
    v.picklist(['serif', 'sans-serif', 'monospace']),
    'What stands in where the font cannot be used.',
  ),
  faces: v.array(v.strictObject({ file: fontFile, weight, italic: v.optional(v.boolean(), false) })),
})
const family = v.union(
  [fontPackage, fontFiles],
  'the name of a font package, or a map of name, generic and faces',
)

/** Everything optional: what a role does not state it takes from the body. */
const style = v.strictObject({
  font: v.exactOptional(slot),
  size: v.exactOptional(size),
  leading: v.exactOptional(leading),
  weight: v.exactOptional(weight),
  italic: v.exactOptional(v.boolean()),
  colour: v.exactOptional(token),
  align: v.exactOptional(
    about(
      v.picklist(['text', 'justify', 'start', 'center', 'end']),
      '`text`: justified or not, as `type` says.',
    ),
  ),
  space: v.exactOptional(v.strictObject({ before: v.exactOptional(length), after: v.exactOptional(length) })),
  caps: v.exactOptional(v.picklist(['none', 'small', 'upper'])),
  tracking: v.exactOptional(
    numberBetween(-100, 500, 'thousandths of an em between -100 and 500, such as 20'),
  ),
  figures: v.exactOptional(figures),
  hyphenate: v.exactOptional(v.boolean()),
})

const box = v.strictObject({
  background: token,
  text: v.exactOptional(
    about(
      token,
      'Colour of all words in the box; `onAccent` where the background is `accent`, else that of each role.',
    ),
  ),
  rule: about(token, 'Colour of the line along the box.'),
  ruleSide: v.picklist(['start', 'top', 'none']),
  ruleWidth: length,
  padding: length,
})

const pictureFile = v.pipe(
  words,
  v.regex(/^(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*$/, 'a picture in the folder of the brand'),
)
const logo = v.union(
  [
    pictureFile,
    v.strictObject({
      file: pictureFile,
      dark: v.exactOptional(about(pictureFile, 'Shown on a dark ground.')),
      alt: v.exactOptional(about(words, 'What a screen reader says, instead of the name.')),
      height: v.exactOptional(length),
    }),
  ],
  'an SVG or PNG file in the folder of the brand, or a map of file, dark, alt and height',
)

const partner = v.strictObject({
  name: words,
  logo: v.exactOptional(logo),
  url: v.exactOptional(webAddress),
})

const template = about(
  words,
  'Words with placeholders such as {series}; one without a value vanishes with the punctuation that joins it.',
)
const runningLine = v.strictObject({ left: template, center: template, right: template })

const markersPhrase = 'a marker such as (1), or a list of them by depth'
const markers = v.union(
  [
    v.pipe(v.array(words), v.minLength(1, markersPhrase)),
    v.pipe(
      words,
      v.transform((one) => [one]),
    ),
  ],
  markersPhrase,
)

/** Parts that come many times; the JSON Schema names them and writes them once. */
export const brandParts = { length, token, family, style, box, logo }

export const brandFile = v.strictObject({
  extends: v.exactOptional(about(words, 'The brand that gives what this one does not state, such as base.')),
  name: about(words, 'The brand as people call it.'),
  publisher: v.exactOptional(
    v.strictObject({
      name: words,
      place: v.exactOptional(words),
      url: v.exactOptional(webAddress),
      contact: v.exactOptional(words),
    }),
  ),
  colours: about(
    palette,
    'Colours on paper and on light screens; every pair in use must be told apart well.',
  ),
  dark: about(palette, 'Colours of web pages and e-books on a dark ground.'),
  fonts: v.strictObject({
    text: about(family, 'Of running text.'),
    display: about(family, 'Of titles, labels and small matter.'),
    mono: about(family, 'Of code.'),
    fallback: about(v.array(family), 'Asked in turn for a character that the others lack.'),
  }),
  type: v.strictObject({
    base: about(points, 'Size of body text in points.'),
    ratio: numberBetween(1, 2, 'a number between 1 and 2, such as 1.2'),
    leading: numberBetween(1, 2.5, 'a multiple of the size between 1 and 2.5, such as 1.4'),
    figures: about(figures, 'Figures of running text.'),
    justify: v.boolean(),
    hyphenate: v.boolean(),
    expansion: about(
      v.boolean(),
      'Whether letters of justified lines may be up to 1.5 % wider or narrower in the PDF, so that spaces differ less.',
    ),
    strong: about(weight, 'Weight of strong words in text of ordinary weight.'),
    paragraph: about(
      v.strictObject({ space: length, indent: length }),
      'Space between paragraphs, or an indent of the first line: one of the two is zero.',
    ),
    lead: about(v.boolean(), 'Whether the paragraph that opens the body is set larger.'),
  }),
  page: v.strictObject({
    size: v.picklist(['A4', 'Letter']),
    margin: v.strictObject({ top: length, right: length, bottom: length, left: length }),
    rail: about(length, 'Width beside the text, inside the margins, for facts, side heads and list markers.'),
    columns: about(
      v.picklist([1, 2]),
      'Columns of the body in PDF and Word; two leave no room for a rail. Web page and e-book have one.',
    ),
    gutter: about(length, 'Between two columns.'),
  }),
  roles: about(
    v.strictObject(v.entriesFromList(roles, style)),
    'Everything that is set in type; what a role does not state it takes from the body.',
  ),
  boxes: v.strictObject(v.entriesFromList(boxKinds, box)),
  lists: v.strictObject({
    ordered: about(markers, '`1` stands for the number, `a` for its letter, `i` for its roman numeral.'),
    bullets: markers,
    hang: about(v.boolean(), 'Whether the outermost numbers hang in the rail.'),
  }),
  tables: v.strictObject({
    headBackground: token,
    rules: v.picklist(['horizontal', 'all', 'none']),
    stripes: v.boolean(),
  }),
  masthead: v.strictObject({
    ground: v.exactOptional(
      about(
        token,
        'What logo, title and authors stand on, across the head of the first page: such as `accent`.',
      ),
    ),
    text: v.exactOptional(
      about(
        token,
        'Colour of all words on the ground; `onAccent` where that is `accent`, else that of each role.',
      ),
    ),
    band: about(
      v.strictObject({ colour: token, height: length }),
      'A band of colour across the top edge of the first page; none when its height is 0.',
    ),
    logo: v.exactOptional(logo),
    wordmark: v.exactOptional(about(words, 'The name set in type, where there is no logo.')),
    tagline: v.exactOptional(words),
    label: template,
    line: template,
    facts: v.array(v.picklist(factKinds)),
  }),
  furniture: about(
    v.strictObject({ header: runningLine, footer: runningLine, headerOnFirstPage: v.boolean() }),
    'Running lines of every page.',
  ),
  endMatter: about(
    v.array(v.picklist(endMatterKinds)),
    'Sections after the body, in this order, each printed when there is something to say.',
  ),
  partners: v.array(partner),
  labels: about(v.record(words, byLanguage), 'Words printed for the `type` of a post, by language.'),
})

export type BrandFile = v.InferOutput<typeof brandFile>
export type StyleEntry = v.InferOutput<typeof style>
export type LogoEntry = v.InferOutput<typeof logo>
export type FamilyEntry = v.InferOutput<typeof family>
