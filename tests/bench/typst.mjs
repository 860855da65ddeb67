/**
 * Typst as a command: node typst.mjs SOURCE.typ TARGET.pdf
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const [source = '', target = ''] = process.argv.slice(2)
// Named at run time, for the package is installed only to race against it.
const name = '@myriaddreamin/typst-ts-node-compiler'
const { NodeCompiler } = await import(name)
const compiler = NodeCompiler.create({ workspace: path.dirname(source) })
writeFileSync(target, compiler.pdf({ mainFilePath: source }, { pdfStandard: 'ua-1', creationTimestamp: 0 }))
