import { type Brand, boxKinds, type ColourToken, type Role, roles, type TextStyle } from './brand.ts'
import { mastheadGround, rolesOfMasthead } from './masthead-ground.ts'

/** Two colours that meet in an edition. */
export interface ColourPair {
  readonly colour: ColourToken
  readonly ground: ColourToken
  /** Least contrast allowed between them. */
  readonly least: number
  /** What is printed so, for the message. */
  readonly use: string
  /** The key that gives it this colour. */
  readonly chosenBy: readonly string[]
}

/** WCAG 2.2, 1.4.3 (text), 1.4.3 (large text) and 1.4.11 (lines that carry meaning). */
const leastForText = 4.5
const leastForLargeText = 3
const leastForRules = 3

/** Roles of what an author may write anywhere: on paper, in boxes, marked, or as the place that a link led to. */
const rolesOfText: readonly Role[] = [
  'body',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'quote',
  'pull-quote',
  'list-marker',
  'term',
  'box-title',
  'box',
  'caption',
  'source',
  'table',
  'code',
  'note',
  'matter-head',
  'matter',
]

/** Facts stand on paper: in the rail, or under the band. */
const rolesOfFacts: readonly Role[] = ['fact-term', 'fact']

/** Every pair of colours that a reader meets, the strictest use of each. */
export function colourPairs(brand: Brand): readonly ColourPair[] {
  return strictest([
    ...pairsOfRoles(brand),
    ...pairsOfBoxes(brand),
    ...pairsOfLinks(brand),
    ...pairsOfRules(brand),
  ])
}

function pairsOfRoles(brand: Brand): readonly ColourPair[] {
  const { headBackground } = brand.tables
  const groundOf = (role: Role) => (rolesOfMasthead.includes(role) ? mastheadGround(brand) : 'paper')
  const hasFacts = brand.masthead.facts.length > 0
  return [
    ...roles
      .filter((role) => role !== 'table-head' && (hasFacts || !rolesOfFacts.includes(role)))
      .map((role) => textPair(role, brand, groundOf(role))),
    ...softGrounds(brand).flatMap((ground) => rolesOfText.map((role) => textPair(role, brand, ground))),
    textPair('table-head', brand, headBackground),
  ]
}

function pairsOfLinks(brand: Brand): readonly ColourPair[] {
  const { tables, roles } = brand
  // In text coloured for the accent, links keep its colour and are underlined.
  const ofHead = roles['table-head'].colour === 'onAccent' ? [] : [tables.headBackground]
  const grounds: readonly ColourToken[] = ['paper', ...softGrounds(brand), ...ofHead]
  return [
    ...grounds.flatMap((ground): readonly ColourPair[] => [
      always('accent', ground, leastForText, 'links'),
      always('muted', ground, leastForText, 'visited links in Word'),
    ]),
    always('onAccent', 'accent', leastForText, 'text on the accent'),
  ]
}

/** Boxes whose words have one colour; stripes of tables are on top of the ground. */
function pairsOfBoxes({ boxes, tables }: Brand): readonly ColourPair[] {
  return boxKinds.flatMap((kind): readonly ColourPair[] => {
    const { text, background } = boxes[kind]
    if (text === undefined) return []
    const grounds = new Set<ColourToken>([
      background,
      ...(tables.stripes ? (['tint'] as const) : []),
      ...(tables.headBackground === 'paper' ? [] : [tables.headBackground]),
    ])
    const [use, chosenBy] = [`the words of ${kind}`, ['boxes', kind, 'text']]
    return [...grounds].map((ground) => ({ colour: text, ground, least: leastForText, use, chosenBy }))
  })
}

/** Rules within a box repeat what space already says; those on paper may stand alone. */
function pairsOfRules({ boxes }: Brand): readonly ColourPair[] {
  const ruled = boxKinds.filter((kind) => boxes[kind].ruleSide !== 'none')
  return [
    always('line', 'paper', leastForRules, 'rules'),
    ...ruled.map((kind): ColourPair => {
      const [use, chosenBy] = ['rules of boxes', ['boxes', kind, 'rule']]
      return { colour: boxes[kind].rule, ground: 'paper', least: leastForRules, use, chosenBy }
    }),
  ]
}

/** A pair of every brand. */
function always(colour: ColourToken, ground: ColourToken, least: number, use: string): ColourPair {
  return { colour, ground, least, use, chosenBy: ['colours', colour] }
}

/** Web pages tint code and the place that a link led to, and marked words are highlighted, in every brand. */
function softGrounds({ boxes }: Brand): readonly ColourToken[] {
  const ofBoxes = boxKinds.flatMap((kind) => (boxes[kind].text === undefined ? [boxes[kind].background] : []))
  return [...new Set<ColourToken>(['tint', 'highlight', ...ofBoxes])]
}

function textPair(role: Role, brand: Brand, ground: ColourToken): ColourPair {
  const style = brand.roles[role]
  const least = isLarge(style) ? leastForLargeText : leastForText
  return { colour: style.colour, ground, least, use: `the role ${role}`, chosenBy: ['roles', role, 'colour'] }
}

/** At least 18 points, or 14 points and bold. */
function isLarge({ size, weight }: TextStyle): boolean {
  return size >= 18 || (size >= 14 && weight >= 700)
}

function strictest(pairs: readonly ColourPair[]): readonly ColourPair[] {
  const byTokens = new Map<string, ColourPair>()
  for (const pair of pairs) {
    const key = `${pair.colour} ${pair.ground}`
    const known = byTokens.get(key)
    if (known === undefined || known.least < pair.least) byTokens.set(key, pair)
  }
  return [...byTokens.values()]
}
