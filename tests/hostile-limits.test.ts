import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { disk } from '../src/files.ts'
import { loadSettings } from '../src/settings/index.ts'
import { buildAll, type Desk } from './hostile/build-all.ts'

const front = 'title: Heat\nlang: en-GB\nbrand: base'
const post = (body: string, more = '') => `---\n${front}\n${more}---\n\n${body}\n`

/** Ten texts of ten words each, and ten of these, and so on: a thousand million words in a few lines. */
const bomb = (indent: string) =>
  Array.from({ length: 10 }, (_, index) => {
    const items = Array.from({ length: 10 }, () => (index === 0 ? 'ha' : `*a${index - 1}`)).join(', ')
    return `${indent}a${index}: &a${index} [${items}]\n`
  }).join('')

function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inner}</svg>`

/** Each group holds ten of the one before: a million million squares in a few lines. */
const usesOfUses = svg(
  `<defs><rect id="a0" width="1" height="1"/>${Array.from(
    { length: 12 },
    (_, index) => `<g id="a${index + 1}">${`<use href="#a${index}"/>`.repeat(10)}</g>`,
  ).join('')}</defs><use href="#a12"/>`,
)

const shown = post('![A picture.](a.png)')
const drawn = post('![A drawing.](a.svg)')

/** Each limit has a finding of its own, at a place; none is a crash, and none waits. */
const limits: readonly (readonly [name: string, code: string, text: () => string, desk?: () => Desk])[] = [
  ['bytes of a post', 'markdown/too-long', () => post('a '.repeat(8_000_001))],
  ['quotes in quotes', 'markdown/nested-too-deeply', () => post(`${'> '.repeat(5000)}a`)],
  ['elements in elements', 'markdown/nested-too-deeply', () => post('<div>'.repeat(5000))],
  ['marks in one paragraph', 'markdown/too-many-marks', () => post('*a_ '.repeat(10_000))],
  ['nesting of front matter', 'front-matter/syntax', () => post('a', `x: ${'['.repeat(50_000)}\n`)],
  ['growth of front matter', 'front-matter/syntax', () => post('a', bomb(''))],
  [
    'growth of a brand',
    'brand/syntax',
    () => post('a').replace('base', 'hostile'),
    () => ({ files: { 'templates/hostile/brand.yaml': `extends: base\nname: Mine\n${bomb('')}` } }),
  ],
  [
    'growth of a project',
    'project/syntax',
    () => post('a', 'project: hostile\n'),
    () => ({ files: { 'templates/projects/hostile.yaml': bomb('') } }),
  ],
  [
    'bytes of a picture',
    'image/too-heavy',
    () => shown,
    () => ({ files: { 'desk/a.png': Buffer.concat([png(9, 9), Buffer.alloc(30_000_000)]) } }),
  ],
  [
    'pixels of a picture',
    'image/too-large',
    () => shown,
    () => ({ files: { 'desk/a.png': png(60_000, 60_000) } }),
  ],
  [
    'bytes of a drawing',
    'image/too-heavy',
    () => drawn,
    () => ({ files: { 'desk/a.svg': svg(' '.repeat(5_000_001)) } }),
  ],
  [
    'depth of a drawing',
    'image/svg-malformed',
    () => drawn,
    () => ({ files: { 'desk/a.svg': svg('<g>'.repeat(5000)) } }),
  ],
  [
    'growth of a drawing by what it uses',
    'image/svg-complex',
    () => drawn,
    () => ({ files: { 'desk/a.svg': usesOfUses } }),
  ],
  [
    'growth of a drawing by entities',
    'image/svg-malformed',
    () => drawn,
    () => ({
      files: { 'desk/a.svg': `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${svg('&b;')}` },
    }),
  ],
  [
    'files that a drawing names',
    'image/svg-malformed',
    () => drawn,
    () => ({
      files: {
        'desk/a.svg': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
      },
    }),
  ],
  [
    'pictures of a post',
    'image/too-many',
    () => post(Array.from({ length: 2001 }, (_, index) => `![A.](dot.png?${index})`).join('\n\n')),
  ],
]

describe('nothing grows beyond bounds', () => {
  for (const [name, code, text, desk] of limits)
    it(`${name}: ${code}`, async () => {
      const { findings, editions } = await buildAll(text(), desk?.())
      expect(findings.map((finding) => finding.code)).toContain(code)
      expect(editions).toEqual([])
      // A limit is told of once, or a few times; never as often as it is passed.
      expect(findings.length).toBeLessThan(50)
    })

  it('growth of settings: settings/syntax', () => {
    const read = () => new TextEncoder().encode(`severities:\n${bomb('  ')}`)
    expect(loadSettings({ ...disk, read }).findings.map(({ code }) => code)).toContain('settings/syntax')
  })
})

describe('names that every object has are names like any other', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype]
  const shapes = () => prototypes.map((each) => Object.getOwnPropertyNames(each).sort())

  it.each(names)('%s', async (name) => {
    const before = shapes()
    const nested = `{ ${name}: { polluted: yes }, polluted: yes }`
    const texts = [
      post('a', `${name}: ${nested}\n`),
      post('a', `cover: { image: dot.png, alt: A, ${name}: ${nested} }\n`),
      post(
        'a',
        `authors: [{ name: A, ${name}: ${nested} }, ${nested}]\naffiliations: { ${name}: ${nested} }\n`,
      ),
      post(
        'a',
        `authors: [{ name: A, affiliations: [${name}] }]\nlicense: ${name}\ntype: ${name}\nkeywords: [${name}]\n`,
      ),
      post('a').replace('en-GB', name),
      post('a').replace('base', name),
      post('a', `project: ${name}\n`),
      post(
        `## ${name} {#${name}}\n\n[a](#${name}) [b]{${name}=c}\n\n:::${name}\na\n:::\n\nd[^${name}]\n\n[^${name}]: e\n\n[f][${name}]\n\n[${name}]: https://a.example/\n\n<${name}>g</${name}>`,
      ),
      post(`![A.](a.svg)`),
      post('a').replace('base', 'hostile'),
    ]
    const files = {
      'desk/a.svg': svg(
        `<g ${name}="1" id="${name}" style="${name}: 1; fill: url(#${name})"><${name}/><use href="#${name}"/></g>`,
      ),
      'templates/hostile/brand.yaml': `extends: base\nname: Mine\n${name}: ${nested}\ncolours: { ${name}: ${nested} }\nroles: { ${name}: ${nested}, body: ${nested} }\n`,
    }
    for (const text of texts) {
      const { findings, editions } = await buildAll(text, { files })
      expect(editions.length === 4 || findings.some(({ severity }) => severity === 'error'), text).toBe(true)
    }
    const settings = new TextEncoder().encode(`severities: { ${name}: off }\n${name}: ${nested}\n`)
    expect(loadSettings({ ...disk, read: () => settings }).findings).not.toEqual([])
    expect(shapes()).toEqual(before)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
