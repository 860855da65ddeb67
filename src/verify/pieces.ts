import { type Described, isInline, type Meaning, type Node, type NoteCall } from './reading.ts'

/** A stretch of a line that is one thing throughout, or a sign within it. */
export type Piece = TextPiece | NoteCall | DescribedPiece

export interface TextPiece {
  readonly type: 'text'
  readonly text: string
  /** Outermost first. */
  readonly within: readonly Meaning[]
  /** Where it differs from that of the document. */
  readonly lang?: string
}

export type DescribedPiece = Described & { readonly within: readonly Meaning[] }

export interface Surroundings {
  readonly documentLang: string
  readonly lang: string
}

/** The content of a line as flat pieces. */
export function piecesOf(nodes: readonly Node[], around: Surroundings): readonly Piece[] {
  const pieces: Piece[] = []
  gather(nodes, around.lang, [], around.documentLang, pieces)
  return pieces
}

function gather(
  nodes: readonly Node[],
  lang: string,
  within: readonly Meaning[],
  documentLang: string,
  pieces: Piece[],
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        pieces.push({
          type: 'text',
          text: node.text,
          within,
          ...(isSameLanguage(lang, documentLang) ? {} : { lang }),
        })
        break
      case 'note-call':
        pieces.push(node)
        break
      case 'described':
        pieces.push({ ...node, within })
        break
      case 'element': {
        const inside = isInline(node.is) && node.is.kind !== 'stretch' ? [...within, node.is] : within
        gather(node.children, node.lang ?? lang, inside, documentLang, pieces)
      }
    }
  }
}

function isSameLanguage(tag: string, other: string): boolean {
  return tag === other || tag.toLowerCase() === other.toLowerCase()
}

/** The words in nodes, without the numbers of notes and the descriptions of pictures. */
export function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text
        case 'element':
          return isInline(node.is) ? wordsOf(node.children) : `${wordsOf(node.children)} `
        default:
          return ''
      }
    })
    .join('')
}
