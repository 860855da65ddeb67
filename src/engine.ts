import { setFlagsFromString } from 'node:v8'

/**
 * Asks V8, of the version given, to optimise later than it would by itself. A build lasts a second or two: most functions
 * that V8 of Node 20 sets out to optimise have done their work before they are ready, and a fifth of all processor time
 * goes into that. Later versions have a tier between, and no such setting. Only for a process that is ours.
 */
export function optimiseLater(version: string): void {
  if (version.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${interruptBudget}`)
}

/** Bytes of bytecode that a function runs before V8 looks at it; four times what it is set to. */
const interruptBudget = 4 * 132 * 1024

/**
 * Whether WebAssembly that is met from now on is optimised while it runs. Decoders of pictures run for seconds and gain by
 * it; the subsetter of fonts runs for some milliseconds a font, and to optimise it takes ten times as long as all of them,
 * for which Node waits. The first flag means the other two only where a process begins with it.
 */
export function optimiseWebAssembly(does: boolean): void {
  setFlagsFromString(does ? '--no-liftoff-only' : '--liftoff-only')
  for (const tier of ['wasm-tier-up', 'wasm-dynamic-tiering'])
    setFlagsFromString(does ? `--${tier}` : `--no-${tier}`)
}
