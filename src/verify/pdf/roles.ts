import { asName, dictionaryAt, itemsAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary } from './objects.ts'

/** The standard type that stands for a type of the file's own, in a namespace or in none. */
export type RoleResolver = (type: string, namespace: Dictionary | undefined) => string

/** Types that stand for others that stand for others. */
const longestChain = 16

/**
 * Roles by the maps of the file (ISO 32000-2, 14.7.3 and 14.7.4). Types that PDF 2.0 knows are taken as they are,
 * although a map may give them an older meaning too: an aside says more than a section.
 */
export function roleResolver(file: PdfFile, root: Dictionary): RoleResolver {
  const plain = dictionaryAt(file, root, 'RoleMap')
  return (type, namespace) => {
    let role = type
    let map = dictionaryAt(file, namespace, 'RoleMapNS') ?? plain
    for (let steps = 0; steps < longestChain && !isKnown(role); steps++) {
      const [target, within] = itemsAt(file, map, role).map((item) => file.resolve(item))
      const next = target === undefined ? undefined : asName(target)
      if (next === undefined) break
      role = next
      if (typeof within === 'object' && within?.type === 'dictionary')
        map = dictionaryAt(file, within, 'RoleMapNS') ?? plain
    }
    return role
  }
}

function isKnown(role: string): boolean {
  return known.has(role) || /^H[1-9]\d?$/.test(role)
}

/** Types that mean something here (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4). */
const known = new Set(
  [
    'Document DocumentFragment Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private Aside Title',
    'P H L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note FENote Reference BibEntry Code Link Annot Em Strong Sub Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form Artifact',
  ].flatMap((line) => line.split(' ')),
)
