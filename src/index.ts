/**
 * Briefwright as a library: a post in, finished editions out, nothing written and nothing printed.
 *
 * `buildPost(file, workshop)` does what `briefwright build` does to one post; `preparePost` stops before rendering,
 * with every finding. `disk` is the real file system; any other `Files` will do. `shippedTemplates()` is the folder of the
 * brands that come with the program: `templates: ['templates', shippedTemplates()]` looks them up as the command does.
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
export { shippedTemplates } from './program.ts'
