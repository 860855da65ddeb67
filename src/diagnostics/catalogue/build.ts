import { entry } from './entry.ts'

/** Reading posts and writing editions. */
export const build = {
  'build/unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `cannot read ${path}: ${reason}`,
    explanation: 'The file does not exist, is not a regular file, or its permissions forbid reading it.',
  }),
} as const
