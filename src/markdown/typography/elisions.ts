/** Words that begin, or end, with an apostrophe in place of letters, by language, and never with a quotation mark. */
const leading: Readonly<Record<string, readonly string[]>> = {
  af: ['n', 'k', 't'],
  ca: ['l', 'n', 'm', 't', 's', 'ls', 'ns'],
  de: ['s', 'n', 'ne', 'nen', 'nem'],
  en: ['tis', 'twas', 'twere', 'twill', 'twould', 'twixt', 'em', 'til'],
  it: ['sto', 'sta', 'ndrangheta', 'sti', 'ste'],
  nl: ['t', 'n', 's', 'k', 'm', 'r', 'ns'],
}
const trailing: Readonly<Record<string, readonly string[]>> = {
  en: ['ol', 'an', 'o', 'th'],
  it: ['po', 'mo', 'be', 'ca'],
}

/** Whether the single mark at an offset stands for letters or digits that were left out: '90s, 'tis, rock 'n' roll, po'. */
export function elisionAt(line: string, at: number, tag: string): boolean {
  const language = (tag.split('-')[0] ?? '').toLowerCase()
  const [after, before] = [line.slice(at + 1, at + 1 + longest), line.slice(Math.max(0, at - longest), at)]
  return (
    /^\d\d(?:s|er|ers)?(?![\p{L}\p{N}])/u.test(after) ||
    isLeading(after, before, leading[language] ?? []) ||
    isTrailing(before, after, trailing[language] ?? []) ||
    (language === 'en' && isBetweenWords(before, after))
  )
}

const longest = 24

/** A word in a pair of marks of its own is quoted: 'em'. */
function isLeading(after: string, before: string, words: readonly string[]): boolean {
  const [word = ''] = /^\p{L}+/u.exec(after) ?? []
  return (
    words.includes(word.toLowerCase()) && after.charAt(word.length) !== "'" && !/[\p{L}\p{N}]$/u.test(before)
  )
}

function isTrailing(before: string, after: string, words: readonly string[]): boolean {
  const [word = '', ahead = ''] = /(?:^|(.))(\p{L}+)$/u.exec(before)?.slice(1).reverse() ?? []
  return words.includes(word.toLowerCase()) && ahead !== "'" && /^[\s.,;:!?)]/u.test(after)
}

/** The two marks of rock 'n' roll; a letter that is spoken of ("the letter 'n' is") is quoted. */
function isBetweenWords(before: string, after: string): boolean {
  const spoken = /\b(?:letter|letters|character|variable|symbol|the|an|a|of) $/i
  if (/^n' \p{L}/iu.test(after)) return /\p{L} $/u.test(before) && !spoken.test(before)
  return /^ \p{L}/u.test(after) && /\p{L} 'n$/iu.test(before) && !spoken.test(before.slice(0, -2))
}
