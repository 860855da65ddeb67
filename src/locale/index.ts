/** Words, dates and quotation marks, by language. */
export * from './locale.ts'
