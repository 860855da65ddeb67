import { parseAst } from 'vite'

/** Files of a tree by path, such as `brief/index.ts`, with their text. */
export type SourceTree = ReadonlyMap<string, string>

/** A source file as the rules look at it. */
export interface Source {
  /** Relative to src/, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly nodes: readonly Node[]
}

export interface Import {
  readonly specifier: string
  /** Erased before the program runs. */
  readonly typeOnly: boolean
}

/** A node of the syntax tree; `parent` is the node it stands in. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly parent: Node | undefined
  readonly fields: Readonly<Record<string, unknown>>
}

export function parseTree(tree: SourceTree): readonly Source[] {
  return [...tree].map(([path, text]) => parseSource(path, text))
}

function parseSource(path: string, text: string): Source {
  const nodes = flatten(parseAst(text, { lang: 'ts' }), undefined)
  return { path, text, lines: text.trimEnd().split('\n').length, nodes, imports: nodes.flatMap(importOf) }
}

/** Every node, parents before children. */
function flatten(value: unknown, parent: Node | undefined): Node[] {
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, parent))
  if (!isSyntax(value)) return []
  const { type, start, end, ...fields } = value
  const node: Node = { type, start, end, parent, fields }
  return [node, ...Object.values(fields).flatMap((field) => flatten(field, node))]
}

function isSyntax(value: unknown): value is { type: string; start: number; end: number } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

const importKinds = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function importOf(node: Node): Import[] {
  if (!importKinds.has(node.type)) return []
  const { source, importKind, exportKind, specifiers } = node.fields
  if (!isSyntax(source) || !('value' in source) || typeof source.value !== 'string') return []
  const declaredType = importKind === 'type' || exportKind === 'type' || node.type === 'TSImportType'
  return [{ specifier: source.value, typeOnly: declaredType || onlyTypes(specifiers) }]
}

/** `import { type A, type B } from …` */
function onlyTypes(specifiers: unknown): boolean {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false
  return specifiers.every((item: { importKind?: string; exportKind?: string }) =>
    [item.importKind, item.exportKind].includes('type'),
  )
}
