#!/usr/bin/env bash
# retext-smartypants takes the apostrophe of an elided article for an opening mark where a quotation follows it, as French,
# Italian and Catalan write all the time (l'"exemple"), and sets feet and inches (6' 2") with closing quotation marks. Its
# tokens are words and punctuation by themselves: an apostrophe beside a quotation mark is no longer part of a word.
#
# Exit code 0: as described. 1: it behaves otherwise, or nothing could be installed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

printf '{ "type": "module", "private": true }\n' > package.json
npm install --silent --no-audit --no-fund retext@9.0.0 retext-smartypants@6.2.0 || exit 1

cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { retext } from 'retext'
import smartypants from 'retext-smartypants'

const { version } = JSON.parse(readFileSync('node_modules/retext-smartypants/package.json', 'utf8'))
console.log(`retext-smartypants ${version}`)
const set = async (text) => String(await retext().use(smartypants).process(text))
const cases = [
  [`l'"exemple"`, 'l‘“exemple”', 'l’“exemple”'],
  [`dell'"Unione"`, 'dell‘“Unione”', 'dell’“Unione”'],
  [`6' 2"`, '6’ 2”', '6′ 2″'],
]
let asDescribed = true
for (const [text, described, proper] of cases) {
  const seen = await set(text)
  console.log(`${text}  becomes  ${seen}  (a printer sets ${proper})`)
  if (seen !== described) asDescribed = false
}
process.exitCode = asDescribed ? 0 : 1
JS
node try.mjs
