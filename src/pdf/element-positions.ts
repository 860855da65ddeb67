import type { PdfProfile, Position } from '../brief/index.ts'
import type { OriginNode, Page } from '../layout/index.ts'
import type { Publication } from '../publication/index.ts'
import { markPages } from './marks.ts'
import { buildStructure } from './structure.ts'
import { isSlot, type StructureType, type Tag } from './tags.ts'

/** An element of the painted file, and where it was written: its own place, or that of what it stands in. */
export interface ElementPosition {
  readonly type: StructureType
  readonly position?: Position
  readonly children: readonly ElementPosition[]
}

/** The structure of the painted file with the places of its elements, for those who complain of one by its path. */
export function elementPositions(
  publication: Publication,
  pages: readonly Page[],
  profile?: PdfProfile,
): ElementPosition {
  return positioned(markPages(buildStructure(publication, profile), pages).root, undefined)
}

function positioned({ type, node, children }: Tag, around: Position | undefined): ElementPosition {
  const position = positionOf(node) ?? around
  return {
    type,
    ...(position === undefined ? {} : { position }),
    children: children.flatMap((child) => (isSlot(child) ? [] : [positioned(child, position)])),
  }
}

/** Logos and others that the post does not hold have places elsewhere or none. */
function positionOf(node: OriginNode | undefined): Position | undefined {
  return node !== undefined && 'position' in node ? node.position : undefined
}
