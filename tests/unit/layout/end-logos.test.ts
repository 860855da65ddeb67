import { expect, it } from 'vitest'
import type { Image } from '../../../src/brief/index.ts'
import { layOut } from '../../../src/layout/index.ts'
import { paragraph, position, publicationWith, ruler } from './fixture.ts'

const light: Image = { format: 'png', bytes: new Uint8Array(), width: 300, height: 100 }

it('the head of a row of logos begins where the logos do, however high these are', () => {
  for (const height of [12, 20, 30, 60]) {
    const logo = { light, source: 'a.png', position, alt: 'A', height }
    const publication = publicationWith([paragraph('x')], {
      isFunded: true,
      brandName: 'base',
      brand: (own) => ({ ...own, endMatter: ['partners'], partners: [{ name: 'A', logo }] }),
    })
    const { pages } = layOut(publication, ruler, 'post.md')
    const items = pages.flatMap((page) => page.items)
    const image = items.find((item) => item.type === 'image')
    const head = items.find(
      (item) => item.type === 'text' && item.words.some(({ shaped }) => shaped.text === 'Partners'),
    )
    if (image?.type !== 'image' || head?.type !== 'text') throw new Error('both are painted')
    expect(Math.abs(head.y - head.size * 0.66 - image.y)).toBeLessThan(2)
  }
})
