import { writeNumber } from './syntax.ts'

/** Sets the colour of areas and letters. */
export function fillColour(colour: string): string {
  return operands(colour, 'g', 'rg')
}

export function strokeColour(colour: string): string {
  return operands(colour, 'G', 'RG')
}

/** Grey where the three parts are equal; three decimals tell 256 steps apart. `colour` is `#rrggbb`. */
function operands(colour: string, grey: string, rgb: string): string {
  const [red, green, blue] = parseColour(colour).map((part) => short(part / 255))
  return red === green && green === blue ? `${red} ${grey}` : `${red} ${green} ${blue} ${rgb}`
}

/** The three parts of `#rrggbb`, 0 to 255. */
export function parseColour(colour: string): readonly [number, number, number] {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  if (parts === null) throw new Error(`"${colour}" is not a colour of the form #rrggbb`)
  const [, red = '', green = '', blue = ''] = parts
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

function short(share: number): string {
  return writeNumber(Math.round(share * 1000) / 1000)
}
