import { describe, expect, it } from 'vitest'
import { topics } from '../../../src/command/arguments.ts'
import { helpText, parseCommand } from '../../../src/command/index.ts'

/** Something that each option accepts. */
const values: Readonly<Record<string, string>> = {
  '--to': 'pdf',
  '--out': 'web',
  '--brand': 'base',
  '--stage': 'tags',
  '--pdf-profile': 'ua-2',
  '--patience': '60',
  '--jobs': '2',
}

const accepted = {
  build: [
    '--to',
    '--out',
    '--brand',
    '--pdf-profile',
    '--attach-source',
    '--strict',
    '--no-verify',
    '--patience',
    '--jobs',
    '--fresh',
    '--prune',
    '--json',
    '--sarif',
  ],
  verify: ['--brand', '--json', '--sarif'],
  check: ['--brand', '--strict', '--json', '--sarif'],
  inspect: ['--stage', '--brand'],
  review: ['--json'],
  explain: [],
}

/** Files that each command works on. */
const operands = {
  build: ['a.md'],
  check: ['a.md'],
  inspect: ['a.md'],
  verify: ['a.md', 'a.pdf'],
  review: ['a.docx', 'a.md'],
  explain: ['a.md'],
}

describe('help', () => {
  it.each(topics)('on %s lists every option, and only what is accepted', (topic) => {
    const listed = [...helpText(topic).matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option)
    expect(listed).toEqual(accepted[topic])
    for (const option of listed) {
      const words = [
        topic,
        ...operands[topic],
        option,
        ...(values[option] === undefined ? [] : [values[option]]),
      ]
      expect(parseCommand(words), option).toMatchObject({ name: topic })
    }
  })

  it.each(topics)('on %s gives examples that make sense', (topic) => {
    const examples = [...helpText(topic).matchAll(/^ {2}briefwright (.+)$/gm)].map(([, words = '']) => words)
    expect(examples.length).toBeGreaterThan(0)
    for (const words of examples) expect(parseCommand(words.split(' ')), words).toMatchObject({ name: topic })
  })

  it('names every command', () => {
    for (const topic of topics) expect(helpText(undefined)).toMatch(new RegExp(`^  ${topic} `, 'm'))
  })

  it('fits a terminal', () => {
    for (const topic of [undefined, ...topics])
      for (const line of helpText(topic).split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })
})
