import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { projectFile } from '../../src/brand/project-schema.ts'
import { brandFile, brandParts } from '../../src/brand/schema.ts'
import { catalogue } from '../../src/diagnostics/index.ts'
import { manifestFile } from '../../src/manifest/schema.ts'
import { frontMatter, synonyms } from '../../src/markdown/front-matter/schema.ts'
import { settingsFile } from '../../src/settings/index.ts'

/** What an editor is told about a kind of file, from the definitions that the program itself checks it by. */
interface Definition {
  readonly title: string
  readonly schema: v.GenericSchema
  /** Schemas that stand in many places, by the name they get. */
  readonly parts?: Readonly<Record<string, v.GenericSchema>>
  /** A file of this kind may state only how it differs from another, which this key names. */
  readonly extends?: string
  /** Other names that keys go by. */
  readonly synonyms?: Readonly<Record<string, string>>
  /** Of maps whose keys the program looks up itself, the words that it finds. */
  readonly words?: Readonly<Record<string, readonly string[]>>
}

/** By the path of the JSON Schema. */
const definitions: Readonly<Record<string, Definition>> = {
  'templates/brand.schema.json': {
    title: 'A brand of Briefwright',
    schema: brandFile,
    parts: brandParts,
    extends: 'extends',
  },
  'templates/post.schema.json': {
    title: 'The front matter of a post for Briefwright',
    schema: frontMatter,
    synonyms,
  },
  'templates/settings.schema.json': {
    title: 'The settings of a project for Briefwright',
    schema: settingsFile,
    words: { severities: Object.keys(catalogue) },
  },
  'templates/manifest.schema.json': {
    title: 'What the folder of a brief holds, as Briefwright writes it',
    schema: manifestFile,
  },
  'templates/project.schema.json': { title: 'A funded project of Briefwright', schema: projectFile },
}

/** Path and text of every JSON Schema. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(definitions).map(([path, definition]) => [
      path,
      `${JSON.stringify(convert(definition), null, 2)}\n`,
    ]),
  )
}

function convert({ title, schema, parts, extends: key, synonyms = {}, words = {} }: Definition): object {
  const config: ConversionConfig = {
    typeMode: 'input',
    // What only a function can check is told by the phrase that would complain.
    ignoreActions: ['check'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => describe(valibotSchema, jsonSchema),
    overrideAction: ({ valibotAction, jsonSchema }) => describe(valibotAction, jsonSchema),
    ...(parts === undefined ? {} : { definitions: { ...parts } }),
  }
  const { $schema, ...rest } = withWords(withSynonyms(toJsonSchema(schema, config), synonyms), words)
  const whole = key === undefined ? rest : { ...asDifferences(rest), anyOf: wholeOr(key, rest) }
  return { $schema, title, ...whole }
}

/** Each takes what the key takes whose name it is. */
function withSynonyms(schema: JsonSchema, synonyms: Readonly<Record<string, string>>): JsonSchema {
  const { properties = {} } = schema
  const others = Object.entries(synonyms).map(([synonym, key]) => {
    const property = properties[key]
    return [synonym, { ...(typeof property === 'object' ? property : {}), description: `Read as "${key}".` }]
  })
  return { ...schema, properties: { ...properties, ...Object.fromEntries(others) } }
}

function withWords(schema: JsonSchema, words: Readonly<Record<string, readonly string[]>>): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const known = words[key]
    if (known === undefined || typeof property === 'boolean') return [key, property]
    return [key, { ...property, propertyNames: { enum: [...known] } }]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

/** The phrase after "must be" is what an author wants to know before there is a complaint. */
function describe(source: object, schema: JsonSchema): JsonSchema | undefined {
  if ('entries' in source) return describeEntries(source.entries, schema)
  if (schema.description !== undefined || !('message' in source)) return undefined
  const { message } = source
  if (typeof message !== 'string' || message === 'text') return undefined
  return { ...schema, description: `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.` }
}

/** What a key is for stands before how its value is written; the library leaves out all that follows a transformation. */
function describeEntries(entries: unknown, schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const purpose = purposeOf(Object.entries(entries ?? {}).find(([name]) => name === key)?.[1])
    if (purpose === undefined || typeof property === 'boolean') return [key, property]
    const form = property.description === purpose ? undefined : property.description
    return [key, { ...property, description: form === undefined ? purpose : `${purpose} ${form}` }]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function purposeOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  if ('wrapped' in schema) return purposeOf(schema.wrapped)
  if (!('pipe' in schema) || !Array.isArray(schema.pipe)) return undefined
  const purposes = schema.pipe.map((step: unknown) =>
    typeof step === 'object' && step !== null && 'description' in step ? step.description : purposeOf(step),
  )
  return purposes.filter((purpose) => typeof purpose === 'string').at(-1)
}

/** Either it names what it differs from, or it states everything. */
function wholeOr(key: string, { required }: JsonSchema): readonly JsonSchema[] {
  return [{ required: [key] }, { required: required ?? [] }]
}

/** Maps may leave keys out, for they are joined with those of the other file; what stands in a list is whole. */
function asDifferences(schema: object): object {
  const entries = Object.entries(schema)
    .filter(([key, value]) => !(key === 'required' && Array.isArray(value)))
    .map(([key, value]) => [key, key === 'items' ? value : differencesIn(value)])
  return Object.fromEntries(entries)
}

function differencesIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(differencesIn)
  return typeof value === 'object' && value !== null ? asDifferences(value) : value
}
