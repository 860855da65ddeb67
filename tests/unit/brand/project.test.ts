import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadProject } from '../../../src/brand/index.ts'
import { disk } from '../../../src/files.ts'
import { templatesWith } from './templates.ts'

const shipped = path.resolve(import.meta.dirname, '../../../templates')

function load(text: string) {
  const { project, findings } = loadProject('x', templatesWith({ 'projects/x.yaml': text }), 'templates')
  const found = findings.map(
    ({ file, position, message }) => `${file}:${position?.start.line}:${position?.start.column}: ${message}`,
  )
  return { project, found }
}

const whole = 'name: X\nprogramme: horizon-2020\ngrant: 123456\n'

describe('a project file', () => {
  it('of SEnECA holds the facts of its grant', () => {
    const { project, findings } = loadProject('seneca', disk, shipped)
    expect(findings).toEqual([])
    expect(project).toMatchObject({
      id: 'seneca',
      name: 'SEnECA',
      fullName: 'Strengthening and Energizing EU-Central Asia Relations',
      programme: 'horizon-2020',
      grant: '770256',
      authority: 'Commission',
      coFunded: false,
      start: { year: 2018, month: 1 },
      end: { year: 2019, month: 12 },
      url: 'https://www.seneca-eu.net',
    })
    expect(project?.partners).toHaveLength(12)
    expect(project?.partners.filter(({ role }) => role === 'coordinator').map(({ name }) => name)).toEqual([
      'University of Duisburg-Essen',
    ])
  })

  it('may state little', () => {
    expect(load(whole)).toMatchObject({
      found: [],
      project: { grant: '123456', authority: 'Commission', partners: [] },
    })
  })

  it.each([
    [`${whole}gran: 1\n`, 'templates/projects/x.yaml:4:1: unknown key "gran"'],
    [`${whole}start: 2018-13\n`, 'templates/projects/x.yaml:4:8: "start" must be a year, month or day'],
    [`${whole}end: 2019-02-30\n`, 'templates/projects/x.yaml:4:6: "end" must be a year, month or day'],
    ['name: X\ngrant: 1\n', 'templates/projects/x.yaml:1:1: "programme" is missing'],
    [
      `${whole.replace('2020', '2021')}`,
      'templates/projects/x.yaml:2:12: "programme" must be horizon-2020, horizon-europe or eu-2021-2027',
    ],
    [
      `${whole}partners: [{ name: A, country: Kazakhstan }]\n`,
      'templates/projects/x.yaml:4:32: "partners.0.country" must be a country code',
    ],
    [
      'name: X\nprogramme: horizon-europe\ngrant: 1\n',
      'templates/projects/x.yaml:1:1: "authority" is missing',
    ],
  ])('%j has its mistake at its place', (text, found) => {
    expect(load(text).project).toBeUndefined()
    expect(load(text).found[0]).toContain(found)
  })

  it('that states one end of its time is told that this is not printed', () => {
    for (const [key, other] of [
      ['start', 'end'],
      ['end', 'start'],
    ]) {
      const text = `${whole}${key}: 2018-01\n`
      const { project, findings } = loadProject('x', templatesWith({ 'projects/x.yaml': text }), 'templates')
      expect(project).toBeDefined()
      expect(findings).toMatchObject([
        {
          code: 'project/half-period',
          severity: 'warning',
          help: `add "${other}"`,
          position: { start: { line: 4 } },
        },
      ])
    }
  })

  it('without a programme is told which ones there are', () => {
    const text = 'name: X\ngrant: 1\n'
    const { findings } = loadProject('x', templatesWith({ 'projects/x.yaml': text }), 'templates')
    expect(findings[0]?.help).toBe('add it with one of horizon-2020, horizon-europe, eu-2021-2027')
  })

  it('that is missing is an error where the post names it', () => {
    const point = { line: 2, column: 10, offset: 14 }
    const reference = { file: 'post.md', position: { start: point, end: point } }
    expect(loadProject('senca', disk, shipped, reference).findings).toMatchObject([
      {
        code: 'project/not-found',
        file: 'post.md',
        position: reference.position,
        help: 'did you mean "seneca"?',
      },
    ])
    expect(loadProject('../base/brand', disk, shipped, reference).findings).toHaveLength(1)
  })
})
