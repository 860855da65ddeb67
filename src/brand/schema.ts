import * as v from 'valibot'
import { boxKinds, colourTokens, endMatterKinds, factKinds, roles } from './brand.ts'
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
const palette = v.strictObject(v.entriesFromList(colourTokens, colour))

const fontPackage = v.pipe(
  words,
  v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'the name of a font package such as source-serif-4'),
)
const fontFile = v.pipe(
  words,
  v.regex(/^(?:[\p{L}\p{N}_][^/\\]*\/)*[^/\\]+\.ttf$/iu, 'a TrueType file in the folder of the brand'),
)
const fontFiles = v.strictObject({
  name: words,
  generic: v.picklist(['serif', 'sans-serif', 'monospace']),
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
  align: v.exactOptional(v.picklist(['text', 'justify', 'start', 'center', 'end'])),
  space: v.exactOptional(v.strictObject({ before: v.exactOptional(length), after: v.exactOptional(length) })),
  caps: v.exactOptional(v.picklist(['none', 'small', 'upper'])),
  tracking: v.exactOptional(
    numberBetween(-100, 500, 'thousandths of an em between -100 and 500, such as 20'),
  ),
  figures: v.exactOptional(v.picklist(['lining', 'oldstyle', 'tabular'])),
  hyphenate: v.exactOptional(v.boolean()),
})

const box = v.strictObject({
  background: token,
  rule: token,
  ruleSide: v.picklist(['start', 'top', 'none']),
  ruleWidth: length,
  padding: length,
})

const partner = v.strictObject({ name: words, url: v.exactOptional(webAddress) })
const runningLine = v.strictObject({ left: words, center: words, right: words })
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

export const brandFile = v.strictObject({
  extends: v.exactOptional(words),
  name: words,
  publisher: v.exactOptional(
    v.strictObject({
      name: words,
      place: v.exactOptional(words),
      url: v.exactOptional(webAddress),
      contact: v.exactOptional(words),
    }),
  ),
  colours: palette,
  dark: palette,
  fonts: v.strictObject({ text: family, display: family, mono: family, fallback: v.array(family) }),
  type: v.strictObject({
    base: points,
    ratio: numberBetween(1, 2, 'a number between 1 and 2, such as 1.2'),
    leading: numberBetween(1, 2.5, 'a multiple of the size between 1 and 2.5, such as 1.4'),
    figures: v.picklist(['lining', 'oldstyle', 'tabular']),
    justify: v.boolean(),
    hyphenate: v.boolean(),
    strong: weight,
    paragraph: v.strictObject({ space: length, indent: length }),
    lead: v.boolean(),
  }),
  page: v.strictObject({
    size: v.picklist(['A4', 'Letter']),
    margin: v.strictObject({ top: length, right: length, bottom: length, left: length }),
    rail: length,
  }),
  roles: v.strictObject(v.entriesFromList(roles, style)),
  boxes: v.strictObject(v.entriesFromList(boxKinds, box)),
  lists: v.strictObject({ ordered: markers, bullets: markers, hang: v.boolean() }),
  tables: v.strictObject({
    headBackground: token,
    rules: v.picklist(['horizontal', 'all', 'none']),
    stripes: v.boolean(),
  }),
  masthead: v.strictObject({
    band: v.strictObject({ colour: token, height: length }),
    wordmark: v.exactOptional(words),
    tagline: v.exactOptional(words),
    label: words,
    line: words,
    facts: v.array(v.picklist(factKinds)),
  }),
  furniture: v.strictObject({ header: runningLine, footer: runningLine, headerOnFirstPage: v.boolean() }),
  endMatter: v.array(v.picklist(endMatterKinds)),
  partners: v.array(partner),
  labels: v.record(words, byLanguage),
})

export type BrandFile = v.InferOutput<typeof brandFile>
export type StyleEntry = v.InferOutput<typeof style>
export type FamilyEntry = v.InferOutput<typeof family>
