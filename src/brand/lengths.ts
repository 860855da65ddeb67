/** Points in one of each unit. The inch is 72 points, the point of PDF, Word and CSS. */
const units: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }

export const lengthForm = /^(\d+(?:\.\d+)?) ?(pt|mm|cm|in)$/

/** `25mm` as points, to a thousandth of a point; `undefined` when it is no length. */
export function parseLength(text: string): number | undefined {
  const [, amount, unit] = lengthForm.exec(text) ?? []
  const factor = units[unit ?? '']
  if (factor === undefined) return undefined
  return Math.round(Number(amount) * factor * 1000) / 1000
}
