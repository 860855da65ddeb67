/** Gives the folder named first two new files of the text named second; what else is in it stays. */
import { disk } from '../../src/files.ts'

const [, , folder = '', text = ''] = process.argv
disk.renew(
  folder,
  new Map(['heat.docx', 'heat.pdf'].map((name) => [name, new TextEncoder().encode(text.repeat(10))])),
)
