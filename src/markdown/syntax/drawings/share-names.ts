import type { Construct } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { Names } from './drawing.ts'

/**
 * Lets a text that is read by itself know the names of links and notes of another one, and the other way round. A parser
 * has no other door for them than a construct, which is asked at the beginning of the first line and is never there.
 */
export function shareNames(this: Processor, names: Names): void {
  const data = this.data()
  const construct: Construct = {
    name: 'sharedNames',
    tokenize(_effects, _ok, nok) {
      this.parser.defined = names.links
      this.parser.gfmFootnotes = names.notes
      return nok
    },
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document: { null: [construct] } }]
}
