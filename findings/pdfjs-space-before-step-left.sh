#!/usr/bin/env bash
# getTextContent of pdf.js drops a space glyph that a step to the left follows, although the file shows it and maps it to
# U+0020: spaces of its text come from gaps to the right alone. So words of Arabic, Persian or Hebrew that are shown one by
# one in the order of reading are extracted without any space. Words to the right of the same space keep it.
#
# Exit code 0: as described. 1: it behaves otherwise, or nothing could be installed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

printf '{ "type": "module", "private": true }\n' > package.json
npm install --silent --no-audit --no-fund pdfjs-dist@4.10.38 || exit 1

cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const { version } = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8'))
console.log(`pdf.js ${version}`)

/** One page with this content, in one of the standard fonts. */
function pdfWith(content) {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

async function textOf(content) {
  const document = await getDocument({ data: pdfWith(content), verbosity: 0 }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  return items.map(({ str }) => str).join('')
}

// Each word is followed by the glyph of a space; the second stands to the right of the first, or to the left.
const show = (word, x) => `BT /F1 20 Tf ${x} 50 Td (${word})Tj ( )Tj ET`
const cases = [
  ['to the right', `${show('one', 20)} ${show('two', 61)}`, 'one two'],
  ['to the left', `${show('one', 160)} ${show('two', 119)}`, 'onetwo'],
]
let asDescribed = true
for (const [side, content, described] of cases) {
  const seen = (await textOf(content)).trim()
  console.log(`“one ” and “two ” ${side}: “${seen}”`)
  if (seen !== described) asDescribed = false
}
process.exitCode = asDescribed ? 0 : 1
JS
node try.mjs
