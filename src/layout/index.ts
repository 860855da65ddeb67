/** Brief → pages: pure geometry, no PDF. */
export type * from './page.ts'
