import { entry } from './entry.ts'

/** Reading posts and writing editions. */
export const build = {
  'build/unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `cannot read ${path}: ${reason}`,
    explanation: 'The file does not exist, is not a regular file, or its permissions forbid reading it.',
  }),
  'build/too-slow': entry<{ limit: number; doing: string }>({
    severity: 'error',
    message: ({ limit, doing }) => `given up: after ${limit} s it was not yet time for ${doing}`,
    help: () => 'divide the post, or give it more time with --patience',
    explanation:
      'Work on a post is given up when it takes longer than its time, so that one post cannot keep a batch waiting for ever. The time is looked at between two steps: reading, each edition, each comparison. Posts of any honest length need far less; on a slow machine, --patience gives more.',
  }),
} as const
