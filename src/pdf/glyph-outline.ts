/** A step of an outline as fontkit tells it, in units of the face. */
export interface OutlineStep {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
  readonly args: readonly number[]
}

/**
 * An outline as path construction operators (ISO 32000-1, 8.5.2), in units of the face unless it has been placed. PDF has
 * cubic curves only.
 */
export function constructOutline(steps: readonly OutlineStep[], print: Print = inUnits): string {
  let [penX, penY] = [0, 0]
  const written: string[] = []
  for (const { command, args } of steps) {
    const { operator, numbers } = operation[command](args, penX, penY)
    written.push([...numbers.map(print), operator].join(' '))
    if (args.length > 0) [penX = 0, penY = 0] = args.slice(-2)
  }
  return written.join(' ')
}

type Print = (length: number) => string

/** A tenth of a unit is finer than any press. */
function inUnits(length: number): string {
  return String(Math.round(length * 10) / 10 + 0)
}

/** The same outline larger or smaller, and moved. */
export function placeOutline(
  steps: readonly OutlineStep[],
  place: (x: number, y: number) => readonly [x: number, y: number],
): readonly OutlineStep[] {
  return steps.map(({ command, args }) => ({
    command,
    args: args.flatMap((x, index) => (index % 2 === 0 ? place(x, args[index + 1] ?? 0) : [])),
  }))
}

interface Operation {
  readonly operator: string
  readonly numbers: readonly number[]
}

const operation: Record<
  OutlineStep['command'],
  (args: readonly number[], x: number, y: number) => Operation
> = {
  moveTo: (numbers) => ({ operator: 'm', numbers }),
  lineTo: (numbers) => ({ operator: 'l', numbers }),
  quadraticCurveTo: ([controlX = 0, controlY = 0, endX = 0, endY = 0], x, y) => {
    const from = [towards(x, controlX), towards(y, controlY)]
    return {
      operator: 'c',
      numbers: [...from, towards(endX, controlX), towards(endY, controlY), endX, endY],
    }
  },
  bezierCurveTo: (numbers) => ({ operator: 'c', numbers }),
  closePath: () => ({ operator: 'h', numbers: [] }),
}

/** The control point of a cubic curve lies two thirds of the way to that of the quadratic one. */
function towards(end: number, control: number): number {
  return end + (control - end) * (2 / 3)
}
