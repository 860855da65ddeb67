import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { profileOf, withProfile } from '../../../src/image/jpeg-profile.ts'
import { readSegments } from '../../../src/image/jpeg-segments.ts'

const jpeg = new Uint8Array(readFileSync('tests/fixtures/pictures/turned.jpg'))

function profileIn(file: Uint8Array): Uint8Array | undefined {
  const segments = readSegments(file)
  return typeof segments === 'string' ? undefined : profileOf(segments)
}

describe('the colour profile of a JPEG', () => {
  it.each([1, 3000, 65_519, 65_520, 200_000])('of %i bytes is found as it was put in', (length) => {
    const profile = Uint8Array.from({ length }, (_, at) => at % 251)
    expect(profileIn(withProfile(jpeg, profile))).toEqual(profile)
  })

  it('is none where none is, and where a part of it is missing', () => {
    expect(profileIn(jpeg)).toBeUndefined()
    const file = withProfile(jpeg, new Uint8Array(100_000))
    const second = Buffer.from(file).lastIndexOf('ICC_PROFILE') - 4
    const length = 2 + ((file[second + 2] ?? 0) << 8) + (file[second + 3] ?? 0)
    const cut = Uint8Array.from([...file.subarray(0, second), ...file.subarray(second + length)])
    expect(profileIn(cut)).toBeUndefined()
  })
})
