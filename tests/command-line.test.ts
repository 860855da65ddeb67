import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const program = fileURLToPath(new URL('../src/bundle/run.mjs', import.meta.url))

const good = '---\ntitle: Heat\nlang: en-GB\nbrand: base\n---\n\nCities are warming.\n'
const bad = good.replace('brand: base', 'brand: nowhere')

/** One transparent pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** A user's folder with one post, as the program finds it. */
let desk = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'command-line-'))
  mkdirSync(path.join(desk, 'source'))
  write(good)
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

describe('build', () => {
  it('writes four editions and announces each on a line with its size, the PDF with its pages', () => {
    const { code, out } = briefwright('build')
    expect(code).toBe(0)
    expect(editions()).toEqual([
      'heat.card.png',
      'heat.docx',
      'heat.epub',
      'heat.html',
      'heat.pdf',
      'manifest.json',
    ])
    expect(out.trim().split('\n')).toHaveLength(5)
    expect(out).toMatch(/dist\/heat\/heat\.pdf +1 page, \d+ kB$/m)
  })

  it('writes the formats asked for, where it is told', () => {
    expect(briefwright('build', 'source/heat.md', '--to', 'html', '--out', 'web').code).toBe(0)
    expect(readdirSync(path.join(desk, 'web', 'heat'))).toEqual([
      'heat.card.png',
      'heat.html',
      'manifest.json',
    ])
    expect(existsSync(path.join(desk, 'dist'))).toBe(false)
  })

  it('tells programs in JSON what it found and wrote', () => {
    const { out } = briefwright('build', '--to', 'pdf', '--json')
    expect(JSON.parse(out)).toMatchObject({
      findings: [],
      files: [{ file: 'dist/heat/heat.pdf', format: 'pdf', size: expect.any(Number), pages: 1 }],
    })
  })

  it('lists what lies in the folder after each build, from this one and from others', () => {
    write(good.replace('Heat', 'Cold'), 'cold.md')
    expect(briefwright('build', 'source/heat.md', '--to', 'html').out).toMatch(
      /^dist\/index\.html {2}1 brief, \d+ kB$/m,
    )
    briefwright('build', 'source/cold.md', '--to', 'docx,html')
    const page = readFileSync(path.join(desk, 'dist/index.html'), 'utf8')
    expect([...page.matchAll(/<a href="([^"#]+)"/g)].map(([, href]) => href)).toEqual([
      'cold/cold.html',
      'cold/cold.html',
      'cold/cold.docx',
      'heat/heat.html',
      'heat/heat.html',
    ])
  })

  it('leaves a page alone that somebody else has put in the place of the list, and says so', () => {
    mkdirSync(path.join(desk, 'site'))
    writeFileSync(path.join(desk, 'site/index.html'), '<!doctype html><title>Mine</title>')
    const { code, err } = briefwright('build', '--to', 'html', '--out', 'site')
    expect(code).toBe(0)
    expect(err).toContain('site/index.html was not made by this program: it stays as it is')
    expect(readFileSync(path.join(desk, 'site/index.html'), 'utf8')).toContain('Mine')
  })

  it('leaves the editions of last time as they were when the post has errors', () => {
    briefwright('build', '--to', 'html')
    const before = readFileSync(path.join(desk, 'dist/heat/heat.html'))
    write(bad)
    const { code, err } = briefwright('build')
    expect(code).toBe(1)
    expect(err).toMatch(/^source\/heat\.md:4:8: error: .*\[brand\/not-found\]$/m)
    expect(editions()).toEqual(['heat.card.png', 'heat.html', 'manifest.json'])
    expect(readFileSync(path.join(desk, 'dist/heat/heat.html'))).toEqual(before)
  })

  it('leaves nothing where it cannot write, and says so with exit code 2', () => {
    writeFileSync(path.join(desk, 'dist'), 'a file in the way')
    const { code, err } = briefwright('build', '--to', 'html')
    expect(code).toBe(2)
    expect(err).toMatch(
      /^briefwright: dist is not a folder: remove it, or choose another folder with --out$/m,
    )
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(path.join(desk, 'dist'), 'utf8')).toBe('a file in the way')
  })

  it('writes into a folder that dist is a link to, the list of briefs as well', () => {
    mkdirSync(path.join(desk, 'public'))
    symlinkSync('public', path.join(desk, 'dist'))
    expect(briefwright('build', '--to', 'html')).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(path.join(desk, 'public'))).toEqual(['heat', 'index.html'])
  })

  it.each([
    [
      'elsewhere',
      /^briefwright: dist is a symbolic link.* leads out of the working folder: name where it leads with --out\n$/,
    ],
    ['nowhere', /^briefwright: dist is a symbolic link that leads nowhere: .*\n$/],
    ['source/heat.md', /^briefwright: dist is not a folder: .*\n$/],
  ])('writes nothing where dist is a link to %s, and says so before it begins', (target, message) => {
    const elsewhere = `${desk}-elsewhere`
    mkdirSync(elsewhere)
    symlinkSync(target === 'elsewhere' ? elsewhere : target, path.join(desk, 'dist'))
    const { code, out, err } = briefwright('build', '--to', 'html')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
    expect(readdirSync(elsewhere)).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })

  it('makes the folders that --out names, and refuses those behind a file', () => {
    expect(briefwright('build', '--to', 'html', '--out', 'a/b').code).toBe(0)
    expect(readdirSync(path.join(desk, 'a/b'))).toEqual(['heat', 'index.html'])
    expect(briefwright('build', '--out', 'source/heat.md/dist')).toMatchObject({
      code: 2,
      err: expect.stringContaining('heat.md'),
    })
  })

  it('follows no link out of its folder, and says so with exit code 2', () => {
    mkdirSync(path.join(desk, 'dist'))
    mkdirSync(path.join(desk, 'elsewhere'))
    symlinkSync('../elsewhere', path.join(desk, 'dist', 'heat'))
    const { code, err } = briefwright('build', '--to', 'html')
    expect(code).toBe(2)
    expect(err).toBe(
      `briefwright: source/heat.md could not be built: ${path.join('dist', 'heat')} is a symbolic link, which is not followed: remove it, or choose another folder with --out\n`,
    )
    expect(readdirSync(path.join(desk, 'elsewhere'))).toEqual([])
  })

  it('names editions after the post, with hyphens for what not every file name takes', () => {
    write(good, 'A post: (2).md')
    expect(briefwright('build', 'source/A post: (2).md', '--to', 'html').code).toBe(0)
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['A-post-2', 'index.html'])
  })

  it('builds the other posts where two have the same name, and says so of both', () => {
    write(good, 'cold.md')
    mkdirSync(path.join(desk, 'source', 'heat'))
    write(good, 'heat/index.md')
    const { code, err } = briefwright('build', '--to', 'html')
    expect(code).toBe(1)
    expect(err.match(/\[build\/same-name\]/g)).toHaveLength(2)
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['cold', 'index.html'])
    expect(JSON.parse(briefwright('check', '--json').out).findings).toMatchObject([
      { file: 'source/heat.md' },
      { file: 'source/heat/index.md' },
    ])
  })

  it('tells of editions whose post is gone, and removes them with --prune where they are as it made them', () => {
    for (const name of ['cold.md', 'rain.md']) write(good, name)
    briefwright('build', '--to', 'html')
    for (const name of ['cold.md', 'rain.md']) rmSync(path.join(desk, 'source', name))
    writeFileSync(path.join(desk, 'dist/rain/notes.txt'), 'mine')
    mkdirSync(path.join(desk, 'dist/other'))
    const told = briefwright('build', '--to', 'html')
    expect(told.code).toBe(0)
    expect(told.err.match(/^dist\/\w+: note: .* has no post any more/gm)).toHaveLength(2)
    expect(told.err).toContain('it also holds notes.txt')
    expect(briefwright('build', 'source/heat.md', '--to', 'html').err).toBe('')
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['cold', 'heat', 'index.html', 'other', 'rain'])
    expect(briefwright('build', 'source/heat.md', '--prune').code).toBe(2)
    const pruned = briefwright('build', '--to', 'html', '--prune')
    expect(pruned.out).toMatch(/^dist\/cold {2}removed$/m)
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['heat', 'index.html', 'other', 'rain'])
    expect(readFileSync(path.join(desk, 'dist/index.html'), 'utf8')).not.toContain('cold/cold.html')
  })

  it('keeps editions with --prune whose post has errors, and those that somebody has changed', () => {
    write(good, 'cold.md')
    briefwright('build', '--to', 'html')
    write(bad)
    rmSync(path.join(desk, 'source/cold.md'))
    writeFileSync(path.join(desk, 'dist/cold/cold.html'), 'edited')
    briefwright('build', '--to', 'html', '--prune')
    expect(readdirSync(path.join(desk, 'dist'))).toEqual(['cold', 'heat', 'index.html'])
  })

  it('builds the good posts of a batch beside one with errors', () => {
    write(bad, 'broken.md')
    expect(briefwright('build', '--to', 'html').code).toBe(1)
    expect(editions()).toEqual(['heat.card.png', 'heat.html', 'manifest.json'])
  })
})

it('builds on when nobody reads what it says any more, and does not complain', async () => {
  const child = spawn(process.execPath, [program, 'build', '--to', 'html,epub'], { cwd: desk })
  child.stdout.destroy()
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  expect((await once(child, 'close'))[0]).toBe(0)
  expect(Buffer.concat(said).toString()).toBe('')
  expect(readdirSync(path.join(desk, 'dist/heat'))).toContain('heat.epub')
})

describe('the manifest', () => {
  const manifest = () => JSON.parse(readFileSync(path.join(desk, 'dist/heat/manifest.json'), 'utf8'))
  const sumOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(desk, file)))
      .digest('hex')

  it('tells what the editions are and what they were made of', () => {
    write(`${good}\n![A dot.](img/dot.png)\n`)
    mkdirSync(path.join(desk, 'source', 'img'))
    writeFileSync(path.join(desk, 'source', 'img', 'dot.png'), picture)
    briefwright('build')
    const { editions, ...origin } = manifest()
    expect(origin).toEqual({
      format: 'briefwright-manifest',
      schema: 1,
      program: { name: 'Briefwright', version: packageJson.version },
      slug: 'heat',
      title: 'Heat',
      lang: 'en-GB',
      source: { file: 'heat.md', sha256: sumOf('source/heat.md') },
      pictures: [{ file: 'img/dot.png', sha256: sumOf('source/img/dot.png') }],
      brand: { name: 'base', sha256: expect.stringMatching(/^[\da-f]{64}$/) },
      pdf: { profile: 'ua-1', source: 'apart' },
      severities: {},
      findings: { error: 0, warning: 0, note: 0 },
    })
    expect(Object.keys(editions)).toEqual(['docx', 'epub', 'html', 'pdf'])
    for (const [format, edition] of Object.entries<{ file: string }>(editions))
      expect(edition).toMatchObject({
        file: `heat.${format}`,
        bytes: statSync(path.join(desk, 'dist/heat', edition.file)).size,
        sha256: sumOf(`dist/heat/${edition.file}`),
      })
    expect(editions.pdf.pages).toBe(1)
  })

  it('is the same whether editions are made at once or one after the other, but for those that tell of others', () => {
    briefwright('build')
    const atOnce = manifest()
    rmSync(path.join(desk, 'dist'), { recursive: true })
    for (const format of ['html', 'pdf', 'epub', 'docx']) briefwright('build', '--to', format)
    const oneByOne = manifest()
    // Web page and e-book tell of the pages of a PDF that is made with them, and of no other.
    for (const format of ['html', 'epub'])
      expect(oneByOne.editions[format].sha256).not.toBe(atOnce.editions[format].sha256)
    const { html, epub } = atOnce.editions
    expect({ ...oneByOne, editions: { ...oneByOne.editions, html, epub } }).toEqual(atOnce)
  })

  it('says nothing of editions that lie there from an earlier text', () => {
    briefwright('build')
    write(`${good}\nAnd growing.\n`)
    briefwright('build', '--to', 'pdf')
    expect(editions()).toContain('heat.docx')
    expect(Object.keys(manifest().editions)).toEqual(['pdf'])
  })

  it('knows a brand by its fonts, whether they are needed or not', () => {
    const font = (name: string) =>
      readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`)))
    const folder = path.join(desk, 'templates', 'mine')
    mkdirSync(folder, { recursive: true })
    cpSync(
      fileURLToPath(new URL('../templates/base', import.meta.url)),
      path.join(desk, 'templates', 'base'),
      {
        recursive: true,
      },
    )
    writeFileSync(
      path.join(folder, 'brand.yaml'),
      'extends: base\nname: Mine\nfonts:\n  mono:\n    name: Mine\n    generic: monospace\n    faces: [{ file: a.ttf, weight: 400, italic: false }, { file: a.ttf, weight: 600, italic: false }]\n',
    )
    write(good.replace('brand: base', 'brand: mine'))
    const sums = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map((name) => {
      writeFileSync(path.join(folder, 'a.ttf'), font(name))
      expect(briefwright('build', '--to', 'html').err).toBe('')
      return manifest().brand.sha256
    })
    expect(sums[0]).not.toBe(sums[1])
  })
})

describe('check', () => {
  it('writes nothing', () => {
    expect(briefwright('check').code).toBe(0)
    expect(existsSync(path.join(desk, 'dist'))).toBe(false)
  })

  it('gives code hosts a log in SARIF', () => {
    write(bad)
    const log = JSON.parse(briefwright('check', '--sarif').out)
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0].tool.driver.rules).toMatchObject([{ id: 'brand/not-found' }])
    expect(log.runs[0].results).toMatchObject([
      {
        ruleId: 'brand/not-found',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'source/heat.md' },
              region: { startLine: 4, startColumn: 8 },
            },
          },
        ],
      },
    ])
  })

  it('reports errors with exit code 1', () => {
    write(bad)
    expect(briefwright('check').code).toBe(1)
    expect(JSON.parse(briefwright('check', '--json').out).findings).toMatchObject([
      { code: 'brand/not-found', severity: 'error', file: 'source/heat.md' },
    ])
  })
})

describe('briefwright.yaml', () => {
  const undescribed = `${good}\n![](dot.png)\n`
  const settings = (text: string) => writeFileSync(path.join(desk, 'briefwright.yaml'), text)

  it('says how serious findings are', () => {
    write(undescribed)
    writeFileSync(path.join(desk, 'source', 'dot.png'), picture)
    expect(briefwright('check').code).toBe(1)
    settings('severities:\n  markdown/missing-alt: warning\n')
    expect(briefwright('check')).toMatchObject({
      code: 0,
      err: expect.stringContaining('warning: the picture dot.png'),
    })
    settings('severities:\n  markdown/missing-alt: off\n')
    expect(briefwright('check')).toEqual({ code: 0, out: '', err: '' })
  })

  it('says under which address the pages are published', () => {
    settings('site: https://example.org/briefs\n')
    expect(briefwright('build', '--to', 'pdf,html').code).toBe(0)
    const page = readFileSync(path.join(desk, 'dist/heat/heat.html'), 'utf8')
    expect(page).toContain('content="https://example.org/briefs/heat/heat.card.png"')
    expect(page).toContain('content="https://example.org/briefs/heat/heat.pdf"')
    const manifest = JSON.parse(readFileSync(path.join(desk, 'dist/heat/manifest.json'), 'utf8'))
    const card = readFileSync(path.join(desk, 'dist/heat/heat.card.png'))
    expect(manifest).toMatchObject({
      site: 'https://example.org/briefs/',
      editions: {
        html: {
          card: {
            file: 'heat.card.png',
            bytes: card.length,
            sha256: createHash('sha256').update(card).digest('hex'),
          },
        },
      },
    })
    expect(readFileSync(path.join(desk, 'dist/index.html'), 'utf8')).not.toContain('card.png')
  })

  it('is refused at the place of its mistake', () => {
    settings('site: example.org\n')
    expect(briefwright('build')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^briefwright\.yaml:1:7: error: "site" must be a web address/),
    })
    expect(existsSync(path.join(desk, 'dist'))).toBe(false)
    settings('severities:\n  markdown/mising-alt: off\n')
    expect(briefwright('check')).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^briefwright\.yaml:2:3: error: .*\n.*\n.*\n {2}help: did you mean "markdown\/missing-alt"\?/,
      ),
    })
    settings('severities:\n  image/not-found: warning\n')
    expect(briefwright('check').err).toContain('[settings/firm]')
    settings('severites: {}\n')
    expect(briefwright('check').err).toContain('did you mean "severities"?')
  })
})

describe('explain', () => {
  it('tells what a finding means', () => {
    const { code, out } = briefwright('explain', 'markdown/missing-alt')
    expect(code).toBe(0)
    expect(out).toMatch(/^markdown\/missing-alt\n\n.*alternative text/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('knows no other codes', () => {
    expect(briefwright('explain', 'constructor')).toMatchObject({ code: 2, out: '' })
  })
})

describe('inspect', () => {
  it.each(['brief', 'pages', 'tags'])('prints the %s', (stage) => {
    const { code, out } = briefwright('inspect', 'source/heat.md', '--stage', stage)
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(50)
  })
})

describe('review', () => {
  const returned = () => path.join(desk, 'dist/heat/heat.docx')

  it('says with exit code 0 that nothing is to be looked at', () => {
    briefwright('build', '--to', 'docx')
    expect(briefwright('review', returned(), 'source/heat.md')).toEqual({
      code: 0,
      out: 'no comments and no changes\n',
      err: '',
    })
  })

  it('lists what a partner did with exit code 1, for people and for programs', () => {
    briefwright('build', '--to', 'docx')
    const parts = unzipSync(readFileSync(returned()))
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const change = '<w:ins w:id="1" w:author="Anna"><w:r><w:t>Yes!</w:t></w:r></w:ins></w:p>'
    const changed = document.replace(/(Cities are warming\..*?)<\/w:p>/, `$1${change}`)
    writeFileSync(returned(), zipSync({ ...parts, 'word/document.xml': strToU8(changed) }))
    const { code, out } = briefwright('review', returned(), 'source/heat.md')
    expect(code).toBe(1)
    expect(out).toMatch(/^source\/heat\.md:7:19: Anna inserts "Yes!" after "Cities are warming\."$/m)
    expect(JSON.parse(briefwright('review', returned(), 'source/heat.md', '--json').out)).toMatchObject({
      post: 'source/heat.md',
      remarks: [{ type: 'inserted', author: 'Anna', place: { by: 'id', position: { start: { line: 7 } } } }],
    })
  })

  it('lists a paragraph that was added without tracking, and says where the text cannot be compared', () => {
    briefwright('build', '--to', 'docx')
    const parts = unzipSync(readFileSync(returned()))
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const added = document.replace(
      /(Cities are warming\..*?<\/w:p>)/,
      '$1<w:p><w:r><w:t>So they are.</w:t></w:r></w:p>',
    )
    writeFileSync(path.join(desk, 'back.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(added) }))
    const { code, out } = briefwright('review', 'back.docx', 'source/heat.md')
    expect(code).toBe(1)
    expect(out).toMatch(
      /^source\/heat\.md:7:1: the file has "So they are\.", which the post has not, and no change is tracked$/m,
    )
    write(good.replace('brand: ', 'brand: no-'))
    const refused = briefwright('review', 'back.docx', 'source/heat.md')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('[review/not-compared]')
  })

  it('refuses a file that unpacks to more than any text, in 400 MB, and so does verify', () => {
    briefwright('build', '--to', 'docx')
    const parts = unzipSync(readFileSync(returned()))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const large = text.replace('Cities are', `Cities are ${'x'.repeat(100 << 20)}`)
    writeFileSync(
      path.join(desk, 'back.docx'),
      zipSync({ ...parts, 'word/document.xml': strToU8(large) }, { level: 1 }),
    )
    for (const words of [
      ['review', 'back.docx', 'source/heat.md'],
      ['verify', 'source/heat.md', 'back.docx'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
        cwd: desk,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=400' },
      })
      expect(status).toBe(1)
      expect(stderr).toContain('it is too large')
    }
  })

  it('refuses what is no Word file with a finding', () => {
    writeFileSync(path.join(desk, 'back.docx'), 'Dear Daria')
    const { code, err } = briefwright('review', 'back.docx', 'source/heat.md')
    expect(code).toBe(1)
    expect(err).toContain('back.docx: error: cannot read back.docx as a Word file: it is no zip archive')
    expect(briefwright('review', 'nowhere.docx', 'source/heat.md').code).toBe(2)
  })
})

describe('SOURCE_DATE_EPOCH', () => {
  const build = (epoch: string) =>
    spawnSync(process.execPath, [program, 'build', '--to', 'docx,epub'], {
      cwd: desk,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
    })

  it.each(['999999999999', '4102444800', '-1', '1.5', '', 'now', '0x10', ' 1'])(
    'of "%s" is wrong usage',
    (epoch) => {
      const { status, stderr } = build(epoch)
      expect(status).toBe(2)
      expect(stderr).toBe(
        `briefwright: SOURCE_DATE_EPOCH is "${epoch}": it must be a whole number of seconds from 0 (the beginning of 1970) to 4102444799 (the end of 2099)\n`,
      )
      expect(existsSync(path.join(desk, 'dist'))).toBe(false)
    },
  )

  it('is not needed where a post has a date that no archive can state', () => {
    write(good.replace('lang:', 'date: 2150\nlang:'))
    expect(briefwright('build', '--to', 'docx,epub')).toMatchObject({ code: 0, err: '' })
  })

  it.each(['0', '315532800', '4102444799'])('may be %s', (epoch) => {
    expect(build(epoch)).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('wrong usage ends with exit code 2 and says what is wrong', () => {
  it.each([
    [['bild'], 'there is no command "bild"'],
    [['build', '--to', 'txt'], 'there is no edition "txt"'],
    [['build', '--too', 'pdf'], '--too'],
    [['inspect'], 'exactly one post'],
    [['review', 'back.docx'], 'name the Word file that came back, and its post'],
    [['build', 'nowhere'], 'there is no .md file in nowhere'],
    [['build', 'source', 'nowhere'], 'there is no .md file in nowhere'],
  ])('%j', (words, complaint) => {
    const { code, out, err } = briefwright(...words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(complaint)
  })
})

it('tells its version and how it is used', () => {
  expect(briefwright('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  expect(briefwright('--help').out).toContain('usage: briefwright')
})

function write(text: string, name = 'heat.md'): void {
  writeFileSync(path.join(desk, 'source', name), text)
}

function editions(): readonly string[] {
  return readdirSync(path.join(desk, 'dist', 'heat')).sort()
}

function briefwright(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: desk,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}
