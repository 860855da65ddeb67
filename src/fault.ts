import { isObstacle } from './obstacle.ts'

/** Why a work could not be done. What the system refused in its own words; anything else is a fault of the program, with what is needed to mend it. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  if (isRefused(fault)) return fault.message
  return `${fault.stack ?? fault.message}\nThis is a fault of the program. Please report it with the post that shows it.`
}

/** Whether the system, or what stands in the way, has kept a work from being done. */
export function isRefused(fault: unknown): boolean {
  return fault instanceof Error && ('syscall' in fault || isObstacle(fault))
}
