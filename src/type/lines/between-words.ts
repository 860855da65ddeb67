/** What a break at the space between two words costs; `Infinity` forbids it. */
export function penaltyBetween(before: string, after: string, language: string): number {
  const first = after.charCodeAt(0)
  if (isDash(first) && /^[–—]+$/.test(after))
    return bindsDash(language) ? Number.POSITIVE_INFINITY : dashAtStart
  const last = before.charCodeAt(before.length - 1)
  if (isDigit(last) && units.test(after)) return strong
  if (isDigit(first) && numberSigns.test(before)) return strong
  if (before.length > 2) return 0
  if (/^\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(after)) return weak
  return /^\p{L}$/u.test(before) && bindsLetters(language) ? weak : 0
}

const strong = 2000
const weak = 150
const dashAtStart = 300

/** A number keeps its unit: signs, short abbreviations, abbreviated magnitudes. */
const units =
  /^(%|‰|°[CF]?|€|\$|£|₸|₽|(?:[kMGT]?(?:W|Wh|J|V|Hz|Pa|t)|[kcm]?m[²³]?|km[²³]?|ha|kg|g|mg|l|MB|GB|mn|bn|m|tn|Mio\.|Mrd\.|Tsd\.|тыс\.|млн\.?|млрд\.?|трлн\.?|мың|г\.|гг\.|ж\.|в\.|вв\.|руб\.|тг\.?|км|м|кг|т|га|кВт|МВт|ГВт|чел\.))[.,;:)»”!?]*$/

/** A number keeps the sign that says what it counts. */
const numberSigns =
  /^[([“„«]?(№|§{1,2}|Nos?\.?|Nr\.|Art\.|art\.|pp?\.|S\.|Bd\.|vol\.|Vol\.|fig\.|Fig\.|Abb\.|Tab\.|ch\.|Ch\.|no\.|nr\.|ст\.|п\.|пп\.|с\.|т\.|рис\.|табл\.|гл\.)$/

function isDash(code: number): boolean {
  return code === 0x2013 || code === 0x2014
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Languages whose printers never begin a line with a dash. */
function bindsDash(language: string): boolean {
  return /^(ru|uk|be|bg|sr|mk|kk|ky|tg|mn|tt|pl|lv|lt|cs|sk)\b/.test(language)
}

/** Languages whose printers leave no preposition or conjunction of one letter at the end of a line. */
function bindsLetters(language: string): boolean {
  return /^(ru|uk|be|bg|pl|cs|sk|sl|hr|sr)\b/.test(language)
}
