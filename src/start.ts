#!/usr/bin/env node
import module from 'node:module'

// What V8 has compiled is kept for the next start, where Node can do so (22.1 and later), in the folder that Node has for
// it. Nothing that is read before this is kept.
const later: object & { readonly enableCompileCache?: () => unknown } = module
later.enableCompileCache?.()
await import('./cli.ts')
