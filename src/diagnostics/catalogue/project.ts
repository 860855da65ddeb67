import { entry } from './entry.ts'

/** Project files. */
export const project = {
  'project/not-found': entry<{ id: string; known: readonly string[]; nearest?: string }>({
    severity: 'error',
    message: ({ id }) => `there is no project file for "${id}"`,
    help: ({ known, nearest }) =>
      nearest === undefined
        ? `the projects here are ${known.join(', ') || '(none)'}`
        : `did you mean "${nearest}"?`,
    explanation:
      'A post that names a funded project cannot be built without the facts of its grant, because the funding statement is a duty. They stand in `templates/projects/<id>.yaml`.',
  }),
  'project/syntax': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `this is not YAML: ${reason}`,
    explanation:
      'A project file is YAML 1.2: keys and values with a colon and a space between them, indented with spaces.',
  }),
  'project/unknown-key': entry<{ key: string; known: readonly string[]; nearest?: string }>({
    severity: 'error',
    message: ({ key }) => `unknown key "${key}"`,
    help: ({ nearest, known }) =>
      nearest === undefined ? `possible here: ${known.join(', ')}` : `did you mean "${nearest}"?`,
    explanation:
      'A project file holds only keys that have a meaning: a key that nobody reads would be a fact that silently vanishes.',
  }),
  'project/missing-key': entry<{ key: string; possible: readonly string[] }>({
    severity: 'error',
    message: ({ key }) => `"${key}" is missing`,
    help: ({ possible }) => (possible.length === 0 ? undefined : `add it with one of ${possible.join(', ')}`),
    explanation:
      'The funding block cannot be worded without it. The programme decides which statement, disclaimer and emblem are prescribed; only programmes of the European Union are known: `horizon-2020`, `horizon-europe`, and `eu-2021-2027` for every other one of these years. A project that others fund as well says so in its `about` or `statement`.',
  }),
  'project/half-period': entry<{ key: string; missing: string }>({
    severity: 'warning',
    message: ({ key }) => `"${key}" is in no edition`,
    help: ({ missing }) => `add "${missing}"`,
    explanation:
      'The editions say from when until when a project ran or runs, in one sentence that needs both `start` and `end`.',
  }),
  'project/wrong-value': entry<{ key: string; expected: string; received: string; nearest?: string }>({
    severity: 'error',
    message: ({ key, expected, received }) =>
      `${key === '' ? 'this file' : `"${key}"`} must be ${expected}, not ${received}`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean "${nearest}"?`),
    explanation: 'The value of this key is of the wrong kind.',
  }),
} as const
