import fc from '../support/property.ts'

/** Words of any script, with what ends strings, tags and lines in some format or other. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('heat', 'a', 'Жер', 'سلام', 'שלום', 'é', '1', '½', 'ﬁ', ' ', '—', '“', '✓'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"',
      "'",
      '<',
      '>',
      '&',
      ']]>',
      '<!--',
      '-->',
      '&lt;',
      '&#0;',
      '\\',
      '{',
      '}',
      '$&',
      '`',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
)
const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const line = words.map((text) => text.replace(/\s+/g, ' '))

const inline = fc.oneof(
  line,
  line.map((text) => `*${text}*`),
  line.map((text) => `**${text}**`),
  line.map((text) => `\`${text}\``),
  line.map((text) => `==${text}== H~2~O x^2^`),
  fc
    .tuple(line, line)
    .map(([text, address]) => `[${text}](<https://a.example/${address.replace(/[<>\\]/g, '')}>)`),
  line.map((text) => `![${text}](dot.png)`),
  line.map((text) => `[${text}]{lang=fa dir=rtl}`),
  fc.constantFrom(
    '[^1]',
    '[a](#b)',
    '<br>',
    '<kbd>K</kbd>',
    'https://a.example/',
    '<span onclick="x()">a</span>',
  ),
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))

const paragraph = inlines
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(inlines, { minLength: 1, maxLength: 9 }))
  .map(([width, cells]) => {
    const row = (from: number) =>
      `|${Array.from({ length: width }, (_, column) => (cells[from + column] ?? '').replaceAll('|', '')).join('|')}|`
    const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, index) => row(index * width))
    return [row(0), `|${'---|'.repeat(width)}`, ...rows].join('\n')
  })

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc.tuple(fc.integer({ min: 1, max: 6 }), inlines).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    table,
    words.map((text) => `\`\`\`js\n${text}\n\`\`\``),
    fc.constantFrom(
      '---',
      '::contents',
      '::page-break',
      '[^1]: A note.',
      '<div>',
      '</div>',
      '<table><tr><td>a',
      'Term\n: b',
    ),
    tie('block').map((inner) => inner.replace(/^/gm, '> ')),
    tie('block').map((inner) => `- ${inner.replace(/\n/g, '\n  ')}`),
    tie('block').map((inner) => `1. ${inner.replace(/\n/g, '\n   ')}`),
    fc
      .tuple(
        fc.constantFrom('box', 'note', 'warning', 'figure', 'pull-quote', 'key-messages', 'landscape'),
        line,
        tie('block'),
      )
      .map(([name, title, inner]) => `:::${name}[${title}]\n${inner}\n:::`),
  ),
}))

export const markdown = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'))

const keys = [
  'subtitle',
  'series',
  'number',
  'description',
  'abstract',
  'keywords',
  'geography',
  'license',
  'type',
]
const others = [
  'date',
  'doi',
  'url',
  'authors',
  'contents',
  'numbering',
  'cover',
  'editions',
  '__proto__',
  'x',
]
const value = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => JSON.stringify(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2018-07',
      '[a, b]',
      '{ name: A }',
      '1',
      'yes',
      'null',
      '&a [*a]',
      '"\\ud800"',
      '- a',
    ),
  },
)

/** Front matter that is right for the most part: a title, a language, a brand, and a few keys of any content. */
export const frontMatters = fc
  .tuple(
    words,
    fc.constantFrom('en-GB', 'fa', 'he', 'kk', 'de', 'zh', 'uz-Cyrl'),
    fc.constantFrom('base', 'base', 'base', 'seneca', 'seneca', 'fuzzed'),
    fc.dictionary(fc.constantFrom(...keys, ...others), value, { maxKeys: 3 }),
  )
  .map(([title, lang, brand, stated]) =>
    [
      `title: ${JSON.stringify(title)}`,
      `lang: ${lang}`,
      `brand: ${brand}`,
      ...Object.entries(stated).map(([key, text]) => `${key}: ${text}`),
    ].join('\n'),
  )

const colour = fc.constantFrom('"#123456"', '"#000"', 'red', '"#ffffff"', '"url(https://evil.example/)"')
const length = fc.constantFrom('10pt', '0', '-5mm', '1e9pt', '25mm', '210mm', '"}"', '0.1pt')

/** A brand that changes a few things of the one that it extends, some of them beyond reason. */
export const brands = fc
  .record({
    name: words.map((text) => JSON.stringify(text)),
    ink: fc.option(colour, { nil: undefined }),
    base: fc.option(length, { nil: undefined }),
    margin: fc.option(length, { nil: undefined }),
    gutter: fc.option(length, { nil: undefined }),
    wordmark: fc.option(
      words.map((text) => JSON.stringify(text)),
      { nil: undefined },
    ),
    footer: fc.option(
      words.map((text) => JSON.stringify(text)),
      { nil: undefined },
    ),
  })
  .map(({ name, ink, base, margin, gutter, wordmark, footer }) =>
    [
      `extends: base\nname: ${name}`,
      ...(ink === undefined ? [] : [`colours: { ink: ${ink} }`]),
      ...(base === undefined ? [] : [`type: { base: ${base} }`]),
      ...pageOf(margin, gutter),
      ...(wordmark === undefined ? [] : [`masthead: { wordmark: ${wordmark} }`]),
      ...(footer === undefined ? [] : [`furniture: { footer: { left: ${footer} } }`]),
    ].join('\n'),
  )

/** Two columns where a gutter is stated. */
function pageOf(margin: string | undefined, gutter: string | undefined): readonly string[] {
  const stated = [
    ...(margin === undefined ? [] : [`margin: { left: ${margin} }`]),
    ...(gutter === undefined ? [] : [`columns: 2, gutter: ${gutter}`]),
  ]
  return stated.length === 0 ? [] : [`page: { ${stated.join(', ')} }`]
}

const number = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map(String),
  fc.constantFrom('1e9', '-0', '50%', '1e-9', 'NaN'),
)
const paint = fc.constantFrom('red', 'none', 'url(#g)', 'url(https://evil.example/#a)', 'currentColor', '#12')
const attributes = fc
  .tuple(number, number, number, number, paint, paint)
  .map(
    ([x, y, width, height, fill, stroke]) =>
      `x="${x}" y="${y}" width="${width}" height="${height}" cx="${x}" cy="${y}" r="${width}" fill="${fill}" stroke="${stroke}" transform="rotate(${x}) scale(${y} ${width})" clip-path="url(#c)" onload="x()"`,
  )
const path = fc
  .array(fc.tuple(fc.constantFrom(...'MLHVCSQTAZmlhvcsqtaz'), fc.array(number, { maxLength: 7 })), {
    maxLength: 8,
  })
  .map((commands) => commands.map(([command, numbers]) => `${command}${numbers.join(' ')}`).join(' '))

const { shape } = fc.letrec<{ shape: string }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('rect', 'circle', 'ellipse', 'line', 'use', 'image'), attributes)
      .map(([name, stated]) => `<${name} ${stated}/>`),
    fc.tuple(path, paint).map(([data, fill]) => `<path d="${data}" fill="${fill}"/>`),
    fc
      .tuple(line, attributes)
      .map(([text, stated]) => `<text ${stated}>${text.replace(/[<&\]]/g, '')}</text>`),
    fc
      .tuple(
        fc.constantFrom('g', 'a', 'defs', 'symbol', 'clipPath', 'mask', 'pattern', 'script', 'foreignObject'),
        tie('shape'),
      )
      .map(([name, inner]) => `<${name} id="c">${inner}</${name}>`),
    fc.constantFrom(
      '<use href="#c"/>',
      '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>',
      '<style>rect{fill:red}@import "x"</style>',
      '<g',
      '&bogus;',
    ),
  ),
}))

/** A drawing, well-formed for the most part. */
export const drawings = fc
  .array(shape, { minLength: 1, maxLength: 5 })
  .map((shapes) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${shapes.join('')}</svg>`)
