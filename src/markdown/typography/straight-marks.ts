import { elisionAt } from './elisions.ts'

/** What a straight double or single mark was typed for. */
export type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'geresh' | 'as-typed'

export interface StraightMark {
  readonly at: number
  readonly sign: '"' | "'"
  readonly role: Role
  /** Of a closing mark: where its pair opens. */
  readonly openedAt?: number
}

/** A mark as its neighbours allow it; marks side by side have the neighbours of the whole group. */
interface Candidate {
  readonly at: number
  readonly sign: '"' | "'"
  readonly before: string
  readonly after: string
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Whether a number that may be a measure stands directly before it. */
  readonly isMeasure: boolean
  /** Set by its neighbours alone. */
  readonly role?: Role
}

/**
 * Tells what each straight mark of a line was typed for, in two steps: its neighbours say whether it can open or close, and
 * pairs are then matched from the left. A single mark without a partner is an apostrophe; behind a digit either is a prime.
 */
export function rolesOf(line: string, languageAt: (offset: number) => string): readonly StraightMark[] {
  const candidates = candidatesIn(line, languageAt)
  return matched(candidates, measuresAmong(candidates))
}

const groups = /["'“”„‟«»‘’‚‹›「」『』]+/g

function candidatesIn(line: string, languageAt: (offset: number) => string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const { 0: group, index } of line.matchAll(groups)) {
    const before = characterBefore(line, index)
    const after = characterAfter(line, index + group.length)
    for (let at = index; at < index + group.length; at += 1) {
      const sign = line.charAt(at)
      if (sign !== '"' && sign !== "'") continue
      const role = isWithinHebrew(line, at, sign)
        ? 'geresh'
        : sign === "'"
          ? roleAlone(line, at, before, after, languageAt(at))
          : undefined
      const flanks = { ...flanksOf(before, after), isMeasure: isBehindMeasure(line, at) }
      found.push({ at, sign, before, after, ...flanks, ...(role === undefined ? {} : { role }) })
    }
  }
  return found
}

/** Single marks that neither open nor close, whatever else stands in the line. */
function roleAlone(line: string, at: number, before: string, after: string, tag: string): Role | undefined {
  if (isDigit(before) && isDigit(after)) {
    // 10'000 counts thousands; 5'10 measures.
    return /^'\d{3}(?!\d)/.test(line.slice(at, at + 5)) ? 'apostrophe' : 'prime'
  }
  if (endsWord(before) && isWord(after)) return 'apostrophe'
  return elisionAt(line, at, tag) ? 'apostrophe' : undefined
}

type Flank = 'space' | 'opening' | 'closing' | 'word' | 'other'

function flanksOf(before: string, after: string): Pick<Candidate, 'canOpen' | 'canClose'> {
  const [left, right] = [flankOf(before), flankOf(after)]
  const canOpen = right !== 'space' && !endsWord(before) && !(left === 'closing' && right === 'closing')
  const canClose = left !== 'space' && left !== 'opening' && right !== 'word'
  // Between two words (l'"exemple"), between two spaces (" mot "), and where both ways are open, the pairs decide.
  return canOpen || canClose ? { canOpen: canOpen && !(canClose && right === 'closing'), canClose } : bothWays
}

const bothWays = { canOpen: true, canClose: true }

function flankOf(character: string): Flank {
  if (character === '' || /\s/u.test(character)) return 'space'
  if (/[\p{Ps}¿¡]/u.test(character)) return 'opening'
  if (/[\p{Pe}.,;:!?…،؛؟。、]/u.test(character)) return 'closing'
  return isWord(character) ? 'word' : 'other'
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !isUnspaced(character)
}

/** Scripts whose words, or the particles behind them, are not parted by spaces: a mark beside such a letter may go either way. */
function isUnspaced(character: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(
    character,
  )
}

/** Behind a bracket or a sign that belongs to a word, as in `[a]'s` and `5%'s`. */
function endsWord(character: string): boolean {
  return isWord(character) || /[\p{Pe}%°]/u.test(character)
}

/** Hebrew writes a single mark behind a letter that sounds otherwise, and a double one before the last letter of an acronym. */
function isWithinHebrew(line: string, at: number, sign: '"' | "'"): boolean {
  if (!/\p{Script=Hebrew}/u.test(line.charAt(at - 1))) return false
  const after = line.slice(at + 1, at + 3)
  return sign === '"' ? /^\p{Script=Hebrew}(?!\p{L})/u.test(after) : /^\p{Script=Hebrew}/u.test(after)
}

/** A digit, but not of a year: `"in 2018"` is no measure. */
function isBehindMeasure(line: string, at: number): boolean {
  const number = line.slice(Math.max(0, at - 5), at)
  return isDigit(number.slice(-1)) && !/(?<!\d)[12]\d{3}$/.test(number)
}

function isDigit(character: string): boolean {
  return /\p{Nd}/u.test(character)
}

function characterBefore(line: string, at: number): string {
  const last = line.charCodeAt(at - 1)
  return line.slice(last >= 0xdc00 && last <= 0xdfff ? at - 2 : at - 1, at)
}

function characterAfter(line: string, at: number): string {
  return at < line.length ? String.fromCodePoint(line.codePointAt(at) ?? 0) : ''
}

/**
 * Marks behind a digit that measure, although a pair of their kind may be open: another one, behind a word, closes that
 * pair later (`"a 12" pipe"`). Asked from the end, so that every mark is looked at once.
 */
function measuresAmong(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const measures = new Set<Candidate>()
  const closesLater = { '"': false, "'": false }
  for (const candidate of [...candidates].reverse()) {
    const { sign, isMeasure, canOpen, canClose, role } = candidate
    if (role !== undefined) continue
    if (isMeasure && closesLater[sign]) measures.add(candidate)
    if (canOpen) closesLater[sign] = false
    else if (canClose && !isMeasure) closesLater[sign] = true
  }
  return measures
}

function matched(
  candidates: readonly Candidate[],
  measures: ReadonlySet<Candidate>,
): readonly StraightMark[] {
  const roles = new Map<Candidate, Pick<StraightMark, 'role' | 'openedAt'>>()
  const open: Candidate[] = []
  const counts = { '"': 0, "'": 0 }
  for (const candidate of candidates) {
    const { sign, role, canOpen, canClose } = candidate
    if (role !== undefined) roles.set(candidate, { role })
    else if (measures.has(candidate)) roles.set(candidate, { role: 'prime' })
    else if (canClose && closes(candidate, open, counts)) {
      const opener = unwind(sign, open, counts)
      roles.set(candidate, { role: 'close', ...(opener === undefined ? {} : { openedAt: opener.at }) })
      if (opener !== undefined) roles.set(opener, { role: 'open' })
    } else if (canOpen) {
      open.push(candidate)
      counts[sign] += 1
    }
  }
  return candidates.map((candidate) => ({
    at: candidate.at,
    sign: candidate.sign,
    ...(roles.get(candidate) ?? { role: roleUnpaired(candidate) }),
  }))
}

/** A single mark closes the pair that was opened last, and none around it: there it is an apostrophe. */
function closes({ sign }: Candidate, open: readonly Candidate[], counts: Record<'"' | "'", number>): boolean {
  return sign === '"' ? counts['"'] > 0 : open.at(-1)?.sign === "'"
}

/** The opening mark of this kind that was met last; those after it have no partner. */
function unwind(
  sign: '"' | "'",
  open: Candidate[],
  counts: Record<'"' | "'", number>,
): Candidate | undefined {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts[last.sign] -= 1
    if (last.sign === sign) return last
  }
  return undefined
}

/** A quotation of several paragraphs opens in each and closes in the last. */
function roleUnpaired({ sign, before, after, canOpen, canClose, isMeasure }: Candidate): Role {
  if (/\p{Script=Hebrew}/u.test(before) && (sign === "'" || isWord(after))) return 'geresh'
  if (isMeasure) return 'prime'
  if (canOpen && canClose && (sign === '"' || !isWord(before + after))) return 'as-typed'
  if (sign === "'") return 'apostrophe'
  return canOpen ? 'open' : 'close'
}
