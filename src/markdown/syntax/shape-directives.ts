import type { Nodes, Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { nearest } from '../../yaml/index.ts'
import { placeIn } from '../place.ts'
import { walk } from './walk.ts'

/** Directives that hold blocks, and the keys each may have. */
const containers: ReadonlyMap<string, readonly string[]> = new Map([
  ['key-messages', []],
  ['recommendations', []],
  ['box', []],
  ['note', []],
  ['warning', []],
  ['pull-quote', []],
  ['figure', ['source', 'credit']],
  ['table', ['source', 'credit']],
  ['landscape', []],
])

const leaves: ReadonlyMap<string, readonly string[]> = new Map([
  ['contents', []],
  ['page-break', []],
])

/** Keys that any directive may have. */
const everywhere = ['id', 'class', 'lang', 'dir']

/**
 * Makes each directive an `aside` that tells its name, so that it passes through HTML like any other block. One that
 * nobody knows is reported, and what it holds is kept.
 */
export function shapeDirectives(root: Root, report: Report): void {
  walk(root, (node) => {
    if (node.type === 'paragraph' && node.data?.directiveLabel === true)
      node.data = { ...node.data, hProperties: { dataLabel: '' } }
    if (node.type === 'containerDirective') shape(node, containers, report)
    if (node.type === 'leafDirective') shape(node, leaves, report)
  })
}

function shape(
  node: Extract<Nodes, { type: 'containerDirective' | 'leafDirective' }>,
  known: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  const { name, attributes } = node
  const position = placeIn(node)
  const keys = known.get(name)
  if (keys === undefined) {
    const names = [...containers.keys(), ...leaves.keys()]
    const near = nearest(name, names)
    report('markdown/unknown-directive', position, {
      name,
      known: names,
      ...(near === undefined ? {} : { nearest: near }),
    })
    node.data = { hName: 'div' }
    return
  }
  const properties: Record<string, string> = { dataDirective: name }
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (everywhere.includes(key)) properties[key] = value ?? ''
    else if (keys.includes(key))
      properties[`data${key.slice(0, 1).toUpperCase()}${key.slice(1)}`] = value ?? ''
    else report('markdown/unknown-attribute', position, { name: key, known: [...everywhere, ...keys] })
  }
  node.data = { hName: 'aside', hProperties: properties }
}
