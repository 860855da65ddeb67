import type { Report } from '../diagnostics/index.ts'
import type { YamlIssue } from '../yaml/index.ts'

/** Words an issue of a brand or a project file as a finding of that kind of file. */
export function reportIssue(kind: 'brand' | 'project', issue: YamlIssue, report: Report): void {
  const { position } = issue
  switch (issue.type) {
    case 'syntax':
      report(`${kind}/syntax`, position, { reason: issue.reason })
      break
    case 'unknown-key':
      report(`${kind}/unknown-key`, position, issue)
      break
    case 'missing-key':
      report(`${kind}/missing-key`, position, issue)
      break
    case 'wrong-value':
      report(`${kind}/wrong-value`, position, issue)
      break
  }
}
