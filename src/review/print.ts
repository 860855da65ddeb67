import type { Position } from '../brief/index.ts'
import { type PrintOptions, printFrame, startOf, visible } from '../diagnostics/index.ts'
import type { Change, Comment, Evidence, Place, Remark, Review, Untracked } from './remark.ts'

/** What the remarks are about: the returned file, and the post with its text. */
export interface ReviewedFiles {
  readonly returned: string
  readonly post: string
  readonly text: string
}

/**
 * Remarks for people: where and who and what, the line of the post with carets under the place, then the words of a comment
 * and the answers to it. Ends with a line feed.
 *
 *     source/heat.md:7:12: comment by Anna: "warming faster"
 *       7 | Cities are warming faster than ever.
 *         |            ^^^^^^^^^^^^^^
 *       Is there a source?
 */
export function printReview(review: Review, files: ReviewedFiles, options: PrintOptions): string {
  const bold = options.colour ? (words: string) => `\u001b[1m${words}\u001b[0m` : (words: string) => words
  const printed = review.remarks.map((remark) => `${printRemark(remark, files, bold)}\n`)
  return [...printed, `${countRemarks(review)}\n`].join('')
}

/** "2 comments, 1 of them closed, 2 tracked changes, 1 untracked change". */
export function countRemarks({ remarks }: Review): string {
  const comments = remarks.filter((remark) => remark.type === 'comment')
  const untracked = remarks.filter(({ type }) => type === 'untracked').length
  const closed = comments.filter(({ isResolved }) => isResolved).length
  const counts = [
    counted(comments.length, 'comment'),
    ...(closed === 0 ? [] : [`${closed} of them closed`]),
    counted(remarks.length - comments.length - untracked, 'tracked change'),
    counted(untracked, 'untracked change'),
  ].filter((part) => part !== '')
  return counts.length === 0 ? 'no comments and no changes' : counts.join(', ')
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}

function printRemark(remark: Remark, files: ReviewedFiles, bold: (words: string) => string): string {
  const { place } = remark
  const head = `${bold(`${placeName(place, files)}:`)} ${headline(remark, files)}`
  return [
    head,
    ...frameLines(place?.position, files.text),
    ...(place === undefined ? [] : notes[place.by].map((note) => `  ${note}`)),
    ...(remark.type === 'comment' ? commentLines(remark) : []),
  ].join('\n')
}

function placeName(place: Place | undefined, { post, returned }: ReviewedFiles): string {
  if (place === undefined) return visible(returned)
  const { line, column } = place.position.start
  return `${visible(post)}:${line}:${column}`
}

function headline(remark: Remark, files: ReviewedFiles): string {
  const by = visible(remark.author ?? 'somebody')
  const where = remark.story === 'furniture' ? ', in the header or footer' : ''
  if (remark.type === 'untracked') return untrackedChange(remark)
  if (remark.type !== 'comment') return `${by} ${whatChanged(remark, files)}${where}`
  const state = remark.isResolved ? 'closed comment' : 'comment'
  return `${state} by ${by}${remark.words === '' ? '' : ` on ${quoted(remark.words)}`}`
}

function untrackedChange({ words, by }: Untracked): string {
  if (words === '') return `the file has ${quoted(by)}, which the post has not, and no change is tracked`
  if (by === '')
    return `the file does not have ${quoted(words)}, which the post has, and no change is tracked`
  return `the file has ${quoted(by)}, the post has ${quoted(words)}, and no change is tracked`
}

function whatChanged(change: Exclude<Change, Untracked>, files: ReviewedFiles): string {
  const words = quoted(change.words)
  switch (change.type) {
    case 'inserted':
      return `inserts ${words}${change.after.trim() === '' ? '' : ` after ${quoted(ending(change.after))}`}`
    case 'deleted':
      return `deletes ${words}`
    case 'replaced':
      return `replaces ${words} by ${quoted(change.by)}`
    case 'moved':
      return `moves ${words}${change.to === undefined ? '' : ` to ${placeName(change.to, files)}`}`
    case 'formatting':
      return `changes the look${change.words === '' ? '' : ` of ${words}`}: ${visible(change.looks.join(', '))}`
  }
}

/** Letters of a quotation that fit a line beside the rest. */
const widest = 60

function quoted(words: string): string {
  const line = words.replace(/[\n\t]+/g, ' ')
  return `"${visible(line.length > widest ? `${startOf(line, widest - 1).trimEnd()}…` : line)}"`
}

/** The last words, whole ones. */
function ending(words: string): string {
  return words.length < 30
    ? words.trim()
    : words
        .slice(-30)
        .replace(/^\S*\s+/, '')
        .trim()
}

function frameLines(position: Position | undefined, text: string): readonly string[] {
  const frame = position === undefined ? undefined : printFrame(text, position)
  if (frame === undefined) return []
  const { number, line, indent, carets } = frame
  return [`  ${number} | ${line}`, `  ${' '.repeat(number.length)} | ${indent}${carets}`]
}

const notes: Readonly<Record<Evidence, readonly string[]>> = {
  id: [],
  line: ['belongs to this line, which does not have these words'],
  words: ['a guess: the file has lost its ties to the post, and this passage has the same words'],
  alike: ['a guess: the paragraph of the file that stands for this passage was found by its words'],
  neighbour: ['a guess: new in the file, behind what is written here'],
}

function commentLines({ text, replies }: Comment): readonly string[] {
  return [
    ...indented(text, '  '),
    ...replies.flatMap((reply) => [
      `  ${visible(reply.author ?? 'somebody')} answers:`,
      ...indented(reply.text, '    '),
    ]),
  ]
}

function indented(text: string, indent: string): readonly string[] {
  return text.split('\n').map((line) => `${indent}${visible(line)}`.trimEnd())
}
