import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { printBrief } from '../src/brief/index.ts'
import { preparePost, type Workshop } from '../src/build.ts'
import { printFinding } from '../src/diagnostics/index.ts'
import { type Copy, createPress } from '../src/editions.ts'
import { disk } from '../src/files.ts'
import { printPages } from '../src/layout/index.ts'
import { printTags } from '../src/pdf/index.ts'

/**
 * What each stage makes of a post, in the order of the stages: the first file that differs names the stage at fault.
 * `npx vitest run tests/golden.test.ts -u` writes them anew; the difference is then read before it is committed.
 */
const posts = ['source/eu-kazakh-relations.md', 'tests/fixtures/everything/everything.md']

const workshop: Workshop = {
  files: disk,
  templates: 'templates',
  strict: false,
  verifies: true,
  severities: new Map(),
  generator: 'Briefwright',
  onStep: () => {},
}

describe.each(posts)('%s', async (post) => {
  const { copy, findings, slug } = await preparePost(post, workshop)
  const golden = (file: string): string => `golden/${slug}/${file}`
  let made: Readonly<Record<string, string>> = {}
  beforeAll(async () => {
    if (copy !== undefined) made = await editionsOf(copy)
  })

  it('gives the findings', async () => {
    const source = new TextDecoder().decode(disk.read(post))
    const messages = findings.map((finding) => `${printFinding(finding, source, { colour: false })}\n`)
    await expect(messages.join('')).toMatchFileSnapshot(golden('messages.txt'))
  })

  it('is understood as the brief', async () => {
    await expect(copy === undefined ? '' : printBrief(copy.publication.brief)).toMatchFileSnapshot(
      golden('brief.txt'),
    )
  })

  it.each(['pages.txt', 'tags.txt', 'document.xml', 'chapter.xhtml', 'page.html'])(
    'becomes the %s',
    async (file) => {
      await expect(made[file]).toMatchFileSnapshot(golden(file))
    },
  )
})

async function editionsOf(copy: Copy): Promise<Readonly<Record<string, string>>> {
  const press = createPress(copy, ['pdf', 'docx', 'epub', 'html'])
  const { pages } = await press.proof()
  const [docx, epub, html] = await Promise.all(
    (['docx', 'epub', 'html'] as const).map(async (format) => (await press.make(format)).edition.bytes),
  )
  const entry = (archive: Uint8Array | undefined, name: RegExp): string => {
    const files = Object.entries(unzipSync(archive ?? new Uint8Array()))
    return new TextDecoder().decode(files.find(([path]) => name.test(path))?.[1])
  }
  return {
    'pages.txt': printPages(pages),
    'tags.txt': printTags(copy.publication, pages),
    'document.xml': inLines(entry(docx, /^word\/document\.xml$/)),
    'chapter.xhtml': withoutData(entry(epub, /\/text\.xhtml$|chapter.*\.xhtml$|content\.xhtml$/)),
    'page.html': withoutData(new TextDecoder().decode(html)),
  }
}

/** One element a line, so that a difference shows where it is. */
function inLines(xml: string): string {
  return `${xml.replaceAll('><', '>\n<')}\n`
}

/** Bytes of fonts and pictures say nothing to people, their hash and the sizes of editions change with every rule of a style. */
function withoutData(html: string): string {
  return html
    .replace(/(data:[\w/+-]+;base64,)[\w+/=]+/g, '$1…')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replace(/, \d+(?:\.\d)? [kM]?B(?=")/g, ', …')
    .replace(/(?<="contentSize": ")[^"]*/g, '…')
}
