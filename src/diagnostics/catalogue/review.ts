import { entry } from './entry.ts'

/** Word files that came back. */
export const review = {
  'review/unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `cannot read ${path} as a Word file: ${reason}`,
    help: () => 'save it as "Word Document (.docx)" and without a password, then try again',
    explanation:
      'The file is no Word file, or is damaged. Files of Word 97 to 2003 (`.doc`), OpenDocument (`.odt`) and files with a password are none either: whoever sent it can save it as `.docx`.',
  }),
  'review/not-compared': entry<{ path: string; post: string }>({
    severity: 'error',
    message: ({ path, post }) =>
      `the text of ${path} was not compared with ${post}: the Word edition of the post cannot be made`,
    help: ({ post }) => `run \`briefwright check ${post}\`, mend what it reports, then try again`,
    explanation:
      'Changes that a partner made without tracking are found by comparing the file with the Word edition of the post as it is now. The post, its brand or its project has errors, so that there is none: comments and tracked changes are listed, other changes are not.',
  }),
} as const
