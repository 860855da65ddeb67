import { entry } from './entry.ts'

/** Pages. */
export const layout = {
  'layout/table-too-wide': entry<{ over: number; page: string; isTurned: boolean }>({
    severity: 'warning',
    message: ({ over, page, isTurned }) => {
      const paper = `${page === 'A4' ? 'an A4' : `a ${page}`} page${isTurned ? ' turned to landscape' : ''}`
      return `this table is ${over} points too wide for ${paper}, even in small type`
    },
    help: () => 'leave out a column, shorten its longest words, or turn rows into columns',
    explanation:
      'A table is as wide as the longest words of its columns. It may use the rail beside the text, or both of two columns, and type of about three quarters of its size. One that needs more, or type of less than seven points, and stands in no other block, gets a page turned to landscape. Beyond that its columns are made narrower, the widest first, and their longest words divided between letters wherever a line ends.',
  }),
  'layout/too-tall': entry<{ over: number }>({
    severity: 'warning',
    message: ({ over }) => `this is ${over} points taller than a page`,
    help: () => 'divide it, or allow a page to end inside it',
    explanation:
      'Something of which no part can move to the next page is taller than the text area of a page, and so runs over its foot. Rows of a table, cells, boxes and notes are divided between their lines.',
  }),
  'layout/deep-list': entry<{ limit: number }>({
    severity: 'warning',
    message: ({ limit }) =>
      `Word has ${limit} levels of lists: this list is set further in, on the last of them`,
    help: () => 'take it out of some of the lists around it',
    explanation:
      'In the Word file, lists that are nested deeper are items of the ninth level with an indent of their own: they look as deep as they are, and are read aloud as items of the ninth. The other editions have any number of levels.',
  }),
  'layout/unsettled': entry<{ rounds: number }>({
    severity: 'warning',
    message: ({ rounds }) => `the page numbers in the contents still change after ${rounds} rounds`,
    help: () => 'a page break before the heading in question makes them settle',
    explanation:
      'The contents need the page numbers of headings, and their own length moves the headings. That is repeated until nothing changes; here it did not come to rest, so a number may be one off.',
  }),
} as const
