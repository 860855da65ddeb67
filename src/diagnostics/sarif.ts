import { entryOf } from './catalogue.ts'
import type { Finding, Severity } from './finding.ts'

/** Who found what is in a log. */
export interface SarifTool {
  readonly name: string
  readonly version: string
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
}

/**
 * Findings as a log that code hosts and editors read: SARIF 2.1.0 (OASIS Standard, 2020). Paths are relative to the
 * working folder, columns count UTF-16 units from 1.
 */
export function sarifLog(findings: readonly Finding[], tool: SarifTool): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  }
}

function ruleOf(code: string): object {
  const entry = entryOf(code)
  return {
    id: code,
    ...(entry === undefined
      ? {}
      : {
          fullDescription: { text: entry.explanation },
          defaultConfiguration: { level: levels[entry.severity] },
        }),
  }
}

function resultOf({ code, severity, message, help, file, position }: Finding, ruleIndex: number): object {
  const region = position && {
    startLine: position.start.line,
    startColumn: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  }
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}. ${help}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
          ...(region === undefined ? {} : { region }),
        },
      },
    ],
  }
}
