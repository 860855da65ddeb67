import { entry } from './entry.ts'

/** Links of the text, and what links and abbreviations say besides their words. */
export const markdownLinks = {
  'markdown/dead-link': entry<{ target: string; nearest?: string }>({
    severity: 'warning',
    message: ({ target }) => `there is no place named "${target}" in this post`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean "#${nearest}"?`),
    explanation:
      'A link that begins with `#` leads to a heading, or to an id, of the same post. Without its target only its words are printed.',
  }),
  'markdown/relative-link': entry<{ address: string }>({
    severity: 'warning',
    message: ({ address }) => `${address} leads nowhere outside your website`,
    help: () =>
      'write the whole address, or state in the front matter the "url" that the post has on the web',
    explanation:
      'A PDF or an e-book is read far from the website that a relative address belongs to. Where the front matter states the url of the post, relative addresses are completed from it; elsewhere only the words of the link are printed.',
  }),
  'markdown/unsafe-link': entry<{ scheme: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ scheme }) => `a link may not begin with "${scheme}"`,
    help: () => 'use https:, http:, mailto: or tel:',
    explanation:
      'Addresses such as `javascript:`, `data:` and `file:` run programs or reach into the reader’s machine.',
  }),
  'markdown/broken-link': entry<{ address: string }>({
    severity: 'warning',
    message: ({ address }) => `${address} is not a web address`,
    explanation: 'The address cannot be read, so only the words of the link are printed.',
  }),
  'markdown/empty-link': entry<{ address: string }>({
    severity: 'warning',
    message: ({ address }) => `this link to ${address} has no words`,
    help: () => 'say between the brackets where it leads',
    explanation: 'A link without words cannot be seen, heard or clicked; its address is printed instead.',
  }),
  'markdown/vague-link': entry<{ words: string }>({
    severity: 'warning',
    message: ({ words }) => `the words of this link, "${words}", do not say where it leads`,
    help: () => 'make a link of the words that name its target',
    explanation:
      'People who listen to a document go from link to link and hear nothing but their words; on paper, nothing else is left of a link either. WCAG 2.4.4 asks for words that tell.',
  }),
  'markdown/link-title': entry<{ length: number; limit: number }>({
    severity: 'warning',
    message: ({ length, limit }) =>
      `the title of this link is left out: it has ${length} characters, and Word takes ${limit}`,
    help: () => 'say it in the text or in a note',
    explanation:
      'The title of a link appears under a mouse and is read aloud by some programs. What takes several lines is read by nobody there.',
  }),
  'markdown/abbreviation': entry<{ words: string; expansion: string }>({
    severity: 'warning',
    message: ({ words, expansion }) => `the Word file does not say that "${words}" stands for "${expansion}"`,
    help: ({ words, expansion }) => `write it out where it stands first: ${expansion} (${words})`,
    explanation:
      'PDF, e-book and web page have an element for an abbreviation that says what it stands for, to those who listen or point at it. Word has none. A text that spells an abbreviation out says it to everybody, and needs no element.',
  }),
} as const
