import { entry } from './entry.ts'

/** briefwright.yaml, where a project says how it wants to work. */
export const settings = {
  'settings/syntax': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `this is not YAML: ${reason}`,
    explanation:
      'The file briefwright.yaml is YAML 1.2: keys and values with a colon and a space between them.',
  }),
  'settings/unknown-key': entry<{ key: string; known: readonly string[]; nearest?: string }>({
    severity: 'error',
    message: ({ key }) => `unknown key "${key}"`,
    help: ({ nearest, known }) =>
      nearest === undefined ? `possible here: ${known.join(', ')}` : `did you mean "${nearest}"?`,
    explanation:
      'The file briefwright.yaml holds two keys: `severities`, a map from codes of findings to severities, and `site`, the web address under which dist/ is published.',
  }),
  'settings/wrong-value': entry<{ key: string; expected: string; received: string; nearest?: string }>({
    severity: 'error',
    message: ({ key, expected, received }) => `"${key}" must be ${expected}, not ${received}`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean "${nearest}"?`),
    explanation: 'The value of this key is of the wrong kind.',
  }),
  'settings/unknown-code': entry<{ code: string; nearest?: string }>({
    severity: 'error',
    message: ({ code }) => `there is no finding "${code}"`,
    help: ({ nearest }) =>
      nearest === undefined ? 'codes stand in brackets at the end of findings' : `did you mean "${nearest}"?`,
    explanation:
      'Severities are stated for codes such as `markdown/missing-alt`. A misspelt one would change nothing.',
  }),
  'settings/firm': entry<{ code: string }>({
    severity: 'error',
    message: ({ code }) => `${code} cannot be taken less seriously`,
    help: () => 'delete this line; the finding has to be mended where it is',
    explanation:
      'Some errors leave nothing to print, such as a picture that cannot be read. Others keep an edition from conforming, such as a character without a font.',
  }),
} as const
