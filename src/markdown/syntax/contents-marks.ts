import type { Nodes, Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isParent, walk } from './walk.ts'

/** Alone in a paragraph: Python-Markdown and others, GitLab, kramdown. */
const mark = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:\s*toc\s*\})$/i

/** Kramdown puts the contents in the place of a list of one item. */
const markedList = /^(?:[-*+]|\d{1,9}[.)])[ \t]+[^\n]{1,80}\n[ \t]*\{:[ \t]*toc\b[^{}\n]{0,80}\}$/i

/** Reads what other programs have for a table of contents as `::contents`, and says so. */
export function readContentsMarks(root: Root, text: string, report: Report): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    for (const [index, child] of node.children.entries()) {
      const pattern = child.type === 'paragraph' ? mark : child.type === 'list' ? markedList : undefined
      const written = sourceOf(child, text)
      if (pattern === undefined || !pattern.test(written)) continue
      report('markdown/contents-mark', placeIn(child), { mark: written.split('\n').at(-1)?.trim() ?? '' })
      const { position } = child
      node.children[index] = {
        type: 'leafDirective',
        name: 'contents',
        attributes: {},
        children: [],
        ...(position === undefined ? {} : { position }),
      }
    }
  })
}

/** As far as a mark can be long. */
function sourceOf({ position }: Nodes, text: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined || end - start > longestMark ? '' : text.slice(start, end)
}

const longestMark = 200
