import { describe, expect, it } from 'vitest'
import { leastShare } from './conformance/copying/least-share.ts'
import { copiedPosts } from './conformance/copying/posts.ts'
import { shareFound, shareOfClauses, wordsIn } from './conformance/copying/share.ts'

describe('the share of words that a reader finds', () => {
  it('counts each word as often as it is there', () => {
    expect(shareFound(['a', 'b', 'b', 'c'], 'b, a, b; d')).toBe(0.75)
    expect(shareFound(['b'], 'b b')).toBe(1)
  })

  it('misses words that are joined, turned round, or divided', () => {
    expect(shareFound(['one', 'two'], 'onetwo')).toBe(0)
    expect(shareFound(['שלום'], 'םולש')).toBe(0)
    expect(shareFound(['hyphen'], 'hy-\nphen')).toBe(0)
  })

  it('rejoins what soft hyphens divide, and does without joiners', () => {
    expect(shareFound(['hyphen'], 'hy\u00ad\nphen')).toBe(1)
    expect(shareFound(wordsIn('می\u200cآیند'), 'میآیند')).toBe(1)
  })

  it('is that of clauses in a script without spaces, wherever lines end', () => {
    expect(shareOfClauses(wordsIn('人間は、平等である。'), '人\n間は、平等であ')).toBe(0.5)
  })
})

describe('what readers must find', () => {
  it('is something in every script', () => {
    for (const { script } of copiedPosts)
      for (const reader of ['PDFium', 'pdf.js', 'MuPDF', 'poppler', 'pypdf'])
        expect(leastShare(reader, script), `${reader}, ${script}`).toBeGreaterThan(0.4)
  })
})
