import { describe, expect, it } from 'vitest'
import { packageWith } from '../../../src/brand/index.ts'

describe('the package that has a character', () => {
  it.each([
    ['კ', 'en', 'noto-sans-georgian'],
    ['հ', 'en', 'noto-sans-armenian'],
    ['カ', 'en', 'noto-sans-jp'],
    ['한', 'en', 'noto-sans-kr'],
    ['織', 'ja', 'noto-sans-jp'],
    ['織', 'ko-KR', 'noto-sans-kr'],
    ['織', 'zh-Hant', 'noto-sans-tc'],
    ['織', 'zh-TW', 'noto-sans-tc'],
    ['織', 'zh', 'noto-sans-sc'],
    ['【', 'ja', 'noto-sans-jp'],
    ['\u{20000}', 'en', 'noto-sans-sc'],
    ['\u{10330}', 'en', undefined],
    ['\ue000', 'en', undefined],
  ])('%s in %s is %s', (character, language, name) => {
    expect(packageWith(character, language)).toBe(name)
  })
})
