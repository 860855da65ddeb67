import { describe, expect, it } from 'vitest'
import { type Editions, editionsOf } from './support/editions.ts'

interface Case {
  readonly body: string
  readonly front?: string
  /** Words of each note, in the order of their numbers; every word stands in one note alone. */
  readonly notes: readonly (readonly string[])[]
  /** How many marks lead to each. */
  readonly marks: readonly number[]
  /** Notes that no text calls. Word has no notes in notes: these get a mark in the text, behind that of the note. */
  readonly inNotesOnly?: readonly number[]
}

const cases: Readonly<Record<string, Case>> = {
  'notes written where they are called, one in another': {
    body: 'a^[one *two*] b^[three^[four]]\n\n| c^[five] |\n|---|\n| d |\n',
    notes: [['one', 'two'], ['three'], ['five'], ['four']],
    marks: [1, 1, 1, 1],
    inNotesOnly: [4],
  },
  'several paragraphs, lists, code, a table, a picture and a quote in a note': {
    body: 'a[^n]\n\n[^n]: one\n\n    two **three**\n\n    - four\n      1. five\n\n    ```\n    six\n    ```\n\n    | seven |\n    |---|\n    | eight |\n\n    ![nine](a.png)\n\n    > ten\n',
    notes: [['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']],
    marks: [1],
  },
  'a note that begins with a list': {
    body: 'a[^n]\n\n[^n]:\n    - one\n    - two\n',
    notes: [['one', 'two']],
    marks: [1],
  },
  'a note that begins with code': {
    body: 'a[^n]\n\n[^n]:\n    ```\n    one\n    ```\n',
    notes: [['one']],
    marks: [1],
  },
  'a note that begins with a table': {
    body: 'a[^n]\n\n[^n]:\n    | one |\n    |---|\n    | two |\n',
    notes: [['one', 'two']],
    marks: [1],
  },
  'a note that is a picture': {
    body: 'a[^n]\n\n[^n]: ![one](a.png "two")\n',
    notes: [['one', 'two']],
    marks: [1],
  },
  'a note that is a box': {
    body: 'a[^n]\n\n[^n]: :::box[one]\n    two\n    :::\n',
    notes: [['one', 'two']],
    marks: [1],
  },
  'a note with a heading': {
    body: 'a[^n]\n\n[^n]: ## one\n\n    two\n',
    notes: [['one', 'two']],
    marks: [1],
  },
  'a note called three times': {
    body: 'a[^n] b[^n]\n\n- c[^n]\n\n[^n]: one\n',
    notes: [['one']],
    marks: [3],
  },
  'notes written before they are called, and in another order': {
    body: '[^b]: two\n\n[^a]: one\n\na[^a] b[^b] c[^a]\n',
    notes: [['one'], ['two']],
    marks: [2, 1],
  },
  'calls in the head, the cells and the caption of a table': {
    body: ':::table[Cap[^a]]{source="S"}\n| a[^b] |\n|---|\n| b[^c] c[^a] |\n:::\n\n[^a]: one\n[^b]: two\n[^c]: three\n',
    notes: [['one'], ['two'], ['three']],
    marks: [2, 1, 1],
  },
  'calls in a table, a figure and a summary of HTML': {
    body: '<table><caption>a[^a]</caption><tr><td colspan="2">b[^b]<tr><td>c<td>d</table>\n\n<figure><img src="a.png" alt="A"><figcaption>e[^c]</figcaption></figure>\n\n<details><summary>f[^d]</summary>g[^a]</details>\n\n[^a]: one\n[^b]: two\n[^c]: three\n[^d]: four\n',
    notes: [['one'], ['two'], ['three'], ['four']],
    marks: [2, 1, 1, 1],
  },
  'calls in boxes and their titles, and in alerts': {
    body: ':::box[Title[^a]]\nb[^b]\n:::\n\n:::key-messages\n- c[^c]\n:::\n\n> [!WARNING]\n> d[^a]\n\n[^a]: one\n[^b]: two\n[^c]: three\n',
    notes: [['one'], ['two'], ['three']],
    marks: [2, 1, 1],
  },
  'calls in headings, with contents': {
    body: '::contents\n\n# A[^a]\n\n## B[^b]\n\nc[^a]\n\n[^a]: one\n[^b]: two\n',
    notes: [['one'], ['two']],
    marks: [2, 1],
  },
  'calls in the caption and the source of a figure': {
    body: ':::figure\n![A](a.png)\n\nb[^a]. Source: c[^b].\n:::\n\n[^a]: one\n[^b]: two\n',
    notes: [['one'], ['two']],
    marks: [1, 1],
  },
  'calls in notes': {
    body: 'a[^a] b[^c]\n\n[^a]: one[^b]\n[^b]: two[^a] more[^d]\n[^c]: three\n[^d]: four[^b]\n',
    notes: [['one'], ['three'], ['two', 'more'], ['four']],
    marks: [2, 1, 2, 1],
    inNotesOnly: [3, 4],
  },
  'calls in lists, terms, definitions and quotes': {
    body: '1. a[^a]\n   - [ ] b[^b]\n\nT[^c]\n: d[^d]\n\n> e[^a]\n\n[^a]: one\n[^b]: two\n[^c]: three\n[^d]: four\n',
    notes: [['one'], ['two'], ['three'], ['four']],
    marks: [2, 1, 1, 1],
  },
  'calls in links, marks and other languages': {
    body: '**a[^a]** [b[^b]](https://a.example/) ==c[^c]== [d[^a]]{lang=de}\n\n[^a]: one\n[^b]: two\n[^c]: three\n',
    notes: [['one'], ['two'], ['three']],
    marks: [2, 1, 1],
  },
  'a call in a pull quote, which stands with the words that it repeats': {
    body: ':::pull-quote\nsame words[^a]\n:::\n\nThe same words[^a].\n\n:::pull-quote\nnew ones[^b]\n:::\n\n[^a]: one\n[^b]: two\n',
    notes: [['one'], ['two']],
    marks: [1, 1],
  },
  'notes of the abstract before those of the text': {
    front: 'abstract: "a[^n]\\n\\n[^n]: one"',
    body: 'b[^n]\n\n[^n]: two\n',
    notes: [['one'], ['two']],
    marks: [1, 1],
  },
  'notes of the text that the abstract calls': {
    front: 'abstract: "a[^b]"',
    body: 'b[^a] c[^b] d[^c]\n\n[^a]: one\n\n[^b]: two\n\n[^c]: [^d]: three\n',
    notes: [['two'], ['one']],
    marks: [2, 1],
  },
}

describe('a note has one number and one body in all four editions, and leads there and back', () => {
  it.each(Object.entries(cases))('%s', async (_, { body, front, notes, marks, inNotesOnly = [] }) => {
    const editions = await editionsOf(body, ...(front === undefined ? [] : [front]))
    for (const [format, found] of Object.entries(notesOf(editions))) {
      const added = format === 'docx' ? inNotesOnly : []
      const expected = marks.map((count, index) => count + (added.includes(index + 1) ? 1 : 0))
      expect(found.marks, format).toEqual(expected)
      for (const [index, words] of notes.entries())
        for (const word of notes.flat())
          expect(
            new RegExp(`\\b${word}\\b`).test(found.bodies[index] ?? ''),
            `${format}: "${word}" in note ${index + 1}`,
          ).toBe(words.includes(word))
    }
    expect(deadEnds(editions.html)).toEqual([])
    expect(deadEnds(editions.epub)).toEqual([])
    expect(bookmarksOf(editions.docx)).toEqual(expect.arrayContaining(referencesOf(editions.docx)))
  })
})

interface Notes {
  /** By number. */
  readonly bodies: readonly string[]
  readonly marks: readonly number[]
}

function notesOf({ html, epub, docx, tags }: Editions): Readonly<Record<string, Notes>> {
  return {
    html: inMarkup(html, /<li id="note\.\d+"/),
    epub: inMarkup(epub, /<aside id="note\.\d+"/),
    docx: inWord(docx),
    pdf: inTags(tags),
  }
}

/** Each mark has a way to the note, and each way back its mark. */
function inMarkup(markup: string, opening: RegExp): Notes {
  const [, ...bodies] = markup.split(opening)
  const marks = bodies.map((_, index) => {
    const number = index + 1
    const there = [
      ...markup.matchAll(new RegExp(`id="ref\\.${number}(?:\\.\\d+)?" href="#note\\.${number}"`, 'g')),
    ]
    const back = [...(bodies[index] ?? '').matchAll(/href="#ref\.[\d.]+" role="doc-backlink"/g)]
    expect(back).toHaveLength(there.length)
    return there.length
  })
  return {
    bodies: bodies.map((body) =>
      body
        .replace(/<a href="#ref[\s\S]*?<\/a>/g, '')
        .replace(/<\/?[a-z][^>]*>/g, ' ')
        .concat(altsIn(body)),
    ),
    marks,
  }
}

function altsIn(markup: string): string {
  return [...markup.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => ` ${alt}`).join('')
}

function deadEnds(markup: string): readonly string[] {
  const ids = new Set([...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  return [...markup.matchAll(/ href="#([^"]*)"/g)].flatMap(([, target = '']) =>
    ids.has(target) ? [] : [target],
  )
}

/** Word counts the marks that do not state a number of their own. */
function inWord(printed: string): Notes {
  const [text = '', ...footnotes] = printed.split(/footnote (?=-?\d+ ¶)/)
  const bodyOf = new Map(
    footnotes.map((footnote) => [Number.parseInt(footnote, 10), footnote.slice(footnote.indexOf('¶'))]),
  )
  let counted = 0
  const numbers = new Map<number, string>()
  for (const [, id, stated] of text.matchAll(/\^(\d+);(\d*)/g))
    numbers.set(stated === '' ? ++counted : Number(stated), bodyOf.get(Number(id)) ?? '')
  const all = [...numbers].sort(([a], [b]) => a - b)
  return {
    bodies: all.map(([, body]) => body),
    marks: all.map(
      ([number]) => 1 + [...printed.matchAll(new RegExp(`NOTEREF _Note${number} `, 'g'))].length,
    ),
  }
}

function bookmarksOf(printed: string): (string | undefined)[] {
  return [...printed.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
}

function referencesOf(printed: string): (string | undefined)[] {
  return [...printed.matchAll(/NOTEREF (\w+)/g)].map(([, name]) => name)
}

/** A note is an element of its own; a note that it calls stands in it, and is another. */
function inTags(tags: string): Notes {
  const bodies: string[] = []
  const open: { readonly number: number; readonly depth: number }[] = []
  for (const line of tags.split('\n')) {
    const depth = line.search(/\S/)
    while ((open.at(-1)?.depth ?? Number.NEGATIVE_INFINITY) >= depth) open.pop()
    const number = Number(/Note id="note-(\d+)"/.exec(line)?.[1] ?? 0)
    if (number > 0) open.push({ number, depth })
    const inside = open.at(-1)
    if (inside !== undefined) bodies[inside.number - 1] = `${bodies[inside.number - 1] ?? ''}${line}\n`
  }
  const marks = bodies.map(
    (_, index) =>
      [...tags.matchAll(new RegExp(`Reference\\n\\s+Link to=node\\n\\s+\\d+:"${index + 1}"`, 'g'))].length,
  )
  return { bodies, marks }
}
