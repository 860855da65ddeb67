/**
 * What was built when a post was last built, so that it is not built again while nothing has changed.
 *
 * In: a post, every question that its build asked of the disk with the answers, and what came of it. Out: the same findings
 * and files, while every question is still answered alike and the files are still those that were made. Invariants: times
 * are never asked, only contents; what else shapes a build (the program, its options) is part of a record; a post has one,
 * that of its last build, for each folder that its editions go to; a record that is not whole is none. Start at memory.ts;
 * trace.ts takes the questions down.
 * Deliberately absent: finished editions, for they lie where the user has them.
 */
export { type Memory, openMemory, type Remembered } from './memory.ts'
export { type Answer, type Trace, traceFiles } from './trace.ts'
