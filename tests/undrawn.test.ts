import { describe, expect, it } from 'vitest'
import { buildPost } from '../src/build.ts'
import type { Files } from '../src/files.ts'
import { templatesWith } from './unit/brand/templates.ts'

const drawing = (inked: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><pattern id="p"/><path fill="${inked}" d="M0 0h40v10z"/></svg>`

const files: Readonly<Record<string, string>> = {
  'posts/post.md':
    '---\ntitle: A title\nlang: en\nbrand: mine\nauthors: [A]\ndate: 2024-01-01\ndescription: Words.\n---\n\n![A chart](chart.svg)\n\n![Again](chart.svg)\n',
  'posts/chart.svg': drawing('url(#p)'),
}

const templates = templatesWith({
  'mine/brand.yaml':
    'extends: base\nname: Mine\nmasthead:\n  logo: { file: logo.svg, alt: Mine }\npartners:\n  - { name: Theirs, logo: theirs.svg }\n',
  'mine/logo.svg': drawing('url(#p)'),
  'mine/theirs.svg': drawing('red'),
})

const world: Files = {
  ...templates,
  read: (file) => (files[file] === undefined ? templates.read(file) : new TextEncoder().encode(files[file])),
}

describe('what a PDF does not show of drawings', () => {
  it('is told once for each picture of the post, and for each logo where the brand names it', async () => {
    const { findings } = await buildPost('posts/post.md', {
      files: world,
      templates: 'templates',
      formats: ['pdf'],
      strict: false,
      verifies: true,
      severities: new Map(),
      generator: 'test',
      onStep: () => {},
    })
    const told = findings
      .filter(({ code }) => code === 'image/svg-unsupported')
      .map(({ file, position, message }) => `${file}:${position?.start.line} ${message}`)
    expect(told).toEqual([
      'posts/post.md:10 the PDF does not show of chart.svg: <pattern>',
      'templates/mine/brand.yaml:4 the PDF does not show of logo.svg: <pattern>',
    ])
  })
})
