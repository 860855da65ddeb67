import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, inlineText, lower, outline } from './fixture.ts'

const metaOf = (...lines: readonly string[]) =>
  lower(`---\n${['title: T', ...lines].join('\n')}\n---\n`).brief.meta
const toldBy = (...lines: readonly string[]) => findingsIn(`---\n${['title: T', ...lines].join('\n')}\n---\n`)

describe('a title', () => {
  it('is Markdown of one line, whatever it begins with', () => {
    const title = (text: string) => inlineText(lower(`---\ntitle: ${text}\n---\n`).brief.meta.title)
    expect(title('"EU: *one* \\"year\\""')).toBe('EU: emphasis<one> “year”')
    expect(title('2018. A year')).toBe('2018. A year')
    expect(title('"# 1"')).toBe('# 1')
    expect(title('2018')).toBe('2018')
  })

  it('is required, unless the text opens with one', () => {
    expect(findingsIn('text')).toEqual(['1:1 front-matter/missing-title'])
    expect(findingsIn('---\nlang: en\n---\ntext')).toEqual(['1:1 front-matter/missing-title'])
    const { brief, findings } = lower('# T *x*\n\ntext')
    expect([inlineText(brief.meta.title), outline(brief.children)]).toEqual(['T emphasis<x>', 'p(text)'])
    expect(findings).toMatchObject([{ code: 'markdown/title-from-heading', severity: 'note' }])
  })
})

describe('a date is as exact as it was stated', () => {
  it.each([
    ['2018', { year: 2018 }],
    ['"2018-07"', { year: 2018, month: 7 }],
    ['2018-07-27', { year: 2018, month: 7, day: 27 }],
    ['2018-07-27T23:30:00-05:00', { year: 2018, month: 7, day: 27 }],
    ['2018-07-27 10:00', { year: 2018, month: 7, day: 27 }],
    ['{created: 2018-07-27}', { year: 2018, month: 7, day: 27 }],
  ])('%s', (stated, date) => {
    expect(metaOf(`date: ${stated}`).date).toEqual(date)
    expect(toldBy(`date: ${stated}`)).toEqual([])
  })

  it.each([
    ['5 March 2021', { year: 2021, month: 3, day: 5 }],
    ['March 5th, 2021', { year: 2021, month: 3, day: 5 }],
    ['Mar 2021', { year: 2021, month: 3 }],
    ['27.07.2018', { year: 2018, month: 7, day: 27 }],
    ['01-31-2022', { year: 2022, month: 1, day: 31 }],
    ['2021/3/5', { year: 2021, month: 3, day: 5 }],
    ['"20210305"', { year: 2021, month: 3, day: 5 }],
  ])('%s, with a note', (stated, date) => {
    expect(metaOf(`date: ${stated}`).date).toEqual(date)
    expect(toldBy(`date: ${stated}`)).toEqual(['3:7 front-matter/date-form'])
  })

  it('may name its month in the language of the post', () => {
    expect(metaOf('lang: ru', 'date: 5 марта 2021').date).toEqual({ year: 2021, month: 3, day: 5 })
    expect(metaOf('lang: de', 'date: 5. März 2021').date).toEqual({ year: 2021, month: 3, day: 5 })
  })

  it.each(['2018-13', '2018-02-30', '2019-02-29', '03/04/2018', 'soon', '0000'])('%s is none', (stated) => {
    expect(metaOf(`date: "${stated}"`).date).toBeUndefined()
    expect(toldBy(`date: "${stated}"`)).toEqual(['3:7 front-matter/date'])
  })
})

describe('authors', () => {
  const names = (...lines: readonly string[]) => metaOf(...lines).authors.map(({ name }) => name)

  it.each([
    ['author: Ada Example', ['Ada Example']],
    ['authors: [Ada Example, Bo Other]', ['Ada Example', 'Bo Other']],
    ['authors: Ada Example and Bo Other', ['Ada Example', 'Bo Other']],
    ['authors: Ada Example, Bo Other; Cy Third', ['Ada Example', 'Bo Other', 'Cy Third']],
    ['author: "Example, Ada"', ['Example, Ada']],
    ['author: {given: Ada, family: Example}', ['Ada Example']],
    ['authors: [{name: Ada Example, url: /x}]', ['Ada Example']],
  ])('%s', (stated, expected) => {
    expect(names(stated)).toEqual(expected)
  })

  it('have affiliations of their own or shared ones', () => {
    const { authors } = metaOf(
      'affiliations: {iep: {name: Institut, place: Berlin}}',
      'authors:',
      '  - {name: A, affiliation: iep}',
      '  - {name: B, affiliations: [Some House, {name: Other}]}',
    )
    expect(authors.map(({ affiliations }) => affiliations)).toEqual([
      [{ name: 'Institut', place: 'Berlin' }],
      [{ name: 'Some House' }, { name: 'Other' }],
    ])
  })

  it('have an ORCID iD whose last digit checks it', () => {
    const orcid = (value: string) => metaOf(`author: {name: A, orcid: ${value}}`).authors[0]?.orcid
    expect(orcid('https://orcid.org/0000-0002-1825-0097')).toBe('0000-0002-1825-0097')
    expect(orcid('0000-0002-1694-233X')).toBe('0000-0002-1694-233X')
    expect(orcid('0000-0002-1825-0098')).toBeUndefined()
    expect(toldBy('author: {name: A, orcid: 0000-0002-1825-0098}')).toEqual(['3:26 front-matter/orcid'])
  })
})

describe('keys', () => {
  it('that are one slip away from a key that is not stated are errors', () => {
    expect(findingsIn('---\ntilte: X\n---\n')).toContain('2:1 front-matter/unknown-key')
    expect(toldBy('subtitel: X')).toEqual(['3:1 front-matter/unknown-key'])
    expect(toldBy('Lnag: X')).toEqual(['3:1 front-matter/unknown-key'])
  })

  it('that are near to one otherwise are warned of', () => {
    expect(toldBy('tilte: X')).toEqual(['3:1 front-matter/similar-key'])
    expect(toldBy('subtitles: X')).toEqual(['3:1 front-matter/similar-key'])
    expect(toldBy('descripshun: X')).toEqual(['3:1 front-matter/similar-key'])
    expect(toldBy('taggs: [a]', 'keywords: [b]')).toEqual(['3:1 front-matter/similar-key'])
  })

  it('of other programs, and words that are far from any, are passed over with a note', () => {
    expect(toldBy('layout: post')).toEqual(['3:1 front-matter/unused-key'])
    expect(toldBy('og-description: X')).toEqual(['3:1 front-matter/unused-key'])
    const keys =
      'comments header types authorbox image cover_image coverImage featured_image lastmod order site'
    for (const key of keys.split(' ')) expect(toldBy(`${key}: X`)).toEqual(['3:1 front-matter/unused-key'])
  })

  it('within maps are told one by one, and the rest of the map counts', () => {
    const author = 'author: {name: A, twitter: b, affilation: C, role: D}'
    expect(toldBy(author)).toEqual(['3:19 front-matter/unused-key', '3:31 front-matter/unknown-key'])
    expect(metaOf(author).authors).toMatchObject([{ name: 'A', role: 'D' }])
    const cover = 'cover: {image: a.png, alt: B, caption: C}'
    expect(toldBy(cover)).toEqual(['3:31 front-matter/unused-key'])
    expect(metaOf(cover).cover).toEqual({ image: 'a.png', alt: 'B' })
    expect(metaOf('cover: {image: a.png, alt: B, page: true}').cover).toEqual({
      image: 'a.png',
      alt: 'B',
      page: true,
    })
    expect(metaOf('cover: {image: a.png, alt: B, page: false}').cover).toEqual({ image: 'a.png', alt: 'B' })
    expect(toldBy('authors:', '  - name: A', '    emial: b@c.de')).toEqual(['5:5 front-matter/unknown-key'])
    expect(toldBy('date: {created: 2018, modified: 2019}')).toEqual(['3:23 front-matter/unused-key'])
  })

  it('may name the definition that an editor checks them by', () => {
    expect(toldBy('$schema: ../templates/post.schema.json')).toEqual([])
  })

  it('may be called as website makers call them', () => {
    const meta = metaOf('Tags: [a, b]', 'summary: S', 'language: de_AT')
    expect([meta.keywords, meta.lang, outline(meta.abstract ?? [])]).toEqual([['a', 'b'], 'de-AT', 'p(S)'])
    expect(toldBy('tags: a', 'keywords: b')).toEqual(['3:1 front-matter/stated-twice'])
  })

  it('of one subject are keywords', () => {
    for (const key of ['tag', 'keyword', 'tags']) {
      expect(metaOf(`${key}: [a, b]`).keywords).toEqual(['a', 'b'])
      expect(metaOf(`${key}: a, b`).keywords).toEqual(['a', 'b'])
      expect(toldBy(`${key}: {a: b}`)).toEqual(['3:1 front-matter/unused-key'])
    }
  })

  it('of other programs that say a key of ours count only with a value of its kind', () => {
    expect(metaOf('pubDate: 2018-07-27').date).toEqual({ year: 2018, month: 7, day: 27 })
    expect(metaOf('number-sections: true').numbering).toBe('on')
    expect(toldBy('toc: {depth: 2}')).toEqual(['3:1 front-matter/unused-key'])
    expect(toldBy('publishDate: 2018-07-27', 'date: 2018-07-20')).toEqual(['3:1 front-matter/unused-key'])
  })

  it('of a cover may state its path alone, which is not described then', () => {
    for (const cover of ['cover: a.png', 'cover: {image: a.png}']) {
      expect(metaOf(cover).cover).toEqual({ image: 'a.png' })
      expect(toldBy(cover)).toEqual(['3:8 markdown/missing-alt'])
    }
    expect(toldBy('cover: true')).toEqual(['3:8 front-matter/wrong-value'])
  })

  it('with numbers and words such as true for text say them as they stand', () => {
    const { brief } = lower('---\ntitle: 2018\nsubtitle: true\nseries: 3.5\n---\n')
    const { title, subtitle, series } = brief.meta
    expect([inlineText(title), inlineText(subtitle ?? []), series]).toEqual(['2018', 'true', '3.5'])
  })

  it('hold what they hold, whatever stands empty beside it', () => {
    const meta = metaOf(
      'keywords: [~, a, "", b]',
      'authors: [~, {name: A, orcid: , email: ~}]',
      'subtitle: ~',
    )
    expect([meta.keywords, meta.authors.map(({ name }) => name), meta.subtitle]).toEqual([
      ['a', 'b'],
      ['A'],
      undefined,
    ])
    expect(toldBy('authors: [~, {name: A, orcid: 1}]')).toEqual(['3:31 front-matter/orcid'])
    expect(findingsIn('---\ntitle: ~\n---\n')).toContain('1:1 front-matter/missing-title')
  })

  it('without a value are absent', () => {
    expect(toldBy('date:', 'authors: []', 'lang: ""')).toEqual([])
  })

  it('of the wrong kind are told, and the others count', () => {
    expect(toldBy('lang: "?"', 'contents: maybe', 'series: S')).toEqual([
      '3:7 front-matter/wrong-value',
      '4:11 front-matter/wrong-value',
    ])
    expect(metaOf('lang: "?"', 'series: S').series).toBe('S')
  })

  it('of a type that websites have mean nothing; a misspelt one of ours is an error', () => {
    expect(toldBy('type: page')).toEqual(['3:7 front-matter/unused-key'])
    expect(toldBy('type: policy-brif')).toEqual(['3:7 front-matter/wrong-value'])
    expect(metaOf('type: Blog Post').type).toBe('blog-post')
    expect(metaOf('type: blogpost').type).toBe('blog-post')
  })

  it('identify a publication only when their digits fit', () => {
    expect(metaOf('doi: https://doi.org/10.1000/xyz').doi).toBe('10.1000/xyz')
    expect(metaOf('isbn: 978-3-16-148410-0').isbn).toBe('978-3-16-148410-0')
    expect(metaOf('issn: "03785955"').issn).toBe('0378-5955')
    expect(toldBy('doi: x', 'isbn: 978-3-16-148410-1', 'issn: 0378-5954')).toEqual([
      '3:6 front-matter/identifier',
      '4:7 front-matter/identifier',
      '5:7 front-matter/identifier',
    ])
  })

  it('give a licence its address where that follows from its name', () => {
    expect(metaOf('license: CC-BY-SA-4.0').license).toEqual({
      name: 'CC-BY-SA-4.0',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    })
    expect(metaOf('licence: All rights reserved').license).toEqual({ name: 'All rights reserved' })
  })
})

describe('what is no front matter', () => {
  it.each([
    ['+++\ntitle = "T"\n\ntext', '1:1 front-matter/unclosed'],
    ['---\ntitle: T\n\ntext', '1:1 front-matter/unclosed'],
    ['---\ntitle: T\n\tlang: en\n---\n', '3:1 front-matter/syntax'],
    ['---\ntitle: "T\n---\n', '3:1 front-matter/syntax'],
    ['---\n- a\n---\n', '1:1 front-matter/syntax'],
  ])('%j is told', (text, expected) => {
    expect(findingsIn(text)).toContain(expected)
  })

  it('cannot blow up by aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
    ]
    expect(toldBy(...bomb).join()).toContain('front-matter/syntax')
  })

  it('is a rule where no key follows', () => {
    expect(findingsIn('---\n\n# T\n')).not.toContain('1:1 front-matter/unclosed')
  })
})

describe('numbering', () => {
  const headings = (...frontMatter: readonly string[]) => {
    const body = '# A\n\n## B\n\n## C\n\n# D\n\n:::box\n# E\n:::\n\n### F\n\n## *G*'
    return outline(bodyOf(body, ...frontMatter).children)
  }

  it('counts the sections of the text, and not what stands in boxes', () => {
    expect(headings('numbering: on')).toBe(
      'h1#a(1\u2002A) h2#b(1.1\u2002B) h2#c(1.2\u2002C) h1#d(2\u2002D) box(h1#e(E)) h2#f(2.1\u2002F) h2#g(2.2\u2002emphasis<G>)',
    )
  })

  it('is not done where nobody asked for it', () => {
    expect(headings()).not.toMatch(/\d[\u2002]/)
  })
})
