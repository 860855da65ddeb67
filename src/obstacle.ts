/** What stands where we would write, in words for the user. */
export interface Obstacle extends Error {
  readonly name: 'Obstacle'
}

export function isObstacle(fault: unknown): fault is Obstacle {
  return fault instanceof Error && fault.name === 'Obstacle'
}

export function obstacle(message: string): Error {
  return Object.assign(new Error(message), { name: 'Obstacle' })
}
