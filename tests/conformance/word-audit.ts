import { readFileSync } from 'node:fs'
import { auditWordFile } from '../audit/audit.ts'
import { judged, type Validator } from './judgement.ts'

const profile = 'what Word refuses'

/** Our own audit, for what the Open XML SDK lets pass. It has no version but that of the repository. */
export const wordAudit: Validator = {
  name: 'audit',
  format: 'docx',
  profiles: [profile],
  judge: async (files) =>
    files.map((file) => {
      const complaints = auditWordFile(readFileSync(file)).map(({ rule, message, part, line }) => ({
        message: `${rule}: ${message} (${part})`,
        ...(line === undefined ? {} : { trace: { type: 'line', line } as const }),
      }))
      return judged(file, profile, '-', complaints)
    }),
}
