import { attributeOf, elementsOf, type WordPackage, type XmlElement } from '../verify/index.ts'
import { revisionOf } from './looks.ts'
import { attribute, nameOf, word2012 } from './names.ts'
import { readStory } from './read-story.ts'
import type { Comment, Reply } from './remark.ts'
import { readable } from './story.ts'

/** A comment that starts a thread, with the answers to it. */
export type Thread = { readonly id: string } & Pick<
  Comment,
  'author' | 'date' | 'text' | 'replies' | 'isResolved'
>

/** Threads in the order of the file; comments and what Word 2013 added to them (MS-DOCX, 2.5.3.1) read together. */
export function readThreads(file: WordPackage): readonly Thread[] {
  const comments = file
    .every('comments')
    .flatMap(({ root }) => elementsOf(root))
    .filter((element) => nameOf(element) === 'comment')
    .map(readComment)
  const extended = file.every('commentsExtended').flatMap(({ root }) => elementsOf(root))
  const links = new Map(extended.flatMap(linkOf))
  const byParagraph = new Map(comments.flatMap((comment) => comment.paragraphs.map((id) => [id, comment])))
  const linkOfComment = new Map(
    comments.map((comment) => [comment, comment.paragraphs.map((id) => links.get(id)).find(Boolean)]),
  )
  const answered = (comment: ReadComment): ReadComment | undefined =>
    byParagraph.get(linkOfComment.get(comment)?.parent ?? '')
  const answers = new Map<ReadComment, ReadComment[]>(comments.map((comment) => [comment, []]))
  for (const comment of comments) answers.get(starterOf(comment, answered))?.push(comment)
  return [...answers]
    .filter(([starter, thread]) => thread.includes(starter))
    .map(([starter, thread]) => ({
      id: starter.id,
      ...starter.reply,
      replies: thread.filter((each) => each !== starter).map(({ reply }) => reply),
      isResolved: linkOfComment.get(starter)?.isDone ?? false,
    }))
}

/** An answer to an answer is one to what began the thread. Comments that answer each other in a ring begin their own. */
function starterOf(
  comment: ReadComment,
  answered: (comment: ReadComment) => ReadComment | undefined,
): ReadComment {
  let starter = comment
  for (let steps = 0; steps < longestThread; steps += 1) {
    const next = answered(starter)
    if (next === undefined) return starter
    starter = next
  }
  return comment
}

const longestThread = 200

interface ReadComment {
  readonly id: string
  readonly paragraphs: readonly string[]
  readonly reply: Reply
}

function readComment(comment: XmlElement): ReadComment {
  const { paragraphs } = readStory(comment, 'text')
  return {
    id: attribute(comment, 'id') ?? '',
    paragraphs: paragraphs.flatMap(({ id }) => id?.toUpperCase() ?? []),
    reply: { ...revisionOf(comment), text: readable(paragraphs.map(({ whole }) => whole).join('\n')).trim() },
  }
}

interface Link {
  readonly parent?: string
  readonly isDone: boolean
}

function linkOf(element: XmlElement): readonly (readonly [string, Link])[] {
  const id = attributeOf(element, 'paraId', word2012)
  if (id === undefined) return []
  const parent = attributeOf(element, 'paraIdParent', word2012)?.toUpperCase()
  const isDone = /^(?:1|true|on)$/i.test(attributeOf(element, 'done', word2012) ?? '')
  return [[id.toUpperCase(), { ...(parent === undefined ? {} : { parent }), isDone }]]
}
