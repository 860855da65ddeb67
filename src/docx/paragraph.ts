import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  NextAttributeComponent,
  Paragraph,
  type ParagraphChild,
  ShadingType,
} from 'docx'
import type { Direction, Position } from '../brief/index.ts'
import { bookmarkAround } from './element.ts'
import { eighthsOfPoint, twips } from './lengths.ts'
import type { Setting, State } from './state.ts'
import type { Border, Borders } from './styles/look.ts'
import { hexOf } from './theme.ts'

export interface ParagraphPlan {
  readonly style: string
  readonly children: readonly ParagraphChild[]
  /** Where it was written, and its own language and direction. */
  readonly node?: {
    readonly position: Position
    readonly id?: string | undefined
    readonly direction?: Direction
  }
  /** Whatever else the style does not say. */
  readonly options?: IParagraphOptions
}

/** A paragraph in a style, with what waited for one: page break, bookmarks, list marker. */
export function makeParagraph(plan: ParagraphPlan, state: State, setting: Setting): Paragraph {
  const { pending } = state
  const { node, options } = plan
  const direction = node?.direction ?? setting.direction
  const names = [...pending.bookmarks, ...(node?.id === undefined ? [] : [state.bookmarks.nameOf(node.id)])]
  const paragraph = new Paragraph({
    style: plan.style,
    ...(pending.pageBreak ? { pageBreakBefore: true } : {}),
    ...(pending.numbering === undefined ? {} : { numbering: listPlace(pending.numbering) }),
    ...(direction === state.measures.direction ? {} : { bidirectional: direction === 'rtl' }),
    ...(setting.align === undefined ? {} : { alignment: alignments[setting.align] }),
    ...(isOfGround(plan.style, state, setting) ? {} : groundOptions(setting, state)),
    ...options,
    children: bookmarked(names, plan.children, state),
  })
  pending.pageBreak = false
  pending.bookmarks = []
  pending.numbering = undefined
  paragraph.addRunToFront(paragraphId(state.paragraphIds.next(node?.position)))
  return paragraph
}

/** The place in a list as the library takes it; the package pass puts the list's own number in. */
export function listPlace({ numId, level }: { readonly numId: number; readonly level: number }) {
  return { reference: 'list', instance: numId, level, custom: true }
}

/** The library's type for children of a paragraph has no name for attributes, which it writes all the same. */
function paragraphId(id: string): Parameters<Paragraph['addRunToFront']>[0] {
  const attribute: unknown = new NextAttributeComponent({ paraId: { key: 'w14:paraId', value: id } })
  return attribute as Parameters<Paragraph['addRunToFront']>[0]
}

function bookmarked(
  names: readonly string[],
  children: readonly ParagraphChild[],
  state: State,
): readonly ParagraphChild[] {
  return names.reduce((inside, name) => {
    state.counters.bookmark += 1
    return bookmarkAround(inside, name, state.counters.bookmark)
  }, children)
}

const alignments = { center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

/** Whether the style already has the ground of the box around it. */
function isOfGround(style: string, state: State, { ground }: Setting): boolean {
  return ground === undefined || state.styles.get(style)?.paragraph?.shading === ground.shading
}

function groundOptions({ ground, indent }: Setting, state: State): IParagraphOptions {
  if (ground === undefined) return {}
  const { borders, shading } = ground
  return {
    ...(borders === undefined ? {} : { border: borderOptions(borders, state) }),
    ...(shading === undefined
      ? {}
      : {
          shading: {
            type: ShadingType.CLEAR,
            color: 'auto',
            fill: hexOf(state.brand, shading),
          },
        }),
    indent: { left: twips(indent), right: twips(indent) },
  }
}

function borderOptions(borders: Borders, { brand }: State): NonNullable<IParagraphOptions['border']> {
  const side = (border: Border | undefined) =>
    border === undefined
      ? undefined
      : {
          style: BorderStyle.SINGLE,
          size: eighthsOfPoint(border.width),
          space: Math.min(31, Math.round(border.space)),
          color: hexOf(brand, border.colour),
        }
  const { top, left, bottom, right } = borders
  const sides = { top: side(top), left: side(left), bottom: side(bottom), right: side(right) }
  return Object.fromEntries(Object.entries(sides).filter(([, border]) => border !== undefined))
}
