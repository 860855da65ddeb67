import type { Construct, Extension } from 'micromark-util-types'
import type { Processor } from 'unified'

/**
 * Tells the grammar of notes whose text stands elsewhere, so that `[^name]` calls one in a text of its own, such as an
 * abstract. It has to be used last: the bracket is a call only where the name is known before it is met.
 */
export function knownNotes(this: Processor, names: readonly string[]): void {
  // As CommonMark compares labels.
  const identifiers = names.map((name) => name.toLowerCase().toUpperCase())
  const told = new WeakSet<object>()
  const teller: Construct = {
    name: 'knownNotes',
    tokenize(_, _ok, nok) {
      const { parser } = this
      if (!told.has(parser)) parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...identifiers]
      told.add(parser)
      return nok
    },
  }
  const data = this.data()
  const syntax: Extension = { text: { [bracket]: teller } }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
}

const bracket = '['.charCodeAt(0)
