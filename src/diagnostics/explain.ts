import { entryOf } from './catalogue.ts'
import { visible } from './visible.ts'

/** Columns that lines are filled to; a terminal has eighty. */
const width = 78

/** What a code means, why it matters and how serious it is, for people; nothing for a code there is none of. */
export function explainCode(code: string): string | undefined {
  const entry = entryOf(code)
  if (entry === undefined) return undefined
  const { severity, explanation, isLenient } = entry
  const override =
    severity === 'error' && isLenient !== true
      ? 'An error that cannot be lowered: without it mended there is nothing to print.'
      : `By default ${severity === 'error' ? 'an' : 'a'} ${severity}; briefwright.yaml may say otherwise under "severities".`
  return [visible(code), filled(explanation), filled(override)].map((part) => `${part}\n`).join('\n')
}

function filled(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
