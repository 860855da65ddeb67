import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../../src/command/index.ts'

describe('the command line', () => {
  it('builds all posts in all formats when told nothing more', () => {
    expect(parseCommand(['build'])).toEqual({
      name: 'build',
      posts: [],
      brand: undefined,
      strict: false,
      output: 'text',
      out: 'dist',
      formats: undefined,
      verifies: true,
      pdfProfile: 'ua-1',
      attachesSource: false,
      patience: 900,
      jobs: undefined,
      fresh: false,
      prunes: false,
    })
  })

  it('puts the source of a post into its PDF when asked', () => {
    expect(parseCommand(['build', '--attach-source'])).toMatchObject({ attachesSource: true })
  })

  it('makes PDFs by a profile; that of PDF/A-4f puts the source into them, too', () => {
    expect(parseCommand(['build', '--pdf-profile', 'UA-2'])).toMatchObject({
      pdfProfile: 'ua-2',
      attachesSource: true,
    })
    expect(parseCommand(['build', '--pdf-profile', 'ua-1'])).toMatchObject({
      pdfProfile: 'ua-1',
      attachesSource: false,
    })
    expect(parseCommand(['build', '--pdf-profile', 'a-1'])).toMatchObject({
      name: 'usage-error',
      message: 'there is no PDF profile "a-1"; there are ua-1, ua-2',
    })
  })

  it('takes formats as a list', () => {
    expect(parseCommand(['build', 'a.md', '--to', 'pdf, HTML'])).toMatchObject({
      posts: ['a.md'],
      formats: ['pdf', 'html'],
    })
    expect(parseCommand(['build', '--to', 'pdf,pdf'])).toMatchObject({ formats: ['pdf'] })
  })

  it('reads editions back unless told not to', () => {
    expect(parseCommand(['build', '--no-verify'])).toMatchObject({ verifies: false })
    expect(parseCommand(['build', '--patience', '5'])).toMatchObject({ patience: 5 })
    expect(parseCommand(['build', '--patience', 'long'])).toMatchObject({
      message: '"long" is no number of seconds',
    })
  })

  it('verifies editions of a post by their names', () => {
    expect(parseCommand(['verify', 'a.md', 'dist/a/a.docx', 'A.PDF'])).toEqual({
      name: 'verify',
      post: 'a.md',
      editions: [
        { file: 'dist/a/a.docx', format: 'docx' },
        { file: 'A.PDF', format: 'pdf' },
      ],
      brand: undefined,
      output: 'text',
    })
    expect(parseCommand(['verify', 'a.md'])).toMatchObject({ name: 'usage-error' })
    expect(parseCommand(['verify', 'a.md', 'b.odt'])).toMatchObject({
      message: 'there is no edition "odt"; there are pdf, docx, epub, html',
    })
  })

  it('explains an unknown format, stage, command or option', () => {
    expect(parseCommand(['build', '--to', 'odt'])).toMatchObject({
      name: 'usage-error',
      message: 'there is no edition "odt"; there are pdf, docx, epub, html',
    })
    expect(parseCommand(['inspect', 'a.md', '--stage', 'x'])).toMatchObject({ name: 'usage-error' })
    expect(parseCommand(['biuld'])).toMatchObject({ message: 'there is no command "biuld"' })
    expect(parseCommand(['build', '--colour'])).toMatchObject({
      message: "unknown option '--colour'",
      topic: 'build',
    })
  })

  it('explains an option without its value', () => {
    expect(parseCommand(['build', '--brand'])).toMatchObject({
      message: "option '--brand <value>' argument missing",
    })
    expect(parseCommand(['build', '--brand', '--json'])).toMatchObject({
      message: "option '--brand' argument is ambiguous",
    })
  })

  it('speaks to people, to programs, or to code hosts', () => {
    expect(parseCommand(['check', '--json'])).toMatchObject({ output: 'json' })
    expect(parseCommand(['build', '--sarif'])).toMatchObject({ output: 'sarif' })
    expect(parseCommand(['check', '--json', '--sarif'])).toMatchObject({
      message: 'choose --json or --sarif',
    })
  })

  it('explains exactly one code, with or without its brackets', () => {
    expect(parseCommand(['explain', '[markdown/missing-alt]'])).toEqual({
      name: 'explain',
      code: 'markdown/missing-alt',
    })
    expect(parseCommand(['explain'])).toMatchObject({ message: 'name exactly one code' })
  })

  it('inspects exactly one post', () => {
    expect(parseCommand(['inspect'])).toMatchObject({ message: 'name exactly one post' })
    expect(parseCommand(['inspect', 'a.md'])).toMatchObject({ stage: 'brief', post: 'a.md' })
  })

  it('helps before it complains', () => {
    expect(parseCommand(['build', '--colour', '--help'])).toEqual({ name: 'help', topic: 'build' })
    expect(parseCommand([])).toEqual({ name: 'help', topic: undefined })
    expect(parseCommand(['--version'])).toEqual({ name: 'version' })
  })
})
