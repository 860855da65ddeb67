/**
 * Posts of one run built in several threads, the one that asks among them, one post in a thread at a time.
 *
 * In: the paths of posts, and what a workshop is to be like. Out: what such a workshop makes of each. Invariants: a thread has a
 * workshop of its own and shares nothing, so that how many there are changes no byte; a thread that dies takes the post it
 * was at with it and no other. Nothing is written here: that is for whoever asked, in the order of the posts.
 * Start at hire.ts; member.ts is what runs in a thread, an entry of the bundle. Deliberately absent: editions of one post in
 * several threads, for they share its pages and its fonts.
 */
export { type Crew, hireCrew } from './hire.ts'
export type { Orders } from './message.ts'
export { startAhead } from './start-ahead.ts'
