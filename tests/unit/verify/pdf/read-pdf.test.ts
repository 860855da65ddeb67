import { describe, expect, it } from 'vitest'
import { createPress } from '../../../../src/editions.ts'
import { readPdf } from '../../../../src/verify/pdf/index.ts'
import { printReading } from '../../../../src/verify/print-reading.ts'
import { publicationOf } from '../../../support/publication.ts'
import { savedAgain } from './saved-again.ts'

async function pdfOf(body: string, ...frontMatter: readonly string[]): Promise<Uint8Array> {
  const front = ['---', 'title: T', ...frontMatter, '---', ''].join('\n')
  const publication = await publicationOf(front + body, { brand: 'base', files: { 'a.svg': drawing } })
  return (await createPress({ file: 'post.md', publication, pictures: [] }).make('pdf')).edition.bytes
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/><text x="5" y="20" fill="#fff">In it</text></svg>'

/** What is read after the masthead, printed. */
async function readingOf(body: string, ...frontMatter: readonly string[]): Promise<readonly string[]> {
  const lines = printReading(readPdf(await pdfOf(body, ...frontMatter))).split('\n')
  const start = lines.indexOf('    "T"') + 1
  return lines.slice(start, -1)
}

function joined(lines: readonly string[]): string {
  return lines.join('\n')
}

const words = (count: number, word = 'extraordinary') => Array.from({ length: count }, () => word).join(' ')

describe('what is read of a finished PDF', () => {
  it('has the levels of headings as the publication counts them', async () => {
    const levels = [1, 2, 3, 4, 5, 6]
    const body = levels.map((level) => `${'#'.repeat(level)} Level ${level}`).join('\n\n')
    expect(await readingOf(body)).toEqual(
      levels.flatMap((level) => [`heading level=${level}`, `  "Level ${level}"`]),
    )
  })

  it('has lists with their numbers, at any depth', async () => {
    const body =
      '3. three\n   1. a\n      1. i\n      2. ii\n   2. b\n4. four\n\n- [x] done\n- [ ] open\n- sign'
    expect(
      (await readingOf(body)).filter((line) => /marker|"/.test(line)).map((line) => line.trim()),
    ).toEqual([
      ...[
        'item marker=3',
        '"three"',
        'item marker=1',
        '"a"',
        'item marker=1',
        '"i"',
        'item marker=2',
        '"ii"',
      ],
      ...['item marker=2', '"b"', 'item marker=4', '"four"', 'item marker="ticked"', '"done"'],
      ...['item marker="unticked"', '"open"', 'item marker="bullet"', '"sign"'],
    ])
  })

  it('knows letters from numerals by what each list says', async () => {
    const body = '1. a[^n]\n\n   3. c\n\n      100. c\n\n[^n]:\n    1. one\n\n       9. i'
    const markers = (await readingOf(body)).flatMap((line) => /marker=(\d+)/.exec(line)?.[1] ?? [])
    expect(markers).toEqual(['1', '3', '100', '1', '9'])
  })

  it('has tables with spans and what their headers are of', async () => {
    const table =
      '<table><thead><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>C</th><th>D</th></tr></thead><tbody><tr><th scope="row">E</th><td>1</td><td></td></tr></tbody></table>'
    const read = await readingOf(table)
    expect(read.filter((line) => /cell|row$|"/.test(line)).map((line) => line.trim())).toEqual([
      'row',
      ...['cell scope="column" columnSpan=1 rowSpan=2', '"A"'],
      ...['cell scope="column" columnSpan=2 rowSpan=1', '"B"'],
      'row',
      ...['cell scope="column" columnSpan=1 rowSpan=1', '"C"'],
      ...['cell scope="column" columnSpan=1 rowSpan=1', '"D"'],
      'row',
      ...['cell scope="row" columnSpan=1 rowSpan=1', '"E"'],
      ...['cell columnSpan=1 rowSpan=1', '"1"'],
      'cell columnSpan=1 rowSpan=1',
    ])
  })

  it('has notes by number, read after the text however often they are called', async () => {
    const body =
      'A[^b] and[^a] again[^b].\n\n[^a]: Second.\n\n[^b]: First.\n\n    Its next paragraph[^a].\n\n    - item'
    expect(await readingOf(body)).toEqual([
      ...[
        'paragraph',
        '  "A"',
        '  note-call 1',
        '  " and"',
        '  note-call 2',
        '  " again"',
        '  note-call 1',
        '  "."',
      ],
      ...[
        'note 1',
        '  paragraph',
        '    "First."',
        '  paragraph',
        '    "Its next paragraph"',
        '    note-call 2',
        '    "."',
      ],
      ...['  list', '    item marker="bullet"', '      paragraph', '        "item"'],
      ...['note 2', '  paragraph', '    "Second."'],
    ])
  })

  it('has links over lines and pages as one', async () => {
    const read = await readingOf(`Before [${words(700)}](https://a.example/ä) after.`)
    expect(read.filter((line) => /link/.test(line))).toEqual(['  link target="https://a.example/%C3%A4"'])
    expect(joined(read)).toContain(`"${words(700)}"`)
  })

  it('has references with the first words of what they lead to', async () => {
    const body = [
      '[h](#h) [p](#p) [i](#i) [q](#q) [t](#t) [f](#f) [d](#d) [n](#n) [c](#c)',
      '# A heading that is longer than forty characters {#h}',
      words(400),
      '<p id="p">Paragraph <em>with</em> marks.</p>',
      '<ul><li>no</li><li id="i">item</li></ul>',
      '<blockquote id="q"><p>quoted</p></blockquote>',
      '<table id="t"><caption>Caption</caption><tr><td>cell</td></tr></table>',
      '<figure id="f"><img src="a.svg" alt="Shown"><figcaption>Under it</figcaption></figure>',
      '<figure id="n"><img src="a.svg" alt="Alone"></figure>',
      '<dl><dt id="d">term</dt><dd>said</dd></dl>',
      '<pre id="c"><code>code\nmore</code></pre>',
    ].join('\n\n')
    const targets = (await readingOf(body)).filter((line) => /reference/.test(line))
    expect(targets.map((line) => /target="(.*)"/.exec(line)?.[1])).toEqual([
      ...['A heading that is longer than forty char', 'Paragraph with marks.', 'item', 'quoted', 'Caption'],
      ...['Under it', 'term', 'Alone', 'code more'],
    ])
  })

  it('has a caption, its source and its credit as lines of their own', async () => {
    const body = ':::figure\n![Shown](a.svg)\n\nCaption.\n\nSource: [S](https://s.example/). Credit: C.\n:::'
    expect(await readingOf(body)).toEqual([
      ...['figure', '  described "Shown"', '  caption', '    "Caption."'],
      ...['  caption', '    "Source: "', '    link target="https://s.example/"', '      "S"', '    "."'],
      ...['  caption', '    "Credit: C."'],
    ])
  })

  it('has stretches in other languages, and blocks', async () => {
    const body =
      'In <span lang="kk">көлеңке</span> and <i lang="de">Schatten</i>.\n\n<blockquote lang="fr"><p>Oui.</p></blockquote>'
    expect(await readingOf(body, 'lang: en')).toEqual([
      ...['paragraph', '  "In "', '  stretch lang=kk', '    "көлеңке"', '  " and "'],
      ...['  stretch lang=de', '    "Schatten"', '  "."'],
      ...['quote lang=fr', '  paragraph', '    "Oui."'],
    ])
  })

  it('has code with its lines, the empty ones too, and tells it from a paragraph of code', async () => {
    const code = 'if a:\n    b\n\n\n    c # עברית\nd'
    expect(await readingOf(`\`\`\`\n${code}\n\`\`\`\n\n\`e\``)).toEqual([
      ...['code', `  ${JSON.stringify(code)}`, 'paragraph', '  code-span', '    "e"'],
    ])
  })

  it('joins lines of code that were too long for the page', async () => {
    const code = `start ${words(12)}\n${'x'.repeat(300)}\n  end`
    expect(await readingOf(`\`\`\`\n${code}\n\`\`\``)).toEqual(['code', `  ${JSON.stringify(code)}`])
  })

  it('has code over pages, and does not say how many lines end there', async () => {
    const code = Array.from({ length: 90 }, (_, index) => `line ${index}`).join('\n')
    const [, read = ''] = await readingOf(`\`\`\`\n${code}\n\`\`\``)
    expect(read).toContain('\\u2028')
    expect(JSON.parse(read.replaceAll('\\u2028', '\\n'))).toBe(code)
  })

  it('has boxes, quotes, definitions and figures', async () => {
    const body =
      ':::note\nSaid.\n:::\n\n> Quoted.\n\nTerm\n: Meaning.\n\n![Alt](a.svg "Caption.")\n\nWith ![inline](a.svg) in it.'
    expect(await readingOf(body)).toEqual([
      ...['box', '  paragraph', '    "Note"', '  paragraph', '    "Said."'],
      ...['quote', '  paragraph', '    "Quoted."'],
      ...['definition', '  term', '    "Term"', '  paragraph', '    "Meaning."'],
      ...['figure', '  described "Alt"', '  caption', '    "Caption."'],
      ...['paragraph', '  "With "', '  described "inline"', '  " in it."'],
    ])
  })

  it('has each of several terms', async () => {
    expect(await readingOf('One\nTwo\n: Said of both.')).toEqual([
      ...['definition', '  term', '    "One"', '  term', '    "Two"', '  paragraph', '    "Said of both."'],
    ])
  })

  it('drops hyphens that lines add, and keeps those of words', async () => {
    const text = `${words(40, 'incomprehensibilities internationalisation')} ${words(40, 'state-of-the-art')}`
    const read = await readingOf(text, 'lang: en-GB')
    expect(read.join('')).toBe(`paragraph  "${text}"`)
  })

  it('has text from right to left in the order of reading', async () => {
    const text =
      'مرحبا بالعالم هذا نص عربي طويل يمتد على أكثر من سطر واحد English words 123 حتى نرى كيف تنكسر السطور.'
    expect(joined(await readingOf(`${text}\n\n${text} ${text}`, 'lang: ar'))).toBe(
      `paragraph\n  "${text}"\nparagraph\n  "${text} ${text}"`,
    )
  })

  it('leaves out contents and their title, running lines, and what is decoration', async () => {
    const body = `# One\n\n${words(900)}\n\n![](a.svg){decorative}\n\n# Two`
    expect(joined(await readingOf(body, 'contents: on'))).toBe(
      `heading level=1\n  "One"\nparagraph\n  "${words(900)}"\nheading level=1\n  "Two"`,
    )
  })
})

describe('the masthead of a finished PDF', () => {
  it('holds all down to the abstract', async () => {
    const front = ['subtitle: Sub', 'authors: [A. Uthor]', 'abstract: In short.', 'lang: en', 'date: 2018-07']
    const { children, metadata } = readPdf(await pdfOf('Body.', ...front))
    const [masthead, ...body] = children
    expect(masthead).toMatchObject({ is: { kind: 'masthead' } })
    expect(printReading({ lang: '', metadata, children: body, notes: [] })).toMatch(
      /\nparagraph\n {2}"Body."\n/,
    )
    expect(metadata).toMatchObject({ title: 'T', authors: ['A. Uthor'], date: '2018-07' })
    expect(JSON.stringify(masthead)).toMatch(/"Sub".*"A. Uthor".*"In short."/)
  })
})

describe('a PDF that another program has saved again', () => {
  it('is read as before', async () => {
    const first = await pdfOf('# H\n\nText[^1] with [link](#h).\n\n- item\n\n![Alt](a.svg)\n\n[^1]: Note.')
    expect(printReading(readPdf(savedAgain(first)))).toBe(printReading(readPdf(first)))
  })
})
