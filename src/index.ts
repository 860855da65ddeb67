/**
 * Briefwright as a library: a post in, finished editions out, nothing written and nothing printed.
 *
 * `buildPost(file, workshop)` does what `briefwright build` does to one post; `preparePost` stops before rendering,
 * with every finding. `disk` is the real file system; any other `Files` will do.
 */
export {
  type Built,
  buildPost,
  type Prepared,
  preparePost,
  type Step,
  type Workshop,
} from './build.ts'
export type { Edition } from './editions.ts'
export { disk, type Files } from './files.ts'
export { inspectPost } from './inspect.ts'
