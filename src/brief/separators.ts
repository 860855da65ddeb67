import type { Inline } from './inline.ts'

/** Inline content with the separators of adjacent note calls as runs of their own, as an edition writes it. */
export function withSeparators(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline) =>
    inline.type === 'note-ref' && inline.separator !== undefined ? [inline.separator, inline] : [inline],
  )
}
