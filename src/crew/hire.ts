import { Worker } from 'node:worker_threads'
import type { Step } from '../build.ts'
import type { Work } from '../open-workshop.ts'
import type { Message, Orders } from './message.ts'

/** Builds posts, each as a workshop does. */
export interface Crew {
  /** Rejects with the reason, in words for the user, or the error itself. */
  readonly build: (post: string) => Promise<Work>
  readonly dismiss: () => Promise<void>
}

/** Whoever hires is of the crew: it has begun already, and a thread takes its time for that. */
export interface Hiring {
  /** How many posts are built at once, one of them by `own`. */
  readonly size: number
  readonly own: Crew['build']
  readonly orders: Orders
  readonly onStep: (step: Step) => void
}

interface Job {
  readonly post: string
  readonly resolve: (work: Work) => void
  readonly reject: (reason: unknown) => void
}

interface Member {
  readonly worker: Worker
  /** In the order in which they were given. */
  readonly jobs: Job[]
}

/** A thread has its next post at hand, so that it need not wait while this one has no ear for it. */
const mostJobs = 2

/** A crew whose threads are hired when there are posts for them. */
export function hireCrew({ size, own, orders, onStep }: Hiring): Crew {
  const members = new Set<Member>()
  const waiting: Job[] = []
  let isAtWork = false
  const give = (member: Member): void => {
    const job = waiting.shift()
    if (job === undefined) return
    member.jobs.push(job)
    member.worker.postMessage(job.post)
  }
  const hire = (): Member => {
    const member: Member = { worker: new Worker(memberFile(), { workerData: orders }), jobs: [] }
    const lose = (reason: unknown): void => {
      if (!members.delete(member)) return
      const [at, ...untouched] = member.jobs
      at?.reject(reason)
      waiting.unshift(...untouched)
      giveOut()
    }
    members.add(member)
    member.worker.on('message', (message: Message) => {
      if (message.type === 'step') return onStep(message.step)
      const job = member.jobs.shift()
      if (message.type === 'built') job?.resolve(message.work)
      else job?.reject(message.reason)
      giveOut()
    })
    member.worker.on('error', lose)
    member.worker.on('exit', (code) => lose(`its thread ended with code ${code}`))
    return member
  }
  const workHere = async (): Promise<void> => {
    isAtWork = true
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      // Threads are heard between two posts.
      await new Promise((resolve) => setImmediate(resolve))
      await own(job.post).then(job.resolve, job.reject)
    }
    isAtWork = false
  }
  const giveOut = (): void => {
    if (!isAtWork && waiting.length > 0) void workHere()
    for (const member of members) if (member.jobs.length < mostJobs) give(member)
    while (waiting.length > 0 && members.size < size - 1) give(hire())
  }
  const build = (post: string): Promise<Work> =>
    new Promise((resolve, reject) => {
      waiting.push({ post, resolve, reject })
      giveOut()
    })
  const dismiss = async (): Promise<void> => {
    const all = [...members]
    members.clear()
    await Promise.all(all.map(({ worker }) => worker.terminate()))
  }
  return { build, dismiss }
}

/** The bundle has it beside this file; from the sources it is run as it is. */
function memberFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './member.ts' : './crew-member.js', import.meta.url)
}
