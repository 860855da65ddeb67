import type { Inline, Mark } from '../../brief/index.ts'

/**
 * White space as HTML reads it: any stretch of it is one space, and none stands at the beginning or end of a paragraph or
 * of a line that the author ended. A no-break or thin space is no such space. Code keeps its spaces; a line end there
 * is one. Between two ideographs a line end is nothing.
 */
export function collapseSpace(content: readonly Inline[]): readonly Inline[] {
  const collapsed: Inline[] = []
  let atStart = true
  let afterSpace = false
  for (const inline of content) {
    if (inline.type === 'break') {
      trimEnd(collapsed)
      collapsed.push(inline)
      atStart = true
      continue
    }
    if (inline.type !== 'run') {
      collapsed.push(inline)
      atStart = false
      afterSpace = false
      continue
    }
    const isCode = inline.marks.some(isVerbatim)
    const words = isCode ? inline.text.replace(/[\n\r]+/g, ' ') : spaced(inline.text)
    const text: string = !isCode && (atStart || afterSpace) ? words.replace(/^ /, '') : words
    if (text === '') continue
    collapsed.push(text === inline.text ? inline : { ...inline, text })
    atStart = false
    afterSpace = !isCode && text.endsWith(' ')
  }
  trimEnd(collapsed)
  return collapsed
}

const ideograph = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`
const betweenIdeographs = new RegExp(`(?<=[${ideograph}])[ \\t]*\\n[ \\t]*(?=[${ideograph}])`, 'gu')

function spaced(text: string): string {
  return text.replace(betweenIdeographs, '').replace(/[ \t\n\r\f]+/g, ' ')
}

export function isVerbatim({ type }: Mark): boolean {
  return type === 'code'
}

function trimEnd(content: Inline[]): void {
  const last = content.at(-1)
  if (last?.type !== 'run' || last.marks.some(isVerbatim) || !last.text.endsWith(' ')) return
  const text = last.text.slice(0, -1)
  content.pop()
  if (text !== '') content.push({ ...last, text })
}
