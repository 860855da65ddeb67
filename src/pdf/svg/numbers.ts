/** Numbers of a list, separated by white space, commas, or nothing but a sign; ends at what is no number. */
export function parseNumbers(text: string): readonly number[] {
  const numbers: number[] = []
  const form = new RegExp(`[\\s,]*(${numberForm})`, 'y')
  for (let match = form.exec(text); match !== null; match = form.exec(text)) numbers.push(Number(match[1]))
  return numbers
}

/** SVG 2, 4.2. */
export const numberForm = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?'
