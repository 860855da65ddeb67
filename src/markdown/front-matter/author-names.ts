import { localeFor } from '../../locale/index.ts'
import { collapsedText } from '../white-space.ts'

/** One author as a text names them. */
export interface NamedAuthor {
  readonly name: string
  readonly email?: string
  readonly affiliation?: string
  readonly role?: string
}

export interface NamedAuthors {
  readonly authors: readonly NamedAuthor[]
  /** Whether the text says that there are others whom it does not name ("et al."). */
  readonly hasOthers: boolean
  /** What holds commas or an "and" and is one name all the same, such as that of an organisation. */
  readonly wholes: readonly string[]
}

/**
 * The authors in one text. Semicolons part them always; commas and the word "and" only where every part is certainly a
 * whole name: "Larionova, Daria" is one person, and "Sand and Gravel Association" one house. Nothing is left out, and no
 * part of a name becomes another one.
 */
export function authorsIn(text: string, lang: string): NamedAuthors {
  const { rest, hasOthers } = withoutOthers(collapsedText(text))
  const parts = split(rest, /;/).map((part) => {
    const chunks = splitAtAnd(part, lang)
    const names = chunks.map(namesIn)
    return names.includes(undefined)
      ? { names: [part], isWhole: isDivisible(part, chunks) }
      : { names, isWhole: false }
  })
  return {
    authors: parts.flatMap(({ names }) => names.flat()).map((name) => describe(name ?? '')),
    hasOthers,
    wholes: parts.flatMap(({ names, isWhole }) => (isWhole ? names.flat().map(String) : [])),
  }
}

/** An author whom a list gives a line of their own. */
export function authorOf(text: string): NamedAuthors {
  const { rest, hasOthers } = withoutOthers(text)
  return { authors: rest === '' ? [] : [describe(rest)], hasOthers, wholes: [] }
}

function isDivisible(part: string, chunks: readonly string[]): boolean {
  return chunks.length > 1 || splitAtCommas(part).length > 1
}

const others =
  /(?:^|(?<![\s,;])[\s,;]+)(?:(?:and|&|und|et|y|e|и|en|och|og)\s+)?(?:et\s+al(?:ii|iae|\.)?|and\s+others|others|u\.\s?a\.|und\s+andere|и\s+др\.|и\s+другие|y\s+otros|e\s+outros|e\s+altri|et\s+autres|en\s+anderen|m\.\s?fl\.)\s*$/iu

function withoutOthers(text: string): { readonly rest: string; readonly hasOthers: boolean } {
  const rest = text.replace(others, '')
  return { rest, hasOthers: rest !== text }
}

/** Words for "and" that are no part of a name in any language that has them, and the one of the post. */
const commonAnds = ['and', '&', 'und', 'et', 'и', 'och', 'og', 'және', 'va', 've']

function splitAtAnd(text: string, lang: string): readonly string[] {
  const [, own = ''] = /^A(.*)B$/.exec(localeFor(lang).formatList(['A', 'B'])) ?? []
  const ands = [
    ...commonAnds,
    ...(/^\s+\S+\s+$/.test(own) ? [own.trim()] : []),
    ...(/^es\b/i.test(lang) ? ['e'] : []),
  ]
  return split(text, new RegExp(`[,،，、]?(?<!\\s)\\s+(?:${ands.join('|')})\\s+`, 'iu'))
}

function splitAtCommas(text: string): readonly string[] {
  const pieces: string[] = []
  for (const piece of split(text, /[,،，、]/)) {
    const last = pieces.at(-1)
    if (last !== undefined && isSuffix(piece)) pieces[pieces.length - 1] = `${last}, ${piece}`
    else if (last !== undefined && address.test(piece)) pieces[pieces.length - 1] = `${last} <${piece}>`
    else pieces.push(piece)
  }
  return pieces
}

/** Parts between separators, without empty ones; what stands in brackets is not looked into. */
function split(text: string, separator: RegExp): readonly string[] {
  const brackets: string[] = []
  const sheltered = text.replace(
    /\([^()]*\)|<[^<>]*>/g,
    (bracket) => `\uE000${brackets.push(bracket) - 1}\uE001`,
  )
  return sheltered
    .split(separator)
    .map((part) =>
      part.replace(/\uE000(\d+)\uE001/g, (_, index: string) => brackets[Number(index)] ?? '').trim(),
    )
    .filter((part) => part !== '')
}

/** The names in a text without "and"; nothing where it is not certain that all parts are names. */
function namesIn(text: string): readonly string[] | undefined {
  const pieces = splitAtCommas(text)
  if (pieces.every(isWholeName)) return pieces
  const [family = '', given = ''] = pieces
  if (pieces.length === 2 && isPartOfName(family) && isPartOfName(given)) return [text]
  const isPaired =
    pieces.length % 2 === 0 && pieces.every((piece, index) => index % 2 === 0 || isInitials(piece))
  if (!isPaired || !pieces.every((piece, index) => index % 2 === 1 || isPartOfName(piece))) return undefined
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1]}`] : []))
}

const particles = new Set(
  "af al av bin bint ben da das de del della den der des di dos du e el ibn la las le los op ten ter tho van vel von vom y zu zum zur ’t 't".split(
    ' ',
  ),
)

/** Words that houses have in their names and people do not, by how they begin. */
const houseWords =
  /^(?:academ|agenc|agency|akadem|alliance|amt|asbl|assembly|assoc|authorit|autorit|bank|board|bundes|bureau|büro|centre|center|centro|centr|club|coalition|comisi|comit|comiss|commissi|commiss|committ|compan|consort|consult|corp|council|consej|conseil|depart|département|dienst|directorate|facult|faculdade|federation|fédération|fond|forum|foundation|fundac|fund$|gmbh|group|gruppe|initiative|inc|inst|institut|instytut|kommission|lab$|laborat|league|limited|llc|ltd|ministr|minister|museum|nations|network|netzwerk|observator|office|organi[sz]|partner|parti|platform|project|programme|rat$|research$|ressort|school|secretar|service|société|society|stiftung|syndic|syndik|task$|team|trust|union|univers|uniwers|verband|verein|zentrum|агентств|академи|ассоциаци|банк|департамент|институт|комисси|комитет|министерств|организаци|союз|университет|фонд|центр|інститут|міністерств|університет)/iu

/** At least two words, or a name in ideographs; an e-mail address or brackets behind it are no part of it. */
function isWholeName(text: string): boolean {
  const { name } = describe(withoutSuffixes(text))
  if (/^[\p{sc=Han}\p{sc=Hang}]{2,5}$/u.test(name)) return true
  return isPartOfName(name) && name.split(/\s+/).filter((word) => !particles.has(word)).length > 1
}

/** Words that people's names are made of: with a capital, or of a script without capitals, and particles between them. */
function isPartOfName(text: string): boolean {
  const words = text.split(/\s+/)
  return (
    words.length <= 6 &&
    words.every(
      (word) =>
        particles.has(word) || /^(?:[dl]['’]|(?:al|el|ad|ar|as|ul)-)?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word),
    ) &&
    words.some((word) => !particles.has(word)) &&
    !words.some((word) => houseWords.test(word) || /\d|^\p{Lu}{3,}$/u.test(word))
  )
}

function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.[\s-]?)+$/u.test(text)
}

const suffix = String.raw`(?:jr|sr|ii|iii|iv|ph\.?\s?d|dphil|md|m\.d|msc|m\.sc|ma|m\.a|mba|mph|rn|esq|obe|mbe|cbe|kc|qc|ll\.?m|j\.?d)\.?`

function isSuffix(text: string): boolean {
  return new RegExp(`^${suffix}$`, 'i').test(text)
}

function withoutSuffixes(text: string): string {
  return text.replace(new RegExp(`(?:,\\s*${suffix})+$`, 'i'), '')
}

const address = /^(?:mailto:)?[^\s<>()@,;]+@[^\s<>()@,;]+\.[^\s<>()@,;.]+$/

/** A name, with what stands in brackets behind it: an address, an office, or a house. */
function describe(text: string): NamedAuthor {
  const [, before = '', inside = ''] = /^(.*?\S)\s*[<(]([^<>()]*)[>)]$/s.exec(text) ?? []
  const words = inside.trim()
  if (before === '' || words === '') return { name: text }
  const rest = describe(before)
  if (address.test(words) && rest.email === undefined)
    return { ...rest, email: words.replace(/^mailto:/, '') }
  if (text.endsWith('>')) return { name: text }
  if (
    /^(?:eds?\.?|editors?|hrsg\.?|hg\.?|trans\.?|translator|coord\.?|dir\.?)$/i.test(words) &&
    rest.role === undefined
  )
    return { ...rest, role: words }
  const isHouse = /\s/.test(words) || houseWords.test(words) || /^\p{Lu}{2,}$/u.test(words)
  return isHouse && rest.affiliation === undefined ? { ...rest, affiliation: words } : { name: text }
}
