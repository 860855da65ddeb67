/** The least share of the words of a script that a reader must find, from 0 to 1. */
export function leastShare(reader: string, script: string): number {
  const least = leastShares[reader]
  return least?.scripts[script] ?? least?.usual ?? 0
}

interface LeastShares {
  readonly usual: number
  /** Of scripts that the reader knows less well. */
  readonly scripts: Readonly<Record<string, number>>
}

const leastShares: Readonly<Record<string, LeastShares>> = {
  // It turns syllables whose vowel is seen before its consonant.
  PDFium: { usual: 1, scripts: { Devanagari: 0.45 } },
  // It drops soft hyphens, and so leaves words apart that a line divides; it sets some marks apart from their letters.
  'pdf.js': { usual: 0.9, scripts: {} },
  // A mark on the last letter of a run comes before it.
  MuPDF: { usual: 1, scripts: { Persian: 0.97, Arabic: 0.97, Devanagari: 0.85 } },
  poppler: { usual: 0.99, scripts: {} },
  pypdf: { usual: 0.99, scripts: { Devanagari: 0.9 } },
}
