import { describe, expect, it } from 'vitest'
import { openRemarks, printReview } from '../../../src/review/index.ts'
import {
  around,
  comment,
  commentOn,
  deleted,
  inOrder,
  inserted,
  replaced,
  returnedFile,
  reviewBytes,
  reviewOf,
  revision,
  traced,
} from './returned.ts'

const post = `---
title: Heat in the city
lang: en-GB
authors: [Daria Larionova]
brand: base
---

## Why it matters

Cities are *warming* faster than ever.[^1]
So people suffer.

| City   | Days |
| ------ | ---- |
| Almaty | 12   |

- Plant more trees, and soon.

[^1]: A note on measurement.
`

describe('a comment', () => {
  it('is traced to the very words in the Markdown, across marks', async () => {
    const edits = { document: commentOn('Cities are ', 0), comments: comment(0, 'Anna', 'All of them?') }
    const review = await reviewOf(post, edits)
    expect(review.remarks).toMatchObject([
      { type: 'comment', author: 'Anna', words: 'Cities are', text: 'All of them?', isResolved: false },
    ])
    expect(traced(review, post)).toEqual(['comment: 10:1 "Cities are" by id'])
  })

  it('in a cell, a heading, an item and a note is traced as well', async () => {
    const review = await reviewOf(post, {
      document: inOrder(commentOn('Almaty', 0), commentOn('matters', 1), commentOn('trees', 2)),
      footnotes: commentOn('measurement', 3),
      comments: [0, 1, 2, 3].map((id) => comment(id, 'Anna', `Remark ${id}`)).join(''),
    })
    expect(traced(review, post)).toEqual([
      'comment: 8:11 "matters" by id',
      'comment: 15:3 "Almaty" by id',
      'comment: 17:14 "trees" by id',
      'comment: 19:17 "measurement" by id',
    ])
  })

  it('on a name in the front matter is traced to its line', async () => {
    const review = await reviewOf(post, {
      document: commentOn('Larionova', 0),
      comments: comment(0, 'Anna', 'And me?'),
    })
    expect(traced(review, post)).toEqual(['comment: 4:1 "authors: [Daria Larionova]" by id'])
  })

  it('comes with its answers, and says when it is closed', async () => {
    const review = await reviewOf(post, {
      document: inOrder(commentOn('people', 0), commentOn('suffer', 2)),
      comments:
        comment(0, 'Anna', 'Who?\nReally?') + comment(1, 'Boris', 'All.') + comment(2, 'Chen', 'Done.'),
      threads:
        '<w15:commentEx w15:paraId="70000000" w15:done="0"/>' +
        '<w15:commentEx w15:paraId="70000001" w15:paraIdParent="70000000" w15:done="0"/>' +
        '<w15:commentEx w15:paraId="70000002" w15:done="1"/>',
    })
    expect(review.remarks).toMatchObject([
      { text: 'Who?\nReally?', replies: [{ author: 'Boris', text: 'All.' }], isResolved: false },
      { text: 'Done.', replies: [], isResolved: true },
    ])
    expect(openRemarks(review)).toHaveLength(1)
  })

  it('that answers itself in a ring is still there', async () => {
    const review = await reviewOf(post, {
      document: commentOn('people', 0),
      comments: comment(0, 'Anna', 'One') + comment(1, 'Boris', 'Two'),
      threads:
        '<w15:commentEx w15:paraId="70000000" w15:paraIdParent="70000001"/>' +
        '<w15:commentEx w15:paraId="70000001" w15:paraIdParent="70000000"/>',
    })
    expect(review.remarks.map((remark) => remark.type === 'comment' && remark.text).sort()).toEqual([
      'One',
      'Two',
    ])
  })

  it('that stands nowhere in the text is listed last, without a place', async () => {
    const review = await reviewOf(post, {
      document: deleted('people'),
      comments: comment(7, 'Anna', 'In general: good.'),
    })
    expect(traced(review, post)).toEqual(['deleted: 11:4 "people" by id', 'comment: nowhere'])
  })
})

describe('a tracked change', () => {
  it('says what was inserted, deleted and replaced, and where', async () => {
    const review = await reviewOf(post, {
      document: inOrder(inserted('very ', 'are '), deleted(' than ever'), replaced('people', 'citizens')),
    })
    expect(review.remarks).toMatchObject([
      { type: 'inserted', author: 'Anna', words: 'very ', after: 'Cities are ' },
      { type: 'deleted', words: ' than ever' },
      { type: 'replaced', words: 'people', by: 'citizens' },
    ])
    expect(traced(review, post)).toEqual([
      'inserted: 10:11 "" by id',
      'deleted: 10:29 "than ever" by id',
      'replaced: 11:4 "people" by id',
    ])
  })

  it('of looks names them', async () => {
    const review = await reviewOf(post, {
      document: around('people', (runs) =>
        runs.replace(
          /<w:r>(?:<w:rPr>.*?<\/w:rPr>)?/,
          `<w:r><w:rPr><w:b/><w:rPrChange ${revision}><w:rPr/></w:rPrChange></w:rPr>`,
        ),
      ),
    })
    expect(review.remarks).toMatchObject([{ type: 'formatting', words: 'people', looks: ['bold'] }])
    expect(traced(review, post)).toEqual(['formatting: 11:4 "people" by id'])
  })

  it('of a paragraph’s style names the style', async () => {
    const review = await reviewOf(post, {
      document: (xml) =>
        xml.replace(
          '<w:pStyle w:val="Heading1"/>',
          `<w:pStyle w:val="Heading2"/><w:pPrChange ${revision}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`,
        ),
    })
    expect(review.remarks).toMatchObject([{ type: 'formatting', looks: ['style Heading2'] }])
  })

  it('of place is one change with both of its ends', async () => {
    const move = (end: 'From' | 'To', inner: string) =>
      `<w:move${end}RangeStart w:id="1${end.length}" w:name="m1"/><w:move${end} ${revision}>${inner}</w:move${end}><w:move${end}RangeEnd w:id="1${end.length}"/>`
    const review = await reviewOf(post, {
      document: inOrder(
        around('So people suffer.', (runs) => move('From', runs)),
        around(', and soon', (runs) => `${runs}${move('To', '<w:r><w:t> So people suffer.</w:t></w:r>')}`),
      ),
    })
    expect(review.remarks).toMatchObject([
      {
        type: 'moved',
        words: 'So people suffer.',
        to: { by: 'id', position: { start: { line: 17, column: 29 } } },
      },
    ])
    expect(traced(review, post)).toEqual(['moved: 11:1 "So people suffer" by id'])
  })

  it('that adds a paragraph is placed behind the one before, as a guess', async () => {
    const review = await reviewOf(post, {
      document: (xml) =>
        xml.replace(
          /(<w:p [^>]*>(?:(?!<\/w:p>).)*people suffer.*?<\/w:p>)/s,
          `$1<w:p w14:paraId="12345678"><w:pPr><w:rPr><w:ins ${revision}/></w:rPr></w:pPr><w:ins ${revision}><w:r><w:t>Quite new words.</w:t></w:r></w:ins></w:p>`,
        ),
    })
    expect(review.remarks).toMatchObject([{ type: 'inserted', words: 'Quite new words.¶' }])
    expect(traced(review, post)[0]).toMatch(/^inserted: 10:1 .* by neighbour$/s)
  })
})

describe('without the ids that Word keeps', () => {
  const withoutIds = (xml: string) => xml.replaceAll(/ w14:paraId="[^"]*"/g, '')

  it('a paragraph is known by its words, and said to be guessed', async () => {
    const review = await reviewOf(post, {
      document: inOrder(withoutIds, deleted('people')),
      footnotes: inOrder(withoutIds, deleted('measurement')),
    })
    expect(traced(review, post)).toEqual([
      'deleted: 11:4 "people" by words',
      'deleted: 19:17 "measurement" by words',
    ])
  })

  it('of two paragraphs with the same words each keeps its own place', async () => {
    const twice =
      '---\ntitle: T\nlang: en\nbrand: base\n---\n\nAgain and again.\n\nOther words.\n\nAgain and again.\n'
    const review = await reviewOf(twice, {
      document: (xml) => {
        const text = withoutIds(xml)
        const at = text.lastIndexOf('<w:p>', text.lastIndexOf('Again and again.'))
        return text.slice(0, at) + deleted('Again and again.')(text.slice(at))
      },
    })
    expect(traced(review, twice)).toEqual(['deleted: 11:1 "Again and again" by words'])
  })
})

describe('a post that has changed since', () => {
  it('is searched for the words, for its lines are others now', async () => {
    const now = post.replace('## Why', 'A new paragraph.\n\nAnd another.\n\n## Why')
    const review = await reviewOf(post, { document: deleted('people') }, now)
    expect(traced(review, now)).toEqual([
      'untracked: 8:1 "A new paragraph" by id',
      'untracked: 10:1 "And another" by id',
      'deleted: 15:4 "people" by words',
    ])
  })

  it('and has the words no more is shown at the line that they were written on', async () => {
    const now = post.replace(/Cities are .*\nSo people suffer\./, 'All is well.')
    const review = await reviewOf(post, { document: deleted('people') }, now)
    expect(traced(review, now)).toEqual([
      'untracked: 10:1 "All is well" by id',
      'deleted: 10:1 "All is well." by line',
      'untracked: nowhere',
    ])
  })
})

describe('on a terminal', () => {
  const files = { returned: 'back.docx', post: 'post.md', text: post }

  it('a comment has its place, a frame, its words and the answers', async () => {
    const review = await reviewOf(post, {
      document: commentOn('people', 0),
      comments: comment(0, 'Anna', 'Who?') + comment(1, 'Boris', 'All.'),
      threads:
        '<w15:commentEx w15:paraId="70000000"/><w15:commentEx w15:paraId="70000001" w15:paraIdParent="70000000"/>',
    })
    expect(printReview(review, files, { colour: false })).toBe(
      [
        'post.md:11:4: comment by Anna on "people"',
        '  11 | So people suffer.',
        '     |    ^^^^^^',
        '  Who?',
        '  Boris answers:',
        '    All.',
        '1 comment',
        '',
      ].join('\n'),
    )
  })

  it('a change says who does what', async () => {
    const review = await reviewOf(post, { document: inOrder(inserted('very ', 'are '), deleted('people')) })
    expect(printReview(review, files, { colour: false })).toContain(
      'post.md:10:11: Anna inserts "very " after "Cities are"\n',
    )
    expect(printReview(review, files, { colour: false })).toContain('post.md:11:4: Anna deletes "people"\n')
    expect(printReview(review, files, { colour: false })).toMatch(/\n2 tracked changes\n$/)
  })

  it('what is in the file cannot take over', async () => {
    const review = await reviewOf(post, {
      document: commentOn('people', 0),
      comments: comment(0, 'An\u009bna', 'Red \u202E!'),
    })
    const printed = printReview(review, files, { colour: false })
    expect(printed).not.toMatch(/[\u009b\u202e]/)
    expect(printed).toContain('Red <U+202E>!')
  })

  it('nothing to look at is said, too', async () => {
    const review = reviewBytes(await returnedFile(post, {}), post)
    expect(printReview(review, files, { colour: false })).toBe('no comments and no changes\n')
  })
})
