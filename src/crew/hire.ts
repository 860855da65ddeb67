import { Worker } from 'node:worker_threads'
import type { Step } from '../build.ts'
import type { Work } from '../open-workshop.ts'
import type { Message, Orders } from './message.ts'

/** Builds posts, each as a workshop does. */
export interface Crew {
  /** Rejects with the reason, in words for the user. */
  readonly build: (post: string) => Promise<Work>
  readonly dismiss: () => Promise<void>
}

interface Job {
  readonly post: string
  readonly resolve: (work: Work) => void
  readonly reject: (reason: unknown) => void
}

interface Member {
  readonly worker: Worker
  job: Job | undefined
}

/** A crew of up to so many threads; each is hired when there is a post for it, and takes the next when it is done. */
export function hireCrew(size: number, orders: Orders, onStep: (step: Step) => void): Crew {
  const members = new Set<Member>()
  const waiting: Job[] = []
  const giveWork = (member: Member): void => {
    member.job = waiting.shift()
    if (member.job !== undefined) member.worker.postMessage(member.job.post)
  }
  const hire = (): Member => {
    const member: Member = { worker: new Worker(memberFile(), { workerData: orders }), job: undefined }
    const lose = (reason: unknown): void => {
      if (!members.delete(member)) return
      member.job?.reject(reason)
      if (waiting.length > 0) giveWork(hire())
    }
    members.add(member)
    member.worker.on('message', (message: Message) => {
      if (message.type === 'step') return onStep(message.step)
      if (message.type === 'built') member.job?.resolve(message.work)
      else member.job?.reject(message.reason)
      giveWork(member)
    })
    member.worker.on('error', lose)
    member.worker.on('exit', (code) => lose(`its thread ended with code ${code}`))
    return member
  }
  const build = (post: string): Promise<Work> => {
    const work = new Promise<Work>((resolve, reject) => waiting.push({ post, resolve, reject }))
    const free =
      [...members].find(({ job }) => job === undefined) ?? (members.size < size ? hire() : undefined)
    if (free !== undefined) giveWork(free)
    return work
  }
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
