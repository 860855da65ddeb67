import * as v from 'valibot'
import type { YamlIssue } from './issue.ts'
import { type Misfit, misfits } from './misfits.ts'
import { nearest } from './nearest.ts'
import type { ParsedYaml, YamlPath } from './parse.ts'

export interface Checked<Output> {
  /** Absent when there are issues. */
  readonly value?: Output
  readonly issues: readonly YamlIssue[]
}

type Schema = v.GenericSchema<unknown, unknown>

/**
 * Holds a parsed text against a schema. Whatever message a schema states is taken as the phrase that follows
 * "must be": `v.string('a length such as 25mm')`.
 */
export function checkYaml<const Expected extends Schema>(
  yaml: ParsedYaml,
  schema: Expected,
): Checked<v.InferOutput<Expected>> {
  if (yaml.issues.length > 0) return { issues: yaml.issues }
  const value = yaml.value ?? {}
  const shapeless = misfits(schema, value, [])
  const result = v.safeParse(schema, value)
  if (result.success && shapeless.length === 0) return { value: result.output, issues: [] }
  const issues = [
    ...shapeless.map((misfit) => describeMisfit(misfit, yaml)),
    ...(result.issues ?? [])
      .filter((issue) => !isUnknownKey(issue) && !liesInList(issue, shapeless))
      .map((issue) => describe(issue, yaml)),
  ]
  if (issues.length === 0) throw new Error('a value was refused without a reason')
  return { issues: issues.sort((a, b) => a.position.start.offset - b.position.start.offset) }
}

/** Closed maps, and maps whose keys come from a list of words, have theirs found by `misfits`. */
function isUnknownKey({ path, type, kind }: v.BaseIssue<unknown>): boolean {
  if (path?.at(-1)?.origin !== 'key') return false
  return type === 'strict_object' ? !isMissing(path.at(-1)) : kind === 'schema' && type === 'picklist'
}

/** Of a list that should be a map nothing more is to be said. */
function liesInList(issue: v.BaseIssue<unknown>, found: readonly Misfit[]): boolean {
  const keys = pathOf(issue)
  return found.some(
    ({ type, path }) =>
      type === 'list-for-map' && path.every((key, index) => String(key) === String(keys[index])),
  )
}

function pathOf({ path }: v.BaseIssue<unknown>): YamlPath {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function isMissing(step: v.IssuePathItem | undefined): boolean {
  return step !== undefined && step.value === undefined
}

function describeMisfit(misfit: Misfit, yaml: ParsedYaml): YamlIssue {
  const { type, path } = misfit
  const key = path.join('.')
  if (type === 'list-for-map') {
    return { type: 'wrong-value', key, expected: mapPhrase, received: 'a list', position: yaml.placeOf(path) }
  }
  const near = nearest(String(path.at(-1)), misfit.known)
  return {
    type,
    key,
    path,
    known: misfit.known,
    ...(near === undefined ? {} : { nearest: near }),
    position: yaml.placeOf(path, 'key'),
  }
}

function describe(issue: v.BaseIssue<unknown>, yaml: ParsedYaml): YamlIssue {
  const path = pathOf(issue)
  const key = path.join('.')
  const last = issue.path?.at(-1)
  const isAboutKey = last?.origin === 'key'
  const options = optionsOf(issue)
  // A map that comes in variants says of the key that tells them apart only that it has no value that fits.
  if (isMissing(last) && (isAboutKey || issue.type === 'variant'))
    return { type: 'missing-key', key, possible: options, position: yaml.placeOf(path.slice(0, -1)) }
  const near = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined
  return {
    type: 'wrong-value',
    key,
    expected: phraseOf(issue, options),
    received: printValue(issue.input),
    ...(near === undefined ? {} : { nearest: near }),
    position: yaml.placeOf(path, isAboutKey ? 'key' : 'value'),
  }
}

const mapPhrase = 'a map of keys and values'

const typePhrases: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: mapPhrase,
  Array: 'a list',
}

function phraseOf(issue: v.BaseIssue<unknown>, options: readonly string[]): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message
  if (options.length > 1) return `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
  return typePhrases[issue.expected ?? ''] ?? issue.expected ?? 'something else'
}

/** The words of a picklist, which valibot prints as `("a" | "b")`. */
function optionsOf({ expected }: v.BaseIssue<unknown>): readonly string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '')
}

function printValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  const printed = JSON.stringify(value)
  // A character beyond U+FFFF is two units of a string: half of one is left out.
  return printed.length > 60 ? `${printed.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : printed
}
