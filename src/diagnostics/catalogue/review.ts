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
} as const
