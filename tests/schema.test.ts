import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from './schema/schemas.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

describe('the JSON Schemas that editors read', () => {
  it.each([...schemaFiles()])('%s is current; `make schema` writes it', (path, text) => {
    expect(read(path)).toBe(text)
  })

  it('are those that the shipped files name', () => {
    for (const [file, folder] of [
      ['templates/base/brand.yaml', 'templates/base'],
      ['templates/seneca/brand.yaml', 'templates/seneca'],
      ['templates/projects/seneca.yaml', 'templates/projects'],
      ['source/eu-kazakh-relations.md', 'source'],
    ] as const) {
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(read(file)) ?? []
      const path = new URL(named, `file:///${folder}/`).pathname.slice(1)
      expect([...schemaFiles().keys()], file).toContain(path)
    }
  })
})
