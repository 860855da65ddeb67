import {
  AlignmentType,
  type IParagraphOptions,
  NextAttributeComponent,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import type { Direction, Position } from '../brief/index.ts'
import { directLook } from './direct.ts'
import { bookmarkAround } from './element.ts'
import { nothingPending, type Setting, type State } from './state.ts'

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
    ...(setting.leadsIn === true || setting.kept === 'whole' ? { keepNext: true } : {}),
    ...directLook(plan, state, setting),
    ...options,
    children: bookmarked(names, plan.children, state),
  })
  Object.assign(pending, nothingPending())
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
