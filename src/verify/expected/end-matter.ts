import type { EndSection } from '../../publication/index.ts'
import type { Node } from '../reading.ts'
import { blockNodes } from './blocks.ts'
import type { Wording } from './wording.ts'

export function endMatterNodes(
  { heading, emblem, logos, children }: EndSection,
  wording: Wording,
): readonly Node[] {
  const flag: readonly Node[] =
    emblem === undefined
      ? []
      : [
          { type: 'described', alt: emblem.alt, position: emblem.name.position },
          ...blockNodes([emblem.name], wording),
        ]
  return [
    ...(heading === undefined ? [] : blockNodes([heading], wording)),
    ...flag,
    ...logos.map(({ alt, position }) => ({ type: 'described', alt, position }) as const),
    ...blockNodes(children, wording),
  ]
}
