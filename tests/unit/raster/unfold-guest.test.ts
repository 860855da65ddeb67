import { expect, it } from 'vitest'
import { unfoldGuest } from '../../../src/raster/unfold-guest.ts'

it('a drawing within a drawing is unfolded, so that its words are drawn', () => {
  const guest =
    '<svg width="20" height="10" viewBox="0 0 20 10" xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>'
  const data = Buffer.from(guest).toString('base64')
  expect(
    unfoldGuest(
      `<svg><image x="1" y="2" width="40" height="20" xlink:href="data:image/svg+xml;base64,${data}"/></svg>`,
    ),
  ).toBe(
    '<svg><svg x="1" y="2" width="40" height="20" viewBox="0 0 20 10" xmlns="http://www.w3.org/2000/svg"><text>A</text></svg></svg>',
  )
  const plain = '<svg><image x="1" xlink:href="data:image/png;base64,AA=="/></svg>'
  expect(unfoldGuest(plain)).toBe(plain)
})
