import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { type Block, plainText } from '../../../src/brief/index.ts'
import { lower } from './fixture.ts'

/** The examples of the specifications stand beside the repository, where they do at all. */
const folder = fileURLToPath(new URL('../../../../shared/corpus/specs/', import.meta.url))

interface Example {
  readonly example: number
  readonly markdown: string
  readonly html: string
}

/** Examples whose words differ on purpose, each with its reason. */
const deliberate: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'commonmark-0.31.2': {},
  'gfm-0.29': {
    645: 'a comment ends where HTML says, which CommonMark has followed since 0.31',
    646: 'a comment ends where HTML says, which CommonMark has followed since 0.31',
    653: 'styles and the like are left out and reported, not printed as if they were text',
  },
}

describe.each(['commonmark-0.31.2', 'gfm-0.29'])('%s', (name) => {
  const file = `${folder}${name}.json`
  const examples: readonly Example[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).examples : []

  it.skipIf(examples.length === 0)('says the same words as the specification in every example', () => {
    expect(examples.length).toBeGreaterThan(600)
    const different = examples.filter(({ markdown, html }) => wordsOf(markdown) !== wordsIn(html))
    expect(different.map(({ example }) => String(example))).toEqual(Object.keys(deliberate[name] ?? {}))
  })
})

/** Letters, digits and signs of a post, without what white space is between them. */
function wordsOf(markdown: string): string {
  const { brief } = lower(`---\ntitle: Nothing\nsmart: false\n---\n${markdown}`)
  return squeezed(brief.children.map(wordsOfBlock).join(' '))
}

function wordsOfBlock(block: Block): string {
  if (block.type === 'code') return block.text
  if (block.type === 'definitions')
    return block.children
      .flatMap(({ terms, children }) => [
        ...terms.map((term) => plainText(term.children)),
        ...children.map(wordsOfBlock),
      ])
      .join(' ')
  if (block.type === 'heading' || block.type === 'paragraph') return plainText(block.children)
  // A title becomes the caption; in the specification it is an attribute.
  if (block.type === 'figure') return plainText(block.children)
  if (block.type === 'list')
    return block.children.flatMap((item) => item.children.map(wordsOfBlock)).join(' ')
  if (block.type === 'table')
    return block.children
      .flatMap((row) => row.children.flatMap((cell) => cell.children.map(wordsOfBlock)))
      .join(' ')
  return 'children' in block ? block.children.map(wordsOfBlock).join(' ') : ''
}

function wordsIn(html: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  return squeezed(textIn(unified().use(rehypeRaw).runSync(tree)))
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '')
  if (node.type === 'element' && ['script', 'style', 'textarea'].includes(node.tagName)) return ''
  return 'children' in node ? node.children.map(textIn).join(' ') : ''
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
