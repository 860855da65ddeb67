import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type TreeAdapter } from 'parse5'

type Parent = DefaultTreeAdapterTypes.ParentNode
type Text = DefaultTreeAdapterTypes.TextNode

/** A string for each word takes ten times what they say. */
const mostWords = 10_000

/**
 * The trees that parse5 makes by itself, with text joined when it ends. parse5 tells of each word and each space alone, and
 * JavaScript joins strings late: a text that grows word by word keeps all its parts alive, a million in a long page.
 */
export function createTextJoiner(): {
  readonly adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>
  /** To be called when the page has ended: text is whole only then. */
  readonly end: () => void
} {
  let open: Text | undefined
  let words: string[] = []
  let stretches: string[] = []
  const end = (): void => {
    if (open !== undefined) open.value += stretches.join('') + words.join('')
    open = undefined
    words = []
    stretches = []
  }
  const insertText = (parent: Parent, text: string): void => {
    const last = parent.childNodes.at(-1)
    if (last === undefined || last !== open) {
      end()
      open = textAtEnd(parent)
    }
    words.push(text)
    if (words.length === mostWords) {
      stretches.push(words.join(''))
      words = []
    }
  }
  const insertTextBefore: typeof defaultTreeAdapter.insertTextBefore = (...place) => {
    end()
    defaultTreeAdapter.insertTextBefore(...place)
  }
  return { adapter: { ...defaultTreeAdapter, insertText, insertTextBefore }, end }
}

function textAtEnd(parent: Parent): Text {
  const last = parent.childNodes.at(-1)
  if (last !== undefined && defaultTreeAdapter.isTextNode(last)) return last
  const text = defaultTreeAdapter.createTextNode('')
  defaultTreeAdapter.appendChild(parent, text)
  return text
}
