/** A coordinate on paper: a thousandth of a point. */
export function coordinate(value: number): string {
  const digits = (Math.round(value * 1000) / 1000).toString()
  if (digits.startsWith('0.')) return digits.slice(1)
  return digits.startsWith('-0.') ? `-${digits.slice(2)}` : digits === '-0' ? '0' : digits
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function union(first: Bounds | undefined, second: Bounds): Bounds {
  if (first === undefined) return second
  return {
    left: Math.min(first.left, second.left),
    top: Math.min(first.top, second.top),
    right: Math.max(first.right, second.right),
    bottom: Math.max(first.bottom, second.bottom),
  }
}

/** A command of path data with absolute coordinates. */
export interface PathCommand {
  readonly letter: 'M' | 'L' | 'C' | 'Z'
  readonly numbers: readonly number[]
}

const operandCount: Record<PathCommand['letter'], number> = { M: 2, L: 2, C: 6, Z: 0 }

/** Reads path data of M, L, C and Z with absolute coordinates; further pairs after an M are lines. */
export function parsePath(path: string): readonly PathCommand[] {
  const commands: PathCommand[] = []
  for (const [, letters = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const letter = letterOf(letters)
    const numbers = Array.from(rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi), ([digits]) =>
      Number(digits),
    )
    const count = operandCount[letter]
    if (count === 0) commands.push({ letter, numbers: [] })
    else
      for (let first = 0; first + count <= numbers.length; first += count)
        commands.push({
          letter: letter === 'M' && first > 0 ? 'L' : letter,
          numbers: numbers.slice(first, first + count),
        })
  }
  return commands
}

function letterOf(letter: string): PathCommand['letter'] {
  if (letter === 'M' || letter === 'L' || letter === 'C' || letter === 'Z') return letter
  throw new Error(`path data of a page cannot hold the command ${letter}`)
}

const operators: Record<PathCommand['letter'], string> = { M: 'm', L: 'l', C: 'c', Z: 'h' }

/** Path construction operators (ISO 32000-1, 8.5.2). */
export function constructPath(commands: readonly PathCommand[]): string {
  return commands
    .map(({ letter, numbers }) => [...numbers.map(coordinate), operators[letter]].join(' '))
    .join('\n')
}

/** Edges of the box around all points, control points included. */
export function boundsOf(commands: readonly PathCommand[]): Bounds | undefined {
  const numbers = commands.flatMap((command) => command.numbers)
  if (numbers.length === 0) return undefined
  const xs = numbers.filter((_, index) => index % 2 === 0)
  const ys = numbers.filter((_, index) => index % 2 === 1)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
