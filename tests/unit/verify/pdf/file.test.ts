import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openFile, type PdfFile } from '../../../../src/verify/pdf/file.ts'
import { UnreadableEdition } from '../../../../src/verify/unreadable.ts'
import { smallFile } from './small-file.ts'

function objectIn(file: PdfFile, number: number): unknown {
  return file.resolve({ type: 'reference', number })
}

const stringOf = (bytes: string) => ({ type: 'string', bytes })

/** A file with a stream of references, and two objects packed into another stream. */
function packedFile(): Buffer {
  const packed = deflateSync(Buffer.from('2 0 3 8 (first) (second)'))
  const head = Buffer.from('%PDF-1.7\n')
  const container = Buffer.concat([
    Buffer.from(
      `4 0 obj<</Type/ObjStm/N 2/First 8/Filter/FlateDecode/Length ${packed.length}>>stream\r\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const rows = [
    [1, head.length, 0],
    [2, 4, 0],
    [2, 4, 1],
  ].map(([kind = 0, offset = 0, index = 0]) => [kind, offset >> 8, offset & 255, index])
  const table = deflateSync(Buffer.from([rows[1] ?? [], rows[2] ?? [], rows[0] ?? []].flat()))
  const start = head.length + container.length
  const references = `5 0 obj<</Type/XRef/Size 6/W[1 2 1]/Index[2 3]/Root 2 0 R/Filter/FlateDecode/Length ${table.length}>>stream\n`
  return Buffer.concat([
    head,
    container,
    Buffer.from(references),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`),
  ])
}

describe('a file', () => {
  it('is read by its plain table', () => {
    const file = openFile(smallFile({ 1: '(one)', 3: '[2 0 R]' }))
    expect([objectIn(file, 1), objectIn(file, 2)]).toEqual([stringOf('one'), null])
  })

  it('is read by streams of references, and of objects', () => {
    const file = openFile(packedFile())
    expect([objectIn(file, 2), objectIn(file, 3)]).toEqual([stringOf('first'), stringOf('second')])
  })

  it('has its newest objects where it was added to', () => {
    const old = Buffer.from(smallFile({ 1: '(old)', 2: '(kept)' }))
    const previous = old.lastIndexOf('xref\n0')
    const added = `1 0 obj(new)endobj\n`
    const update = `xref\n1 1\n${String(old.length).padStart(10, '0')} 00000 n \ntrailer<</Root 1 0 R/Prev ${previous}>>\nstartxref\n${old.length + added.length}\n%%EOF`
    const file = openFile(Buffer.concat([old, Buffer.from(added + update)]))
    expect([objectIn(file, 1), objectIn(file, 2)]).toEqual([stringOf('new'), stringOf('kept')])
  })

  it('may say the length of a stream in another object', () => {
    const bytes = Buffer.from(smallFile({ 1: { dictionary: '/L 1', stream: 'abc' }, 2: '3' }))
    const text = bytes.toString('latin1').replace('/L 1/Length 3', '/Length 2 0 R')
    const file = openFile(Uint8Array.from(Buffer.from(text, 'latin1')))
    const stream = objectIn(file, 1)
    expect(stream).toMatchObject({ type: 'stream', raw: Uint8Array.from(Buffer.from('abc')) })
  })

  it('is refused when it is encrypted', () => {
    expect(() => openFile(smallFile({ 1: 'null' }, '/Encrypt<<>>'))).toThrow('it is encrypted')
  })

  it('is refused when it is none', () => {
    expect(() => openFile(Buffer.from('PK\x03\x04'))).toThrow('it is no PDF')
    expect(() => openFile(new Uint8Array())).toThrow('it is no PDF')
  })

  it.each([
    ['references lead in a circle', { 1: '2 0 R', 2: '1 0 R' }],
    ['an object is its own reference', { 1: '1 0 R' }],
  ])('is refused when %s', (_, objects) => {
    expect(() => objectIn(openFile(smallFile(objects)), 1)).toThrow(UnreadableEdition)
  })

  it('is refused when an object is not where it says', () => {
    const text = Buffer.from(smallFile({ 1: '(one)' }))
      .toString('latin1')
      .replace('1 0 obj', '7 0 obj')
    expect(() => objectIn(openFile(Buffer.from(text, 'latin1')), 1)).toThrow(UnreadableEdition)
  })
})
