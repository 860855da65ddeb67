/** A text that both sides are given, each in its own tongue. */
export interface Text {
  readonly name: string
  readonly words: number
  readonly markdown: string
  readonly typst: string
}

/** The seed post as Pandoc and Typst would be given it: no brand, no project. */
export function seedText(markdown: string): Text {
  return textOf('seed post', markdown)
}

/** A text of about so many words: headings, paragraphs, lists and notes in the proportions of real briefs. Each seed has its own. */
export function generatedText(words: number, seed = 20180727): Text {
  const next = randomNumbers(seed)
  const pick = (): string => vocabulary[next() % vocabulary.length] ?? ''
  const sentence = (): string => {
    const [first = '', ...rest] = Array.from({ length: 8 + (next() % 17) }, pick)
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`
  }
  const paragraph = (): string => Array.from({ length: 3 + (next() % 5) }, sentence).join(' ')
  const blocks: string[] = []
  const notes: string[] = []
  let written = 0
  for (let count = 0; written < words; count++) {
    const block = blockNumber(count, paragraph, sentence, notes)
    blocks.push(block)
    written += block.split(/\s+/).length
  }
  const front = `---\ntitle: A text of ${words} words\nlang: en-GB\n---`
  return textOf(`${words.toLocaleString('en')} words`, `${[front, ...blocks, ...notes].join('\n\n')}\n`)
}

function blockNumber(
  count: number,
  paragraph: () => string,
  sentence: () => string,
  notes: string[],
): string {
  if (count % 12 === 0) return `${count % 48 === 0 ? '##' : '###'} ${sentence().slice(0, -1)}`
  if (count % 12 === 7) return Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n')
  if (count % 6 !== 3) return paragraph()
  const note = `n${notes.length + 1}`
  notes.push(`[^${note}]: ${sentence()}`)
  return `${paragraph()}[^${note}] **${sentence().slice(0, -1)}**, *${sentence().slice(0, -1)}*.`
}

/** A fixed sequence (Lehmer, modulus 2³¹ − 1), so that every run races over the same ground. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state
  }
}

/** Words of the field, long ones among them, so that lines must be broken with care. */
const vocabulary = (
  'the of and to in a for on is with as by that at from are it its be this has an which their or also between more ' +
  'cooperation implementation region regional energy policy European Union Kazakhstan partnership agreement support ' +
  'development economic political institutional framework relations strategic dialogue resources infrastructure ' +
  'connectivity sustainable governance administration parliament commission council countries neighbouring society ' +
  'education research trade investment diversification transport water climate security border management rights law ' +
  'judicial reform local government citizens participation member states interests priorities challenges potential'
).split(' ')

function textOf(name: string, markdown: string): Text {
  return { name, words: markdown.split(/\s+/).length, markdown, typst: typstOf(markdown) }
}

/** The same text in Typst's mark-up: as much of Markdown as the texts above use. */
function typstOf(markdown: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? []
  const title = /^title: *["']?(.*?)["']?$/m.exec(front)?.[1] ?? ''
  const notes = new Map([...body.matchAll(/^\[\^(\w+)\]: (.*)$/gm)].map(([, id, text]) => [id, text]))
  const converted = body
    .replace(/^\[\^\w+\]: .*\n?/gm, '')
    .replace(/[\\#$@<>_`]/g, (character) => (character === '#' ? '#' : `\\${character}`))
    .replace(/^(#+) /gm, (_, marks: string) => `${'='.repeat(Math.max(1, marks.length - 1))} `)
    .replace(/^\d+\. /gm, '+ ')
    .replace(/(?<!\*)\*(?!\*)([^*]+)\*(?!\*)/g, '_$1_')
    .replace(/\*\*([^*]+)\*\*/g, '*$1*')
    .replace(/\[\^(\w+)\]/g, (_, id: string) => `#footnote[${notes.get(id) ?? ''}]`)
  const settings = `#set document(title: ${JSON.stringify(title)})\n#set text(lang: "en", region: "gb")\n#set par(justify: true)`
  return `${settings}\n#title()\n\n${converted}`
}
