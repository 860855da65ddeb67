/**
 * Markdown to plain HTML by the packages of the parse alone, with no document model, brand, fonts or proof: the least that
 * any edition takes. Bundled like the program.
 *
 *   node chain.mjs SOURCE.md TARGET.html
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const [source = '', target = ''] = process.argv.slice(2)
const chain = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeStringify)
writeFileSync(target, String(chain.processSync(readFileSync(source))))
