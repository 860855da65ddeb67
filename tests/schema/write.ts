/** Writes the JSON Schemas that editors read, beside the files they are about: `npm run schema`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { schemaFiles } from './schemas.ts'

for (const [path, text] of schemaFiles()) {
  writeFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text)
  console.log(path)
}
