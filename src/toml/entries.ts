import type { AST } from 'toml-eslint-parser'
import type { YamlPath } from '../yaml/index.ts'

/** Offsets in the text, the end exclusive. */
export type Range = readonly [from: number, to: number]

/** A value of the document, a table or list by its kind alone; parents come before what they hold. */
export interface Entry {
  readonly path: YamlPath
  readonly value: string | number | boolean | 'table' | 'list'
  readonly kind: 'scalar' | 'table' | 'list'
  readonly range: Range
  readonly keyRange: Range
}

/** Steps from the top to a value: more than any front matter has, and few enough that a path for each value costs little. */
export const deepestPath = 100

/** Every value of a document under its whole path. Throws a RangeError beyond `deepestPath`. */
export function entriesOf({ body: [top] }: AST.TOMLProgram): readonly Entry[] {
  return top.body.flatMap((node) => (node.type === 'TOMLTable' ? tableEntries(node) : pairEntries(node, [])))
}

/** `[a.b]` and `[[a.b]]`: the path says which item of a list it is. */
function tableEntries({ resolvedKey, key, body }: AST.TOMLTable): readonly Entry[] {
  const path = resolvedKey.map(composed)
  return [...tablesTo(path, path, key.range), ...body.flatMap((pair) => pairEntries(pair, path))]
}

/** A table for each step down to a path; a step that is a number is an item of the list before it. */
function tablesTo(path: YamlPath, steps: YamlPath, range: Range): readonly Entry[] {
  assertShallow(path)
  return steps.map((_, depth) => {
    const at = path.slice(0, path.length - steps.length + depth + 1)
    const kind = typeof path[at.length] === 'number' ? 'list' : 'table'
    return { path: at, value: kind, kind, range, keyRange: range }
  })
}

function pairEntries({ key, value }: AST.TOMLKeyValue, base: YamlPath): readonly Entry[] {
  const steps = key.keys.map((step) => composed(step.type === 'TOMLBare' ? step.name : step.value))
  const path = [...base, ...steps]
  return [
    ...tablesTo(path.slice(0, -1), steps.slice(0, -1), key.range),
    ...valueEntries(value, path, key.range),
  ]
}

function valueEntries(node: AST.TOMLContentNode, path: YamlPath, keyRange: Range): readonly Entry[] {
  assertShallow(path)
  const at = { path, range: node.range, keyRange }
  switch (node.type) {
    case 'TOMLArray':
      return [
        { ...at, value: 'list', kind: 'list' },
        ...node.elements.flatMap((item, index) => valueEntries(item, [...path, index], item.range)),
      ]
    case 'TOMLInlineTable':
      return [
        { ...at, value: 'table', kind: 'table' },
        ...node.body.flatMap((pair) => pairEntries(pair, path)),
      ]
    case 'TOMLValue':
      return [{ ...at, value: scalarOf(node), kind: 'scalar' }]
  }
}

function assertShallow(path: YamlPath): void {
  if (path.length > deepestPath) throw new RangeError('nested too deeply')
}

function scalarOf(node: AST.TOMLValue): string | number | boolean {
  switch (node.kind) {
    case 'string':
      return node.value.normalize('NFC')
    case 'integer':
    case 'float':
    case 'boolean':
      return node.value
    case 'offset-date-time':
    case 'local-date-time':
    case 'local-date':
    case 'local-time':
      return node.datetime
  }
}

function composed(step: string | number): string | number {
  return typeof step === 'string' ? step.normalize('NFC') : step
}
