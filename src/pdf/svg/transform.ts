import { identity, type Matrix, multiply, rotation, scaling, translation } from './matrix.ts'
import { parseNumbers } from './numbers.ts'

/** A list of transforms, as an attribute or as CSS writes it; `undefined` when it cannot be read (CSS Transforms 1, 8). */
export function parseTransform(text: string): Matrix | undefined {
  let matrix = identity
  const rest = text.replace(/\s*([A-Za-z]+)\s*\(([^()]*)\)\s*,?/g, (_, name: string, values: string) => {
    const next = functions[name]?.(parseNumbers(values.replace(/(?<=\d)(?:px|deg)\b/g, '')))
    matrix = next === undefined ? matrix : multiply(matrix, next)
    return next === undefined ? 'unknown' : ''
  })
  return rest.trim() === '' || rest.trim() === 'none' ? matrix : undefined
}

const functions: Readonly<Record<string, (values: readonly number[]) => Matrix | undefined>> = {
  matrix: ([a, b, c, d, e, f]) =>
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
      ? undefined
      : [a, b, c, d, e, f],
  translate: ([x, y = 0]) => (x === undefined ? undefined : translation(x, y)),
  translateX: ([x]) => (x === undefined ? undefined : translation(x, 0)),
  translateY: ([y]) => (y === undefined ? undefined : translation(0, y)),
  scale: ([x, y]) => (x === undefined ? undefined : scaling(x, y)),
  scaleX: ([x]) => (x === undefined ? undefined : scaling(x, 1)),
  scaleY: ([y]) => (y === undefined ? undefined : scaling(1, y)),
  rotate: ([angle, x = 0, y = 0]) =>
    angle === undefined ? undefined : multiply(translation(x, y), rotation(angle), translation(-x, -y)),
  skewX: ([angle]) => (angle === undefined ? undefined : [1, 0, tangent(angle), 1, 0, 0]),
  skewY: ([angle]) => (angle === undefined ? undefined : [1, tangent(angle), 0, 1, 0, 0]),
}

function tangent(degrees: number): number {
  return Math.tan((degrees * Math.PI) / 180)
}
