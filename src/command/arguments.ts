import path from 'node:path'
import { parseArgs } from 'node:util'
import { type EditionFormat, type PdfProfile, pdfProfiles } from '../brief/index.ts'

/** What the user asked for. */
export type Command =
  | BuildCommand
  | CheckCommand
  | VerifyCommand
  | InspectCommand
  | ReviewCommand
  | { readonly name: 'explain'; readonly code: string }
  | { readonly name: 'help'; readonly topic: Topic | undefined }
  | { readonly name: 'version' }

export interface BuildCommand extends PostOptions {
  readonly name: 'build'
  readonly formats: readonly EditionFormat[] | undefined
  readonly out: string
  /** Whether finished editions are read back. */
  readonly verifies: boolean
  readonly pdfProfile: PdfProfile
  /** Whether the PDF carries the post. */
  readonly attachesSource: boolean
  /** Seconds that a post may take. */
  readonly patience: number
  /** How many posts may be built at once; as many as there are processors, and eight at most, when nothing is said. */
  readonly jobs: number | undefined
  /** Whether a post is built although nothing has changed. */
  readonly fresh: boolean
  /** Whether editions are removed whose post is not there any more. */
  readonly prunes: boolean
}

export interface VerifyCommand {
  readonly name: 'verify'
  readonly post: string
  /** Finished editions of it. */
  readonly editions: readonly { readonly file: string; readonly format: EditionFormat }[]
  readonly brand: string | undefined
  readonly output: Output
}

export interface CheckCommand extends PostOptions {
  readonly name: 'check'
}

export interface InspectCommand {
  readonly name: 'inspect'
  readonly post: string
  readonly stage: Stage
  readonly brand: string | undefined
}

export interface ReviewCommand {
  readonly name: 'review'
  /** The Word file that came back. */
  readonly returned: string
  readonly post: string
  readonly output: 'text' | 'json'
}

interface PostOptions {
  /** Files or folders. */
  readonly posts: readonly string[]
  readonly brand: string | undefined
  readonly strict: boolean
  readonly output: Output
}

/** Who reads what the program says: people, programs of one's own, or code hosts and editors. */
export type Output = 'text' | 'json' | 'sarif'

export const stages = ['brief', 'pages', 'tags'] as const
export type Stage = (typeof stages)[number]

export const formats: readonly EditionFormat[] = ['pdf', 'docx', 'epub', 'html']

export const topics = ['build', 'check', 'verify', 'review', 'inspect', 'explain'] as const
export type Topic = (typeof topics)[number]

/** Arguments that make no sense: what is wrong, for the user. */
export interface UsageError {
  readonly name: 'usage-error'
  readonly message: string
  readonly topic: Topic | undefined
}

/** Reads the words after the program's name. */
export function parseCommand(words: readonly string[]): Command | UsageError {
  const [first, ...rest] = words
  if (first === undefined || first === 'help' || first === '--help' || first === '-h')
    return { name: 'help', topic: topics.find((topic) => topic === rest[0]) }
  if (first === '--version' || first === '-v') return { name: 'version' }
  const topic = topics.find((name) => name === first)
  if (topic === undefined)
    return { name: 'usage-error', message: `there is no command "${first}"`, topic: undefined }
  if (rest.includes('--help') || rest.includes('-h')) return { name: 'help', topic }
  try {
    return parsers[topic](rest)
  } catch (error) {
    return { name: 'usage-error', message: sentence(error), topic }
  }
}

const parsers: Record<Topic, (words: string[]) => Command> = {
  build: parseBuild,
  check: parseCheck,
  verify: parseVerify,
  inspect: parseInspect,
  review: parseReview,
  explain: parseExplain,
}

const postOptions = {
  brand: { type: 'string' },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
} as const

function parseBuild(args: string[]): Command {
  const options = {
    ...postOptions,
    to: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    'pdf-profile': { type: 'string', default: 'ua-1' },
    'attach-source': { type: 'boolean', default: false },
    'no-verify': { type: 'boolean', default: false },
    patience: { type: 'string', default: '900' },
    jobs: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    prune: { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const { brand, strict, out, to } = values
  const pdfProfile = profileNamed(values['pdf-profile'])
  return {
    name: 'build',
    posts: positionals,
    brand,
    strict,
    output: outputOf(values),
    out,
    pdfProfile,
    // PDF/A-4f is PDF/A-4 with a file in it.
    attachesSource: values['attach-source'] || pdfProfile === 'ua-2',
    verifies: !values['no-verify'],
    patience: secondsIn(values.patience),
    jobs: values.jobs === undefined ? undefined : jobsIn(values.jobs),
    fresh: values.fresh,
    prunes: values.prune,
    formats: to === undefined ? undefined : [...new Set(to.split(',').map(formatNamed))],
  }
}

function parseCheck(args: string[]): Command {
  const { values, positionals } = parseArgs({ args, options: postOptions, allowPositionals: true })
  const { brand, strict } = values
  return { name: 'check', posts: positionals, brand, strict, output: outputOf(values) }
}

function parseVerify(args: string[]): Command {
  const { strict: _, ...options } = postOptions
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [post, ...files] = positionals
  if (post === undefined || files.length === 0) throw new Error('name a post and at least one edition of it')
  const editions = files.map((file) => ({ file, format: formatNamed(path.extname(file).slice(1)) }))
  return { name: 'verify', post, editions, brand: values.brand, output: outputOf(values) }
}

function outputOf({ json, sarif }: { readonly json: boolean; readonly sarif: boolean }): Output {
  if (json && sarif) throw new Error('choose --json or --sarif')
  return json ? 'json' : sarif ? 'sarif' : 'text'
}

function parseExplain(args: string[]): Command {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true })
  const [code, ...others] = positionals
  if (code === undefined || others.length > 0) throw new Error('name exactly one code')
  return { name: 'explain', code: code.replace(/^\[|\]$/g, '') }
}

function parseInspect(args: string[]): Command {
  const options = { brand: { type: 'string' }, stage: { type: 'string', default: 'brief' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [post, ...others] = positionals
  if (post === undefined || others.length > 0) throw new Error('name exactly one post')
  const stage = stages.find((name) => name === values.stage)
  if (stage === undefined)
    throw new Error(`there is no stage "${values.stage}"; there are ${stages.join(', ')}`)
  return { name: 'inspect', post, stage, brand: values.brand }
}

function parseReview(args: string[]): Command {
  const options = { json: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [returned, post, ...others] = positionals
  if (returned === undefined || post === undefined || others.length > 0)
    throw new Error('name the Word file that came back, and its post')
  return { name: 'review', returned, post, output: values.json ? 'json' : 'text' }
}

function secondsIn(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is no number of seconds`)
  return Number(text)
}

function jobsIn(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Error(`"${text}" is no number of posts to build at once`)
  return Number(text)
}

function formatNamed(name: string): EditionFormat {
  const format = formats.find((known) => known === name.trim().toLowerCase())
  if (format === undefined) throw new Error(`there is no edition "${name}"; there are ${formats.join(', ')}`)
  return format
}

function profileNamed(name: string): PdfProfile {
  const profile = pdfProfiles.find((known) => known === name.trim().toLowerCase())
  if (profile === undefined)
    throw new Error(`there is no PDF profile "${name}"; there are ${pdfProfiles.join(', ')}`)
  return profile
}

/** Node's own messages start with a capital and go on with advice that does not apply here. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [opening = message] = message.split(/\.(?:\s|$)/)
  return opening.charAt(0).toLowerCase() + opening.slice(1)
}
