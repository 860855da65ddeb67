import { lineOfParagraph } from '../../src/docx/index.ts'
import type { Breach, Rule } from './rule.ts'
import { nameRules } from './rules/names.ts'
import { packageRules } from './rules/package.ts'
import { readingRules } from './rules/reading.ts'
import { textRules } from './rules/text.ts'
import { openWordFile } from './word-file.ts'
import { all, around, type XmlElement } from './xml.ts'

export const rules: readonly Rule[] = [...packageRules, ...nameRules, ...textRules, ...readingRules]

/** What is wrong with a Word file. */
export interface Complaint {
  readonly rule: string
  readonly message: string
  readonly part: string
  /** The line of the post on which the paragraph at fault was written, where it was written on one. */
  readonly line?: number
}

/** Looks a finished Word file over for what the validator of the Open XML SDK lets pass. */
export function auditWordFile(bytes: Uint8Array): readonly Complaint[] {
  const file = openWordFile(bytes)
  // What cannot be read can be judged no further.
  const judging = file.faults.length > 0 ? packageRules.slice(0, 1) : rules
  return judging.flatMap(({ name, breaches }) =>
    [...breaches(file)].map(({ message, part, element }) => ({
      rule: name,
      message,
      part,
      ...lineOf(element),
    })),
  )
}

/** That of the paragraph around an element, or of the first one in it, as of a row or a table. */
function lineOf(element: Breach['element']): { readonly line?: number } {
  const paragraph: XmlElement | undefined = around(element, 'w:p') ?? all(element, 'w:p')[0]
  const line = lineOfParagraph(paragraph?.attributes['w14:paraId'] ?? '')
  return line === undefined ? {} : { line }
}
