import * as v from 'valibot'
import type { YamlIssue } from './issue.ts'
import { nearest } from './nearest.ts'
import type { ParsedYaml, YamlPath } from './parse.ts'
import { type UnknownKey, unknownKeys } from './unknown-keys.ts'

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
  const result = v.safeParse(schema, value)
  if (result.success) return { value: result.output, issues: [] }
  const issues = [
    ...unknownKeys(schema, value, []).map((key) => describeUnknownKey(key, yaml)),
    ...result.issues.filter((issue) => !isUnknownKey(issue)).map((issue) => describe(issue, yaml)),
  ]
  return { issues: issues.sort((a, b) => a.position.start.offset - b.position.start.offset) }
}

/** Closed maps, and maps whose keys come from a list of words, have theirs found by `unknownKeys`. */
function isUnknownKey({ path, type, kind }: v.BaseIssue<unknown>): boolean {
  if (path?.at(-1)?.origin !== 'key') return false
  return type === 'strict_object' ? !isMissing(path.at(-1)) : kind === 'schema' && type === 'picklist'
}

function isMissing(step: v.IssuePathItem | undefined): boolean {
  return step !== undefined && step.value === undefined
}

function describeUnknownKey({ path, known }: UnknownKey, yaml: ParsedYaml): YamlIssue {
  const near = nearest(String(path.at(-1)), known)
  return {
    type: 'unknown-key',
    key: path.join('.'),
    known,
    ...(near === undefined ? {} : { nearest: near }),
    position: yaml.placeOf(path, 'key'),
  }
}

function describe(issue: v.BaseIssue<unknown>, yaml: ParsedYaml): YamlIssue {
  const path: YamlPath = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const key = path.join('.')
  const last = issue.path?.at(-1)
  const isAboutKey = last?.origin === 'key'
  // A map that comes in variants says of the key that tells them apart only that it has no value that fits.
  if (isMissing(last) && (isAboutKey || issue.type === 'variant'))
    return { type: 'missing-key', key, position: yaml.placeOf(path.slice(0, -1)) }
  const options = optionsOf(issue)
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

const typePhrases: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'a map of keys and values',
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
  return printed.length > 60 ? `${printed.slice(0, 59)}…` : printed
}
