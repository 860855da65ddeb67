import { type Inline, type Link, type Mark, type Reference, withSeparators } from '../../brief/index.ts'
import { element, lineEnd, type Meaning, type Node, text } from '../reading.ts'
import type { Wording } from './wording.ts'

export function inlineNodes(content: readonly Inline[], wording: Wording): readonly Node[] {
  return withSeparators(content).flatMap((inline) => {
    const [leaf] = leafOf(inline)
    return leaf === undefined
      ? []
      : [inline.marks.reduceRight<Node>((node, mark) => marked(node, mark, wording), leaf)]
  })
}

function leafOf(inline: Inline): readonly Node[] {
  switch (inline.type) {
    case 'run':
      return [text(inline.text.replaceAll(lineEnd, ' '))]
    case 'break':
      return [text('\n')]
    case 'note-ref':
      return [{ type: 'note-call', number: inline.number }]
    case 'picture':
      return inline.alt.type === 'described' ? [{ type: 'described', alt: inline.alt.words }] : []
  }
}

/** Marks that change the look of letters and not their meaning say nothing here. */
const meanings: Partial<Record<Mark['type'], Meaning>> = {
  strong: { kind: 'strong' },
  emphasis: { kind: 'emphasis' },
  strike: { kind: 'strike' },
  superscript: { kind: 'superscript' },
  subscript: { kind: 'subscript' },
  highlight: { kind: 'highlight' },
  code: { kind: 'code-span' },
}

function marked(node: Node, mark: Mark, wording: Wording): Node {
  switch (mark.type) {
    case 'link':
      return element({ kind: 'link', target: mark.url }, [titled(node, mark)])
    case 'reference':
      return element({ kind: 'reference', target: wording.wordsAt(mark.target) }, [titled(node, mark)])
    case 'abbreviation':
      return element({ kind: 'abbreviation', expansion: mark.title }, [node])
    case 'language':
      return element({ kind: 'stretch' }, [node], mark.tag)
    default: {
      const meaning = meanings[mark.type]
      return meaning === undefined ? node : element(meaning, [node])
    }
  }
}

function titled(node: Node, { title }: Link | Reference): Node {
  return title === undefined ? node : element({ kind: 'link-title', title }, [node])
}
