/**
 * Gives the folder named first new files of its own text (named second) again and again (as often as named third), and
 * prints how often files of different texts lay in it together.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { disk } from '../../src/files.ts'

const [, , folder = '', text = '', times = ''] = process.argv
const names = ['heat.docx', 'heat.html', 'heat.pdf', 'manifest.json']
let mixed = 0
for (let time = 0; time < Number(times); time += 1) {
  const bytes = new TextEncoder().encode(`${text} ${time}\n`.repeat(2000))
  disk.mend(folder)
  disk.renew(folder, new Map(names.map((name) => [name, bytes])))
  const leave = disk.takeTurn(path.dirname(folder))
  const texts = new Set(names.map((name) => readFileSync(path.join(folder, name), 'utf8')))
  leave()
  if (texts.size > 1) mixed += 1
}
process.stdout.write(String(mixed))
