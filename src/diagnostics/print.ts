import type { Finding, Severity } from './finding.ts'
import { printFrame } from './frame.ts'
import { visible } from './visible.ts'

export interface PrintOptions {
  /** Whether what reads it understands ANSI colours. */
  readonly colour: boolean
}

/**
 * A finding for people: where and what, the line of the source with carets under the place, and what to do about it.
 * `text` is the whole source of `finding.file`, absent where it cannot be read. Ends without a line feed.
 *
 *     source/heat.md:7:1: error: unknown key "tilte" [front-matter/unknown-key]
 *       7 | tilte: Heat in the city
 *         | ^^^^^
 *       help: did you mean "title"?
 */
export function printFinding(finding: Finding, text: string | undefined, options: PrintOptions): string {
  const paint = options.colour ? painted : plain
  const { severity, code, message, help, position } = finding
  const severityColour = colours[severity]
  const frame = text === undefined || position === undefined ? undefined : printFrame(text, position)
  return [
    `${paint(bold, `${placeOf(finding)}:`)} ${paint(severityColour, `${severity}:`)} ${paint(bold, visible(message))} [${code}]`,
    ...(frame === undefined
      ? []
      : [
          `  ${paint(dim, `${frame.number} |`)} ${frame.line}`,
          `  ${paint(dim, `${' '.repeat(frame.number.length)} |`)} ${frame.indent}${paint(severityColour, frame.carets)}`,
        ]),
    ...(help === undefined ? [] : [`  ${paint(bold, 'help:')} ${visible(help)}`]),
  ].join('\n')
}

function placeOf({ file, position }: Finding): string {
  const name = visible(file)
  return position === undefined ? name : `${name}:${position.start.line}:${position.start.column}`
}

type Paint = (style: string, words: string) => string

const plain: Paint = (_style, words) => words
const painted: Paint = (style, words) => `\u001b[${style}m${words}\u001b[0m`

/** Parameters of "select graphic rendition", ECMA-48, 8.3.117. */
const bold = '1'
const dim = '2'
const colours: Readonly<Record<Severity, string>> = { error: '1;31', warning: '1;33', note: '1;34' }
