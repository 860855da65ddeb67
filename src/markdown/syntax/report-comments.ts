import type { Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { walk } from './walk.ts'

/** Reports the comments by which websites cut a text. Others are the author's notes to himself: they are no text. */
export function reportComments(root: Root, report: Report): void {
  walk(root, (node) => {
    if (node.type !== 'html') return
    for (const [leftover] of node.value.matchAll(/<!--\s*(?:more|nextpage)\s*-->/gi))
      report('markdown/template-leftover', placeIn(node), { leftover, fate: 'left out' })
  })
}
