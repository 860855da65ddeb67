/**
 * Whether a line may end between two signs of which one at least is Chinese, Japanese or Korean: these are written without
 * spaces or broken between any two syllables, but no line begins with a mark that closes, a small kana or a sign of
 * repetition, nor ends in one that opens (UAX #14, classes ID, CJ, NS, CL, OP; JIS X 4051, 5.1).
 */
export function mayPart(before: string, after: string): boolean {
  if (!endsIdeographic.test(before) && !beginsIdeographic.test(after)) return false
  return !neverFirst.test(after) && !neverLast.test(before)
}

/** The parts of a text that lines may end after; nearly all texts are one. */
export function partsBetweenIdeographs(text: string): readonly string[] {
  if (!ideographic.test(text)) return [text]
  const parts: string[] = []
  for (const sign of text) {
    const last = parts.at(-1)
    if (last === undefined || mayPart(last, sign)) parts.push(sign)
    else parts[parts.length - 1] = last + sign
  }
  return parts
}

/**
 * What a break of a line of display between two such signs costs: little where a phrase of Japanese is likely to end, after
 * the particles in hiragana; much inside a foreign word, which katakana writes.
 */
export function phrasePenalty(before: string, after: string): number {
  if (/[\p{Script=Katakana}ー・]$/u.test(before) && /^[\p{Script=Katakana}ー・]/u.test(after))
    return insideWord
  if (/^\p{Script=Hiragana}/u.test(after)) return beforeParticle
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after) ? insideCompound : 0
}

const insideWord = 2000
const beforeParticle = 500
const insideCompound = 300

/** Whether what stands between two signs may yield a little when a line is filled; between syllables of Korean, spaces do. */
export function mayYield(before: string, after: string): boolean {
  return !(/\p{Script=Hangul}$/u.test(before) && /^\p{Script=Hangul}/u.test(after))
}

const signs = '\\u2e80-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3fffd}'
const ideographic = new RegExp(`[${signs}]`, 'u')
const endsIdeographic = new RegExp(`[${signs}]$`, 'u')
const beginsIdeographic = new RegExp(`^[${signs}]`, 'u')

const neverFirst =
  /^[\p{Pe}\p{Pf}\p{M}\p{VS}\p{Join_C}、。，．・：；！？,.:;!?%％‰℃゛゜ヽヾゝゞ々〻ー〜‐‥…–—ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｰﾞﾟ]/u
const neverLast = /[\p{Ps}\p{Pi}$£€¥＄￡￥#＃№§]$/u
