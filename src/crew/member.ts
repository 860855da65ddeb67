import { parentPort, workerData } from 'node:worker_threads'
import type { Built } from '../build.ts'
import { optimiseWebAssembly } from '../engine.ts'
import { reasonOf } from '../fault.ts'
import { openWorkshop } from '../open-workshop.ts'
import type { Message, Orders } from './message.ts'

const { wishes, settings, epoch }: Orders = workerData

const workshop = openWorkshop(wishes, settings, {
  epoch,
  now: () => performance.now() / 1000,
  onStep: (step) => {
    optimiseWebAssembly(step.doing === 'pictures')
    say({ type: 'step', step })
  },
})

// One after the other: a post that comes early waits until the one before it is done.
let done: Promise<void> = Promise.resolve()
parentPort?.on('message', (post: string) => {
  done = done.then(() => build(post))
})

async function build(post: string): Promise<void> {
  try {
    const work = await workshop.build(post)
    say({ type: 'built', work }, buffersOf(work.built))
  } catch (fault) {
    say({ type: 'failed', reason: reasonOf(fault) })
  }
}

function say(message: Message, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...handedOver])
}

/** Editions are handed over and not copied, but for those that lie in a buffer with other things. */
function buffersOf({ editions }: Built): readonly ArrayBuffer[] {
  return editions.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}
