import { element, type MarkKind, markKinds, type Node, text } from '../reading.ts'
import { append } from './append.ts'
import type { Look, Piece } from './pieces.ts'

/** Pieces as a tree: links around languages around marks. `wordsAt` says what a bookmark leads to. */
export function nestPieces(pieces: readonly Piece[], wordsAt: (bookmark: string) => string): readonly Node[] {
  const nestLinks = grouped(
    ({ link }) => link,
    (link, inside) => {
      const { title } = link
      const titled = title === undefined ? inside : [element({ kind: 'link-title', title }, inside)]
      return link.kind === 'link'
        ? element({ kind: 'link', target: link.target }, titled)
        : element({ kind: 'reference', target: wordsAt(link.bookmark) }, titled)
    },
    grouped(
      ({ lang }) => lang,
      (lang, inside) => element({ kind: 'stretch' }, inside, lang),
      nestMarks(markKinds),
    ),
  )
  return nestLinks(adopted(pieces))
}

type Nest = (pieces: readonly Piece[]) => readonly Node[]

function nestMarks([mark, ...rest]: readonly MarkKind[]): Nest {
  if (mark === undefined) return leaves
  return grouped(
    ({ marks }) => (marks.includes(mark) ? mark : undefined),
    (kind, inside) => element({ kind }, inside),
    nestMarks(rest),
  )
}

/** Neighbours of one key in one element, what has no key as it is. */
function grouped<Key>(
  keyOf: (look: Look) => Key | undefined,
  wrap: (key: Key, inside: readonly Node[]) => Node,
  nest: Nest,
): Nest {
  return (pieces) => {
    const nodes: Node[] = []
    for (let from = 0; from < pieces.length; ) {
      const key = keyOfPiece(pieces[from], keyOf)
      let to = from + 1
      while (to < pieces.length && keyOfPiece(pieces[to], keyOf) === key) to += 1
      const inside = nest(pieces.slice(from, to))
      append(nodes, key === undefined ? inside : [wrap(key, inside)])
      from = to
    }
    return nodes
  }
}

function keyOfPiece<Key>(piece: Piece | undefined, keyOf: (look: Look) => Key | undefined): Key | undefined {
  return piece && keyOf(piece.look)
}

function leaves(pieces: readonly Piece[]): readonly Node[] {
  const nodes: Node[] = []
  let words: string[] = []
  const end = (): void => {
    if (words.length > 0) nodes.push(text(words.join('')))
    words = []
  }
  for (const piece of pieces) {
    if (piece.type === 'text') words.push(piece.text)
    else {
      end()
      nodes.push(
        piece.type === 'described'
          ? { type: 'described', alt: piece.alt }
          : { type: 'note-call', number: piece.number },
      )
    }
  }
  end()
  return nodes
}

/** A line break, a picture or a note's number has no look to be seen: it is like what is on both sides of it. */
function adopted(pieces: readonly Piece[]): readonly Piece[] {
  const after: (Look | undefined)[] = []
  let next: Look | undefined
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    after[at] = next
    const piece = pieces[at]
    if (piece !== undefined && !isLookless(piece)) next = piece.look
  }
  let before: Look | undefined
  return pieces.map((piece, at) => {
    const own = isLookless(piece) ? { ...piece, look: between(piece.look, before, after[at]) } : piece
    before = own.look
    return own
  })
}

function isLookless(piece: Piece): boolean {
  return piece.type !== 'text' || piece.text === '\n'
}

function between(own: Look, before: Look | undefined, after: Look | undefined): Look {
  if (before === undefined || after === undefined) return own
  const marks = markKinds.filter(
    (mark) => own.marks.includes(mark) || (before.marks.includes(mark) && after.marks.includes(mark)),
  )
  const lang = before.lang === after.lang ? before.lang : undefined
  return { ...own, marks, ...(own.lang === undefined && lang !== undefined ? { lang } : {}) }
}
