import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/verify/pdf/index.ts'
import type { ReadMetadata } from '../../../../src/verify/reading.ts'
import { type SmallObject, smallFile } from './small-file.ts'

function metadataOf(packet: string | undefined, information = ''): ReadMetadata {
  const objects: Record<number, SmallObject> = {
    1: `<</Pages 2 0 R/StructTreeRoot<<>>/Lang(en)${packet === undefined ? '' : '/Metadata 4 0 R'}>>`,
    2: '<</Type/Pages/Kids[3 0 R]>>',
    3: '<</Type/Page>>',
    5: `<<${information}>>`,
  }
  const stream = Buffer.from(packet ?? '', 'utf8')
  return readPdf(smallFile({ ...objects, 4: { dictionary: '', stream } }, '/Info 5 0 R')).metadata
}

function packetOf(properties: string): string {
  const spaces =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://purl.org/dc/elements/1.1/"'
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${spaces}>${properties}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
}

describe('metadata', () => {
  it('are those of the packet, whatever its prefixes are', () => {
    const list = (kind: string, ...items: readonly string[]) =>
      `<rdf:${kind}>${items.map((item) => `<rdf:li>${item}</rdf:li>`).join('')}</rdf:${kind}>`
    const packet = packetOf(
      `<rdf:Description rdf:about=""><d:title><rdf:Alt><rdf:li xml:lang="de">Titel</rdf:li><rdf:li xml:lang="x-default">T &amp; t</rdf:li></rdf:Alt></d:title><d:creator>${list('Seq', 'A', 'Ö')}</d:creator></rdf:Description><rdf:Description rdf:about="" d:identifier="urn:1"><d:date>${list('Seq', '2018-07')}</d:date><d:subject>${list('Bag', 'k', 'l')}</d:subject><d:publisher>${list('Bag', 'P')}</d:publisher><d:rights>CC</d:rights></rdf:Description>`,
    )
    expect(metadataOf(packet, '/Title(Other)/Author(Other)/Keywords(other)/Subject(Said)')).toEqual({
      title: 'T & t',
      date: '2018-07',
      description: 'Said',
      publisher: 'P',
      identifier: 'urn:1',
      license: 'CC',
      authors: ['A', 'Ö'],
      keywords: ['k', 'l'],
    })
  })

  it('are those of the information dictionary where there is no packet', () => {
    expect(metadataOf(undefined, '/Title<feff00d6>/Author(A, B)/Keywords(k, l)')).toEqual({
      title: 'Ö',
      authors: ['A, B'],
      keywords: ['k', 'l'],
    })
  })

  it('are nothing where nothing is said', () => {
    expect(metadataOf(packetOf(''))).toEqual({ authors: [], keywords: [] })
  })
})
