/** Shares of a space's width that it may grow and shrink by. */
export const spaceStretch = 1 / 2
export const spaceShrink = 1 / 4
/** Share of an em that the place between two ideographs may grow by. */
export const jointStretch = 1 / 16

/**
 * How much wider or narrower than drawn the letters of a line may be set: what readers do not see. After Hàn Thế Thành,
 * "Margin kerning and font expansion with pdfTeX", TUGboat 22 (2001), who allows 2 %.
 */
export const mostExpansion = 0.015

/** What of a line can give way, in points: what its spaces may grow and shrink by, and the letters within its measure that may. */
export interface Yielding {
  readonly stretch: number
  readonly shrink: number
  readonly letters: number
}

export interface Shares {
  /** How far the spaces are stretched (+) or shrunk (−), 1 being all that they should. */
  readonly ratio: number
  /** Width of the letters, 1 being as drawn. */
  readonly scale: number
  /** Points by which the line is wider for it. */
  readonly change: number
}

/**
 * Shares out what a line lacks or has too much of. Spaces and letters give way in the same proportion of what each can,
 * so that the line is as even as it may be; when both have given all, letters stay and spaces stretch further. Nothing
 * shrinks by more than it can: such a line is too wide.
 */
export function shareRoom(room: number, { stretch, shrink, letters }: Yielding): Shares {
  const spaces = room > 0 ? stretch : shrink
  const all = spaces + letters * mostExpansion
  if (all === 0) return { ratio: 0, scale: 1, change: 0 }
  const expansion = letters === 0 ? 0 : Math.max(-1, Math.min(room / all, 1)) * mostExpansion
  const left = room - letters * expansion
  const ratio = spaces === 0 ? 0 : Math.max(left / spaces, -1)
  return { ratio, scale: 1 + expansion, change: letters * expansion + ratio * spaces }
}
