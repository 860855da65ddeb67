import { address } from '../support/posts.ts'
import { attributes } from './rules/attributes.ts'
import { headingLevels } from './rules/headings.ts'
import { addresses, namesOfMarks } from './rules/marks.ts'
import { figures, paragraphs, tightness } from './rules/paragraphs.ts'
import { collapsed } from './rules/space.ts'
import { codeEnds, editionWrappers, emptyBlocks, plainCells, strangers, tasks } from './rules/structure.ts'
import type { Nodes } from './tree.ts'

/** What the web page does otherwise than the specification's HTML, on purpose. */
export interface Difference {
  readonly what: string
  readonly reason: string
  /** Makes of the HTML of the specification what the page says instead. */
  readonly expected?: (nodes: Nodes) => Nodes
  /** Takes from the page what the specification knows nothing of. */
  readonly page?: (nodes: Nodes) => Nodes
}

/** All of them, in the order in which they are applied. */
export const differences: readonly Difference[] = [
  {
    what: 'boxes around tables, check marks as characters, letters of roles',
    reason: 'the page is dressed: tables scroll by themselves, and every paragraph has the style of its role',
    page: editionWrappers,
  },
  {
    what: 'scripts, styles, forms, embedded pages and elements that HTML does not have',
    reason:
      'nothing that runs or loads may reach an edition; words in such elements are kept, and each is reported',
    expected: strangers,
  },
  {
    what: 'b, i, del and the like',
    reason: 'a brief knows what is meant, and says it by one element each',
    expected: namesOfMarks,
  },
  {
    what: 'links',
    reason:
      'a relative address leads nowhere outside its website, so it is completed; a scheme that is not of the web is no link; a link without words says where it leads',
    expected: (nodes) => addresses(nodes, address),
  },
  {
    what: 'the space between items of a list',
    reason: 'every text of an item is a paragraph; whether the list is tight is told by its class',
    expected: tightness,
  },
  {
    what: 'div, section and words that stand between blocks',
    reason:
      'groups mean nothing on paper; words between blocks are paragraphs, as browsers show them; marks around blocks are marks in them',
    expected: paragraphs,
  },
  {
    what: 'a picture alone in its paragraph',
    reason:
      'it is a figure, and its title is what stands below; a picture within a line has no title, since no edition but this could show it',
    expected: figures,
  },
  {
    what: 'levels of headings',
    reason: 'the title of the post is the first level, and levels that were left out are closed up',
    expected: headingLevels,
  },
  {
    what: 'task lists',
    reason: 'the boxes of a task can be seen on paper, too; there is nothing to click',
    expected: tasks,
  },
  {
    what: 'a paragraph alone in a cell',
    reason: 'the cell itself has the style',
    expected: plainCells,
  },
  {
    what: 'the last line end of code',
    reason: 'it is no line of its own',
    expected: codeEnds,
  },
  {
    what: 'attributes',
    reason: 'those without a meaning in all editions are dropped; ids are our own',
    expected: attributes,
    page: attributes,
  },
  {
    what: 'white space',
    reason: 'it is one space wherever a browser shows one',
    expected: collapsed,
    page: collapsed,
  },
  {
    what: 'headings, quotes and tables that hold nothing',
    reason: 'there is nothing to see, and nothing to be listed in contents; an empty heading is reported',
    expected: emptyBlocks,
  },
]
