/**
 * Hyphenation patterns as the package `hyphen` ships them: the levels that patterns refer to, a trie by letter whose
 * nodes are a reference, children, or both, and words with the places of their hyphens.
 *
 * @typedef {readonly [levels: readonly (readonly number[])[], trie: SourceNode, exceptions?: Readonly<Record<string, readonly number[]>>]} PatternSource
 * @typedef {number | SourceChildren | readonly [SourceChildren, number]} SourceNode
 * @typedef {{ readonly [letter: string]: SourceNode }} SourceChildren
 */

/**
 * The same in three strings, which are read in one go. In `trie` a letter leads to a child, a character from
 * `firstLevel` on names the levels of the node that was reached, and one from `firstPop` on climbs that many nodes.
 *
 * @typedef {object} FlatPatterns
 * @property {string} levels digits of one pattern each, with spaces between
 * @property {string} trie
 * @property {string} exceptions words with their hyphens, with spaces between
 */

/** Private characters, in two ranges that no letter can fall into. */
export const firstPop = 0xe000
export const firstLevel = 0xe100

/**
 * Flattens patterns; used when the program is bundled, and by programs that run from their sources. Written in plain
 * JavaScript for the sake of the bundler's script.
 *
 * @param {PatternSource} source
 * @returns {FlatPatterns}
 */
export function flattenPatterns([levels, trie, exceptions = {}]) {
  return {
    levels: levels.map((row) => row.join('')).join(' '),
    trie: printChildren(childrenOf(trie)),
    exceptions: Object.entries(exceptions)
      .map(([word, places]) => withHyphens(word, places))
      .join(' '),
  }
}

/**
 * @param {SourceChildren} children
 * @returns {string}
 */
function printChildren(children) {
  return Object.keys(children)
    .sort()
    .map((letter) => letter + printNode(children[letter] ?? {}))
    .join('')
    .replace(pops, (run) => String.fromCharCode(firstPop + run.length))
}

/** @type {RegExp} climbs of one node each, next to one another */
const pops = /\ue001{2,}/g

/**
 * @param {SourceNode} node
 * @returns {string}
 */
function printNode(node) {
  const level = levelOf(node)
  const mark = level === undefined ? '' : String.fromCharCode(firstLevel + level)
  return `${mark}${printChildren(childrenOf(node))}\ue001`
}

/**
 * @param {SourceNode} node
 * @returns {number | undefined}
 */
function levelOf(node) {
  if (typeof node === 'number') return node
  return isPair(node) ? node[1] : undefined
}

/**
 * @param {SourceNode} node
 * @returns {SourceChildren}
 */
function childrenOf(node) {
  if (typeof node === 'number') return {}
  return isPair(node) ? node[0] : node
}

/**
 * @param {SourceNode} node
 * @returns {node is readonly [SourceChildren, number]}
 */
function isPair(node) {
  return Array.isArray(node)
}

/**
 * The package counts the hyphens before a place as letters: `associate: [2, 5]` is meant to be as-so-ciate, but its own
 * code makes as-soc-iate of it.
 *
 * @param {string} word
 * @param {readonly number[]} counted
 */
function withHyphens(word, counted) {
  const places = counted.map((place, hyphens) => place - hyphens)
  return [0, ...places].map((place, index) => word.slice(place, places[index] ?? word.length)).join('-')
}
