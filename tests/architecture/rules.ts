import { posix } from 'node:path'
import type { Import, Node, Source } from './source.ts'
import { libraryHomes, mayImport, typesOnly } from './table.ts'

/** Something that must hold for the whole of src/. */
export interface Rule {
  readonly name: string
  /** Why it is a rule: what a person reads when it is broken. */
  readonly reason: string
  /** `path: what is wrong there`, one for each breach. */
  readonly breaches: (sources: readonly Source[]) => readonly string[]
}

export const rules: readonly Rule[] = [
  {
    name: 'folders import only what the table allows',
    reason: 'A stage that looks back or sideways cannot be understood, tested or replaced alone.',
    breaches: (sources) => eachImport(sources, outsideTable),
  },
  {
    name: 'a folder is entered by its door, index.ts',
    reason: 'What a folder promises is written in its index.ts; everything behind it may change at any time.',
    breaches: (sources) => eachImport(sources, pastTheDoor),
  },
  {
    name: 'no folder imports itself by a detour',
    reason: 'In a cycle no folder can be read, tested or replaced first.',
    breaches: cycles,
  },
  {
    name: 'a library is known in its own folders only',
    reason: 'A library that shows through many folders can no longer be replaced.',
    breaches: (sources) => eachImport(sources, libraryAbroad),
  },
  {
    name: 'only files.ts and turns.ts know the file system, and only cli.ts the process',
    reason: 'The rest is values in, values out: that is why the same input gives the same bytes anywhere.',
    breaches: (sources) => eachImport(sources, worldlyModule),
  },
  {
    name: 'clock, randomness, network, console and process are for cli.ts',
    reason: 'The same input must give the same bytes, and a library that prints or exits is no library.',
    breaches: (sources) => eachNode(sources, worldlyName),
  },
  {
    name: 'nothing depends on the locale of the machine',
    reason: 'The same input must give the same bytes, also on a computer that speaks another language.',
    breaches: (sources) => eachNode(sources, machineLocale),
  },
  {
    name: 'a file has at most 300 lines',
    reason: 'One concept a file: longer files hold two.',
    breaches: (sources) =>
      sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`),
  },
  {
    name: 'a function has at most 60 lines',
    reason: 'A function is read at one glance; its steps have names.',
    breaches: (sources) => eachNode(sources, longFunction),
  },
  {
    name: 'a file is named for its idea',
    reason: 'Without a name for it, an idea has no home, and the next reader cannot find it.',
    breaches: (sources) =>
      sources.filter(({ path }) => nameless.test(path)).map(({ path }) => `${path}: names nothing`),
  },
  {
    name: 'the door of a folder tells its contract',
    reason:
      'In, out, invariants, where to start, what is deliberately absent: a reader should need no more to use it.',
    breaches: (sources) => sources.filter(isMuteDoor).map(({ path }) => `${path}: no header comment`),
  },
]

const nameless = /(^|[/.-])(utils?|helpers?|common|misc|managers?|services?)([/.-]|$)/

function isMuteDoor({ path, text }: Source): boolean {
  return posix.basename(path) === 'index.ts' && !text.startsWith('/**')
}

function eachImport(
  sources: readonly Source[],
  complaint: (from: string, what: Import) => string | undefined,
) {
  return sources.flatMap(({ path, imports }) =>
    imports.flatMap((what) => complaint(path, what) ?? []).map((found) => `${path}: ${found}`),
  )
}

function eachNode(
  sources: readonly Source[],
  complaint: (path: string, node: Node, source: Source) => string | undefined,
) {
  return sources.flatMap((source) =>
    source.nodes.flatMap((node) => {
      const what = complaint(source.path, node, source)
      if (what === undefined) return []
      const line = source.text.slice(0, node.start).split('\n').length
      return [`${source.path}:${line}: ${what}`]
    }),
  )
}

/** The folder of src/ that a file belongs to, or the file itself where it lies in src/. */
function unitOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Path in src/ that an import between our own files leads to. */
function targetOf(from: string, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined
}

function outsideTable(from: string, what: Import): string | undefined {
  const target = targetOf(from, what)
  if (target === undefined) return undefined
  const [importer, imported] = [unitOf(from), unitOf(target)]
  if (importer === imported) return undefined
  const allowed = mayImport[importer]
  if (allowed === undefined) return `${importer} is not in the table of tests/architecture/table.ts`
  if (!allowed.includes(imported)) return `${importer} may not import ${imported} (${what.specifier})`
  const erased = typesOnly.some(([a, b]) => a === importer && b === imported)
  return erased && !what.typeOnly ? `${importer} may import only types of ${imported}` : undefined
}

function pastTheDoor(from: string, what: Import): string | undefined {
  const target = targetOf(from, what)
  if (target === undefined || unitOf(from) === unitOf(target) || !target.includes('/')) return undefined
  return posix.basename(target) === 'index.ts' && target.split('/').length === 2
    ? undefined
    : `goes past the door of ${unitOf(target)} (${what.specifier})`
}

/** Inside a folder files may call one another in turn, as lists hold quotes that hold lists. */
function cycles(sources: readonly Source[]): readonly string[] {
  const edges = new Map<string, Set<string>>()
  for (const { path, imports } of sources) {
    const unit = unitOf(path)
    const targets = imports.flatMap((what) => targetOf(path, what) ?? []).map(unitOf)
    edges.set(unit, new Set([...(edges.get(unit) ?? []), ...targets.filter((target) => target !== unit)]))
  }
  const done = new Set<string>()
  const found: string[] = []
  const visit = (unit: string, trail: readonly string[]): void => {
    const turn = trail.indexOf(unit)
    if (turn >= 0) found.push([...trail.slice(turn), unit].join(' → '))
    if (turn >= 0 || done.has(unit)) return
    for (const next of edges.get(unit) ?? []) visit(next, [...trail, unit])
    done.add(unit)
  }
  for (const unit of edges.keys()) visit(unit, [])
  return found
}

function libraryAbroad(from: string, { specifier }: Import): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined
  const library = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const homes = libraryHomes[library]
  if (homes === undefined) return `${library} is not in the table of tests/architecture/table.ts`
  return homes.includes(unitOf(from)) ? undefined : `${library} is known only to ${homes.join(', ')}`
}

/** Of Node's modules, those that compute and look at nothing. */
const pureModules = new Set(['node:path', 'node:zlib', 'node:crypto', 'node:util', 'node:url', 'node:buffer'])

const worldlyHomes: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['barrier.ts', 'files.ts', 'turns.ts'],
  // Finds the fonts and the WebAssembly programs that npm installed.
  'node:module': ['brand', 'image', 'raster', 'start.ts'],
  'node:os': ['cli.ts', 'turns.ts'],
  'node:worker_threads': ['crew'],
  'node:v8': ['engine.ts'],
}

function worldlyModule(from: string, { specifier }: Import): string | undefined {
  if (!specifier.startsWith('node:') || pureModules.has(specifier)) return undefined
  return worldlyHomes[specifier]?.includes(unitOf(from)) ? undefined : `imports ${specifier}`
}

const worldlyNames = new Set([
  ...['console', 'process', 'performance', 'fetch', 'XMLHttpRequest', 'WebSocket', 'globalThis'],
  ...['setTimeout', 'setInterval', 'setImmediate'],
])
const worldlyMembers = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'])
const randomImports = new Set(['randomBytes', 'randomUUID', 'randomInt', 'getRandomValues', 'webcrypto'])

function worldlyName(path: string, node: Node): string | undefined {
  // A thread has a clock of its own, and whoever has threads must listen to them.
  if (path === 'cli.ts' || path.startsWith('crew/')) return undefined
  // Runs that take turns have to be told apart, and those that have ended from those that go on.
  if (path === 'turns.ts') return undefined
  if (node.type === 'Identifier') {
    const name = String(node.fields.name)
    if (randomImports.has(name)) return `uses ${name}`
    return worldlyNames.has(name) && !isLabel(node) ? `uses ${name}` : undefined
  }
  const call = calledName(node)
  if (node.type === 'MemberExpression')
    return worldlyMembers.has(memberName(node)) ? `uses ${memberName(node)}` : undefined
  return call === 'Date' && argumentCount(node) === 0 ? 'asks for the time of day' : undefined
}

/** A name after a dot or before a colon names a property, not the global thing. */
function isLabel(node: Node): boolean {
  const { parent } = node
  if (parent === undefined || parent.fields.computed === true) return false
  const inProperty = ['property', 'key'].some((field) => startsAt(parent.fields[field], node.start))
  return inProperty && parent.fields.shorthand !== true
}

function startsAt(value: unknown, start: number): boolean {
  return typeof value === 'object' && value !== null && 'start' in value && value.start === start
}

function machineLocale(_path: string, node: Node): string | undefined {
  const count = argumentCount(node)
  if (count === undefined) return undefined
  const name = calledName(node)
  const method = name.split('.').at(-1) ?? ''
  if (/^toLocale\w*String$/.test(method) && count === 0) return `${method} without a language`
  if (/^toLocale(Upper|Lower)Case$/.test(method) && count === 0) return `${method} without a language`
  if (method === 'localeCompare' && count < 2) return 'localeCompare without a language'
  return name.startsWith('Intl.') && node.type === 'NewExpression' && count === 0
    ? `${name} without a language`
    : undefined
}

function argumentCount({ type, fields }: Node): number | undefined {
  if (type !== 'CallExpression' && type !== 'NewExpression') return undefined
  return Array.isArray(fields.arguments) ? fields.arguments.length : undefined
}

/** `f` of `f(…)`, `Intl.Collator` of `new Intl.Collator(…)`; only the last name where the object is an expression. */
function calledName({ fields }: Node): string {
  return nameOf(fields.callee)
}

function memberName({ fields }: Node): string {
  return `${nameOf(fields.object)}.${nameOf(fields.property)}`
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if ('name' in value) return String(value.name)
  return 'property' in value
    ? `${'object' in value ? nameOf(value.object) : ''}.${nameOf(value.property)}`
    : ''
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

function longFunction(_path: string, node: Node, { text }: Source): string | undefined {
  if (!functions.has(node.type)) return undefined
  const lines = text.slice(node.start, node.end).split('\n').length
  return lines > 60 ? `a function of ${lines} lines` : undefined
}
