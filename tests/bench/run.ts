/**
 * Races the program against Pandoc (HTML, DOCX, EPUB) and Typst (PDF) over the same texts, turn by turn in one run, and
 * prints how long each took and the ratio. Times differ from machine to machine: only ratios may be compared.
 *
 *   node --import tsx tests/bench/run.ts            all texts
 *   node --import tsx tests/bench/run.ts --quick    without the 310,000 words
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EditionFormat } from '../../src/brief/index.ts'
import { freshen } from '../../src/bundle/freshen.mjs'
import { formats } from '../../src/command/index.ts'
import { installPackages } from '../install.ts'
import { type Command, type Cost, measureAll, median } from './measure.ts'
import { bundleChain, chain, ours, rivalVersions, theirs } from './sides.ts'
import { generatedText, seedText, type Text } from './texts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Seconds of processor a word in the text before, for each format. */
const perWord = new Map<string, number>()

/** Over several texts, ours makes all of them in one run. */
interface Race {
  readonly name: string
  readonly texts: readonly Text[]
  readonly formats: readonly EditionFormat[]
  readonly rounds: number
}

await freshen()
installPackages(fileURLToPath(new URL('.', import.meta.url)))
const { pandoc, typst } = rivalVersions()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
say(
  `Briefwright against Pandoc ${pandoc ?? '(not installed: HTML, DOCX and EPUB run alone)'} and Typst ${typst}, Node ${process.version}`,
)
say('Typst runs inside Node here; the start of a bare Node has been taken off its time and processor time.')
say(
  '"unread" is ours without reading the editions back; its ratio says what that costs. "a word" is the cost of a word',
)
say('against that in the text before: 1 and less is growth in proportion to length.')
say(
  '"chain" is unified, remark-parse, remark-gfm, remark-rehype and rehype-stringify alone, from Markdown to plain HTML:',
)
say('the least that an edition takes; its ratio is to theirs.')
say('Of ten texts in a folder, ours makes all in one run; the others are started for each.\n')
say(line(['text', 'formats', 'side', 'seconds', 'CPU s', 'MB', 'kB', 'ratio']))

const workshop = mkdtempSync(path.join(tmpdir(), 'bench-'))
try {
  await bundleChain(workshop)
  const bareNode = median(await repeat(9, () => measureAll([[process.execPath, '--eval', '0']], workshop)))
  for (const race of races()) await run(race, bareNode)
} finally {
  rmSync(workshop, { recursive: true, force: true })
}

function races(): readonly Race[] {
  const seed = seedText(readFileSync(path.join(root, 'source', 'eu-kazakh-relations.md'), 'utf8'))
  const quick = process.argv.includes('--quick')
  const short = generatedText(10_000)
  const folder = Array.from({ length: 10 }, (_, index) => generatedText(10_000, index + 1))
  const longTexts = quick ? [] : [generatedText(310_000)]
  return [
    { name: seed.name, texts: [seed], formats, rounds: 9 },
    ...formats.map((format) => ({ name: short.name, texts: [short], formats: [format], rounds: 5 })),
    ...formats.map((format) => ({
      name: `10 × ${short.name}`,
      texts: folder,
      formats: [format],
      rounds: 3,
    })),
    ...longTexts.flatMap((text) =>
      formats.map((format) => ({ name: text.name, texts: [text], formats: [format], rounds: 1 })),
    ),
  ]
}

/** Who runs in a race. */
interface Side {
  readonly name: 'ours' | 'unread' | 'theirs' | 'chain'
  readonly commands: readonly Command[]
  /** What it makes, without the ends of the names. */
  readonly stems?: readonly string[]
}

async function run(race: Race, bareNode: Cost): Promise<void> {
  const { name, formats, rounds } = race
  const sides = sidesOf(race, placeTexts(race.texts))
  const costs = new Map<Side['name'], Cost[]>(sides.map((side) => [side.name, []]))
  // Turn by turn, so that a busy machine hinders all.
  for (let round = 0; round < rounds; round++)
    for (const side of sides) costs.get(side.name)?.push(await measureAll(side.commands, workshop))
  const taken = (side: Side['name']): Cost => {
    const cost = median(costs.get(side) ?? [])
    return side === 'theirs' ? withoutNode(cost, race, bareNode) : cost
  }
  const ratios: Record<Side['name'], readonly [Side['name'], Side['name']] | undefined> = {
    ours: undefined,
    unread: ['ours', 'unread'],
    theirs: ['ours', 'theirs'],
    chain: ['chain', 'theirs'],
  }
  for (const { name: side, stems } of sides) {
    const [over, under] = ratios[side] ?? []
    const ratio = over && under ? taken(over).seconds / taken(under).seconds : Number.NaN
    say(
      line([
        name,
        formats.join('+'),
        side,
        ...figures(taken(side)),
        stems === undefined ? '' : size(stems, formats),
        Number.isNaN(ratio) ? '' : ratio.toFixed(2),
      ]),
    )
  }
  sayGrowth(race, taken('ours'))
}

function sidesOf({ formats }: Race, posts: readonly string[]): readonly Side[] {
  const rivalIsThere = pandoc !== undefined || formats.every((format) => format === 'pdf')
  const [only] = posts.length === 1 && formats.length === 1 ? posts : []
  const mine = posts.map((post) => `ours/${post}/${post}`)
  const others = posts.map((post) => `theirs/${post}`)
  return [
    { name: 'ours', commands: ours(formats), stems: mine },
    { name: 'unread', commands: ours(formats, '--no-verify') },
    ...(rivalIsThere ? [{ name: 'theirs', commands: theirs(formats, posts), stems: others } as const] : []),
    ...(only === undefined ? [] : [{ name: 'chain', commands: chain(only) } as const]),
  ]
}

/** Clears the table for a race, and puts the texts on it. Returns their names. */
function placeTexts(texts: readonly Text[]): readonly string[] {
  for (const folder of ['posts', 'ours', 'theirs'])
    rmSync(path.join(workshop, folder), { recursive: true, force: true })
  for (const folder of ['posts', 'theirs']) mkdirSync(path.join(workshop, folder))
  cpSync(path.join(root, 'templates'), path.join(workshop, 'templates'), { recursive: true })
  return texts.map(({ markdown, typst }, index) => {
    const post = `post-${index + 1}`
    writeFileSync(path.join(workshop, 'posts', `${post}.md`), markdown)
    writeFileSync(path.join(workshop, `${post}.typ`), typst)
    return post
  })
}

/** How much dearer a word of a longer text is than one of the text before. */
function sayGrowth({ name, texts, formats }: Race, { cpuSeconds }: Cost): void {
  const words = texts.reduce((sum, text) => sum + text.words, 0)
  const key = formats.join('+')
  const before = perWord.get(key)
  perWord.set(key, cpuSeconds / words)
  if (before !== undefined)
    say(line([name, key, 'a word', '', '', '', '', (cpuSeconds / words / before).toFixed(2)]))
}

function withoutNode(cost: Cost, { texts, formats }: Race, bareNode: Cost): Cost {
  if (!formats.includes('pdf')) return cost
  const { seconds, cpuSeconds, megabytes } = cost
  return {
    seconds: seconds - texts.length * bareNode.seconds,
    cpuSeconds: cpuSeconds - texts.length * bareNode.cpuSeconds,
    megabytes,
  }
}

function figures({ seconds, cpuSeconds, megabytes }: Cost): readonly string[] {
  return [seconds.toFixed(3), cpuSeconds.toFixed(2), megabytes.toFixed(0)]
}

function size(stems: readonly string[], formats: readonly EditionFormat[]): string {
  const files = stems.flatMap((stem) => formats.map((format) => `${stem}.${format}`))
  const bytes = files.map((file) => statSync(path.join(workshop, file)).size)
  return (bytes.reduce((sum, one) => sum + one, 0) / 1024).toFixed(0)
}

function line(cells: readonly string[]): string {
  const widths = [17, 19, 7, 8, 7, 6, 7, 6]
  return cells
    .map((cell, column) =>
      column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    .join(' ')
    .trimEnd()
}

async function repeat<Value>(times: number, work: () => Promise<Value>): Promise<readonly Value[]> {
  const values: Value[] = []
  for (let turn = 0; turn < times; turn++) values.push(await work())
  return values
}
