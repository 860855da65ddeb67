import type { PathCommand } from '../path.ts'
import type { Matrix } from './matrix.ts'

/** A drawing as plain data: what is to be painted, in order, every reference resolved. */
export interface Scene {
  /** Sides of the ground, in the units that all matrices lead to; y runs down. */
  readonly width: number
  readonly height: number
  readonly nodes: readonly SceneNode[]
}

export type SceneNode = SceneShape | SceneText | SceneGroup

export interface SceneShape {
  readonly type: 'shape'
  /** From the coordinates of `path` to those of the scene. */
  readonly matrix: Matrix
  readonly path: readonly PathCommand[]
  readonly rule: FillRule
  readonly ink: ShapeInk
}

export type FillRule = 'nonzero' | 'evenodd'

export interface ShapeInk {
  readonly fill?: Paint
  readonly stroke?: Stroke
  readonly strokeFirst: boolean
}

export interface SceneText {
  readonly type: 'text'
  readonly matrix: Matrix
  readonly chunks: readonly TextChunk[]
}

/** Text that is anchored at one point; without a place it goes on where the chunk before it ended. */
export interface TextChunk {
  readonly x?: number
  readonly y?: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Width to be spaced out or drawn together to. */
  readonly fit?: number
  readonly spans: readonly TextSpan[]
}

/** Letters in one look that follow each other; `dx` and `dy` move the pen before them. */
export interface TextSpan {
  readonly text: string
  readonly dx: number
  readonly dy: number
  readonly look: TextLook
  readonly ink: ShapeInk
}

export interface TextLook {
  /** The CSS list, as written; empty when the drawing names none. */
  readonly families: string
  readonly weight: number
  readonly isItalic: boolean
  readonly size: number
  /** In user units. */
  readonly letterSpacing: number
  readonly baseline: Baseline
  /** How far the text is raised above its baseline, in user units. */
  readonly raised: number
}

/** The line of a face that stands on the text's `y`. */
export type Baseline = 'alphabetic' | 'middle' | 'central' | 'hanging' | 'top' | 'bottom' | 'mathematical'

/** Painted together, within its clips, and then as one laid on what is below. */
export interface SceneGroup {
  readonly type: 'group'
  readonly opacity: number
  readonly clips: readonly Clip[]
  readonly children: readonly SceneNode[]
}

/** An area in the coordinates of the scene: what an outline encloses, or where no outline says it, what `nodes` cover. */
export type Clip =
  | { readonly type: 'outline'; readonly path: readonly PathCommand[]; readonly rule: FillRule }
  | { readonly type: 'cover'; readonly nodes: readonly SceneNode[] }

export type Paint =
  /** `colour` is `#rrggbb`. */
  | { readonly type: 'solid'; readonly colour: string; readonly opacity: number }
  | { readonly type: 'gradient'; readonly gradient: Gradient; readonly opacity: number }

export interface Stroke {
  readonly paint: Paint
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly miterLimit: number
  readonly dashes: readonly number[]
  readonly dashOffset: number
  /** Whether the width is the scene's, however much the shape is scaled. */
  readonly isFixed: boolean
}

/** `linear`: from x1, y1 to x2, y2. `radial`: from the circle fx, fy, fr to the circle cx, cy, r. */
export type Gradient = {
  /** Whether coordinates are shares of the painted shape's box, or its own coordinates. */
  readonly units: 'box' | 'user'
  readonly matrix: Matrix
  /** Two or more, from 0 to 1, offsets never falling. */
  readonly stops: readonly GradientStop[]
} & (
  | {
      readonly type: 'linear'
      readonly coordinates: readonly [x1: number, y1: number, x2: number, y2: number]
    }
  | {
      readonly type: 'radial'
      readonly coordinates: readonly [fx: number, fy: number, fr: number, cx: number, cy: number, r: number]
    }
)

export interface GradientStop {
  readonly offset: number
  readonly colour: string
  readonly opacity: number
}
