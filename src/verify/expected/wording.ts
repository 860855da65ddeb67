import type { BoxKind } from '../../brief/index.ts'
import type { Publication } from '../../publication/index.ts'
import { targetWords } from '../target.ts'
import { nodesWithIds, wordsIn } from './anchors.ts'

/** What cannot be told from a block alone: words of the locale, and what links within the document lead to. */
export interface Wording {
  /** The title of a box that was given none; absent where it has none. */
  readonly boxTitle: (kind: BoxKind) => string | undefined
  /** What stands before the source and the credit of a picture or a table. */
  readonly sourceLead: string
  readonly creditLead: string
  /** The first words of the node with this id; empty where not every edition can tell them. */
  readonly wordsAt: (id: string) => string
}

export function wordingOf(publication: Publication): Wording {
  const { words } = publication.locale
  let nodes: ReadonlyMap<string, object> | undefined
  const boxTitle = (kind: BoxKind): string | undefined => (kind === 'box' ? undefined : words[kind])
  return {
    boxTitle,
    sourceLead: `${words.source}${words.colon} `,
    creditLead: `${words.credit}${words.colon} `,
    wordsAt: (id) => {
      nodes ??= nodesWithIds(publication)
      const node = nodes.get(id)
      return node === undefined || isBesideOthers(node) ? '' : targetWords(wordsIn(node, boxTitle))
    },
  }
}

/** A cell that is not the first of its row: a height on the page does not tell it from that. */
function isBesideOthers(node: object): boolean {
  return 'column' in node && node.column !== 0
}
