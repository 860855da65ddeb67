/**
 * The command line as developers run it: makes lib/ fresh, then hands over to it in the same process.
 *
 *   node src/bundle/run.mjs build source/post.md     like `briefwright build source/post.md`
 *
 * An installed package has lib/ ready and no sources; its `bin` is lib/cli.js itself.
 */
import { freshen } from './freshen.mjs'

await freshen()
await import(new URL('../../lib/cli.js', import.meta.url).href)
