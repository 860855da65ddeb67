/** Brief + brand + locale → Publication: what every edition shows around the body, worded once. */
export type * from './metadata.ts'
export type * from './publication.ts'
