import type { PathCommand } from '../path.ts'
import { arcCurves } from './arc.ts'
import { numberForm } from './numbers.ts'

/**
 * Path data with all of SVG's commands as lines and cubic curves with absolute coordinates. As browsers do, it draws
 * everything up to the first thing that cannot be read (SVG 2, 9.5.4).
 */
export function parsePathData(data: string): readonly PathCommand[] {
  const pen: Pen = { commands: [], at: [0, 0], start: [0, 0], control: undefined }
  for (const [, letter = '', operands = ''] of data.matchAll(/([a-zA-Z])([^a-df-zA-DF-Z]*)/g)) {
    if (pen.commands.length === 0 && letter.toUpperCase() !== 'M') break
    const command = commands[letter.toUpperCase()]
    if (command === undefined || !drawAll(command, letter, operands, pen)) break
  }
  return pen.commands
}

interface Pen {
  readonly commands: PathCommand[]
  at: Point
  /** Where the subpath began. */
  start: Point
  /** Second control point of the curve before, for those that go on smoothly. */
  control: { readonly point: Point; readonly kind: 'cubic' | 'quadratic' } | undefined
}

type Point = readonly [number, number]

interface Command {
  /** `x` and `y` are coordinates, `n` other numbers, `f` flags of one digit. */
  readonly operands: string
  readonly draw: (pen: Pen, numbers: readonly number[]) => void
}

/** Draws a command for each set of its operands; false when something else stands among them. */
function drawAll(command: Command, letter: string, text: string, pen: Pen): boolean {
  const isRelative = letter === letter.toLowerCase()
  let current = command
  let at = 0
  do {
    const numbers: number[] = []
    for (const kind of current.operands) {
      const form = kind === 'f' ? flag : number
      form.lastIndex = at
      const match = form.exec(text)
      if (match === null) return numbers.length === 0 && at > 0 && text.slice(at).trim() === ''
      at = form.lastIndex
      const origin = isRelative ? (kind === 'x' ? pen.at[0] : kind === 'y' ? pen.at[1] : 0) : 0
      numbers.push(Number(match[1]) + origin)
    }
    current.draw(pen, numbers)
    if (letter.toUpperCase() === 'M') current = line
  } while (current.operands !== '')
  return text.trim() === ''
}

const number = new RegExp(`[\\s,]*(${numberForm})`, 'y')
const flag = /[\s,]*([01])/y

const line: Command = { operands: 'xy', draw: (pen, [x = 0, y = 0]) => drawLine(pen, [x, y]) }

const commands: Readonly<Record<string, Command>> = {
  M: {
    operands: 'xy',
    draw: (pen, [x = 0, y = 0]) => {
      pen.commands.push({ letter: 'M', numbers: [x, y] })
      pen.start = [x, y]
      arrive(pen, [x, y])
    },
  },
  L: line,
  H: { operands: 'x', draw: (pen, [x = 0]) => drawLine(pen, [x, pen.at[1]]) },
  V: { operands: 'y', draw: (pen, [y = 0]) => drawLine(pen, [pen.at[0], y]) },
  C: {
    operands: 'xyxyxy',
    draw: (pen, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]) => drawCubic(pen, [a, b], [c, d], [x, y]),
  },
  S: {
    operands: 'xyxy',
    draw: (pen, [c = 0, d = 0, x = 0, y = 0]) => drawCubic(pen, reflected(pen, 'cubic'), [c, d], [x, y]),
  },
  Q: {
    operands: 'xyxy',
    draw: (pen, [a = 0, b = 0, x = 0, y = 0]) => drawQuadratic(pen, [a, b], [x, y]),
  },
  T: {
    operands: 'xy',
    draw: (pen, [x = 0, y = 0]) => drawQuadratic(pen, reflected(pen, 'quadratic'), [x, y]),
  },
  A: {
    operands: 'nnnffxy',
    draw: (pen, [rx = 0, ry = 0, tilt = 0, large = 0, sweep = 0, x = 0, y = 0]) =>
      drawArc(pen, { radii: [rx, ry], tilt, isLarge: large === 1, isClockwise: sweep === 1, to: [x, y] }),
  },
  Z: {
    operands: '',
    draw: (pen) => {
      pen.commands.push({ letter: 'Z', numbers: [] })
      arrive(pen, pen.start)
    },
  },
}

function arrive(pen: Pen, at: Point, control?: Pen['control']): void {
  pen.at = at
  pen.control = control
}

/** After a Z, drawing goes on from where the subpath began. */
function resume({ commands: drawn, at }: Pen): void {
  if (drawn.at(-1)?.letter === 'Z') drawn.push({ letter: 'M', numbers: [...at] })
}

function drawLine(pen: Pen, to: Point): void {
  resume(pen)
  pen.commands.push({ letter: 'L', numbers: [...to] })
  arrive(pen, to)
}

function drawCubic(pen: Pen, first: Point, second: Point, to: Point): void {
  resume(pen)
  pen.commands.push({ letter: 'C', numbers: [...first, ...second, ...to] })
  arrive(pen, to, { point: second, kind: 'cubic' })
}

/** A quadratic curve is a cubic one whose control points lie two thirds of the way to its own. */
function drawQuadratic(pen: Pen, control: Point, to: Point): void {
  const towards = ([x, y]: Point): Point => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)]
  drawCubic(pen, towards(pen.at), towards(to), to)
  arrive(pen, to, { point: control, kind: 'quadratic' })
}

function reflected({ at, control }: Pen, kind: 'cubic' | 'quadratic'): Point {
  return control?.kind === kind ? [2 * at[0] - control.point[0], 2 * at[1] - control.point[1]] : at
}

function drawArc(pen: Pen, arc: Omit<Parameters<typeof arcCurves>[0], 'from'>): void {
  const curves = arcCurves({ ...arc, from: pen.at })
  if (curves.length === 0) {
    drawLine(pen, arc.to)
    return
  }
  resume(pen)
  // The sums of angles end a little beside the point that was asked for.
  for (const numbers of curves.slice(0, -1)) pen.commands.push({ letter: 'C', numbers })
  pen.commands.push({ letter: 'C', numbers: [...(curves.at(-1) ?? []).slice(0, 4), ...arc.to] })
  arrive(pen, arc.to)
}
