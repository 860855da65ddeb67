import { describe, expect, it } from 'vitest'
import { contrastRatio, fromOklch, toOklch } from '../../../src/brand/colour.ts'
import { nearestPassing } from '../../../src/brand/passing-colour.ts'
import fc from '../../support/property.ts'
import { loadMine } from './templates.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
    ['#00ff00', '#ffffff', 1.37],
    ['#003399', '#ffffff', 10.86],
  ])('of %s on %s is %d, as published', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1)
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other))
  })
})

describe('OKLCH', () => {
  it.each([
    ['#ff0000', 0.628, 0.2577, 29.23],
    ['#00ff00', 0.8664, 0.2948, 142.5],
    ['#0000ff', 0.452, 0.3132, 264.05],
  ])('of %s is as CSS Color 4 has it', (hex, lightness, chroma, degrees) => {
    const found = toOklch(hex)
    expect(found.lightness).toBeCloseTo(lightness, 3)
    expect(found.chroma).toBeCloseTo(chroma, 3)
    expect(((found.hue * 180) / Math.PI + 360) % 360).toBeCloseTo(degrees, 0)
  })

  it('leads back to the same colour', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        expect(fromOklch(toOklch(hex))).toBe(hex)
      }),
    )
  })
})

const onWhite = [{ colour: '#ffffff', least: 4.5 }]

describe('the nearest colour that passes', () => {
  it('passes, whatever the two colours, where any can', () => {
    fc.assert(
      fc.property(colour, colour, (hex, ground) => {
        const passing = nearestPassing(hex, [{ colour: ground, least: 4.5 }])
        expect(contrastRatio(passing ?? ground, ground)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('is the colour itself when that passes', () => {
    expect(nearestPassing('#003399', onWhite)).toBe('#003399')
  })

  it('keeps the hue', () => {
    const passing = nearestPassing('#66aaff', onWhite) ?? ''
    expect(toOklch(passing).hue).toBeCloseTo(toOklch('#66aaff').hue, 1)
  })

  it('is absent when none passes', () => {
    expect(nearestPassing('#777777', [{ colour: '#777777', least: 7 }])).toBeUndefined()
  })
})

describe('the gate', () => {
  it('names the two tokens, the ratio, what is printed so, and a colour that passes', () => {
    const { found, help } = loadMine("extends: base\ncolours: { muted: '#999999' }\n")
    expect(found).toEqual([
      'mine/brand.yaml:2:19 brand/contrast: "muted" on "paper" in "colours" has a contrast of 2.84:1; the role tagline must have 4.5:1',
      'mine/brand.yaml:2:19 brand/contrast: "muted" on "tint" in "colours" has a contrast of 2.60:1; the role h4 must have 4.5:1',
      'mine/brand.yaml:2:19 brand/contrast: "muted" on "highlight" in "colours" has a contrast of 2.50:1; the role h4 must have 4.5:1',
    ])
    expect(help[0]).toMatch(/^the nearest "muted" that passes is '#[\da-f]{6}'$/)
  })

  it('offers a colour that passes beside all that it meets', () => {
    const { help } = loadMine("extends: base\ncolours: { muted: '#999999' }\n")
    const [, passing] = /'(#[\da-f]{6})'/.exec(help[0] ?? '') ?? []
    expect(loadMine(`extends: base\ncolours: { muted: '${passing}' }\n`).found).toEqual([])
    expect(new Set(help).size).toBe(1)
  })

  it('stands at the ground where that is what the brand states, and says when only the ground can change', () => {
    const { found, help } = loadMine("extends: base\ncolours: { tint: '#333333' }\n")
    expect(found[0]).toContain('mine/brand.yaml:2:18 brand/contrast: "ink" on "tint"')
    expect(help).toContain('no "muted" passes beside all that it meets: change "tint"')
  })

  it('asks less of large text and of rules', () => {
    expect(loadMine("extends: base\ncolours: { line: '#8f8f8f' }\n").found).toEqual([])
    expect(loadMine("extends: base\ncolours: { line: '#a0a0a0' }\n").found).toHaveLength(1)
  })

  it('looks at dark colours too', () => {
    const { found } = loadMine("extends: base\ndark: { accent: '#1f4e5f' }\n")
    expect(found.length).toBeGreaterThan(0)
    for (const line of found) expect(line).toContain('in "dark"')
  })

  it('follows the roles: a colour nobody uses may be faint', () => {
    const { found } = loadMine('extends: base\nroles: { h1: { colour: line } }\n')
    expect(found[0]).toContain('mine/brand.yaml:2:24 brand/contrast: "line" on "paper"')
    expect(found[0]).toContain('the role h1 must have 4.5:1')
  })

  it('lets a title stand on the band that it is coloured for, and there only', () => {
    const onBand = 'title: { colour: onAccent }'
    const band = 'masthead: { band: { colour: accent, height: 20mm } }'
    expect(loadMine(`extends: base\nroles: { ${onBand} }\n`).found[0]).toContain('"onAccent" on "paper"')
    expect(loadMine(`extends: base\n${band}\nroles: { ${onBand} }\n`).found[0]).toContain(
      '"accent" on "accent"',
    )
    const others = ['wordmark', 'tagline', 'label', 'date', 'subtitle', 'author', 'affiliation']
    const all = [onBand, ...others.map((role) => `${role}: { colour: onAccent }`)].join(', ')
    expect(loadMine(`extends: base\n${band}\nroles: { ${all} }\n`).found).toEqual([])
  })

  it('sees facts on paper, for they stand under the band where a brand has no rail to put them in', () => {
    const masthead = ['title', 'wordmark', 'tagline', 'label', 'date', 'subtitle', 'author', 'affiliation']
    const roles = masthead.map((role) => `${role}: { colour: onAccent }`).join(', ')
    const text = (own: string) =>
      `extends: base\nroles: { ${roles}${own} }\npage: { rail: 0 }\nmasthead: { band: { colour: accent, height: 20mm } }\n`
    expect(loadMine(text('')).found).toEqual([])
    expect(
      loadMine(text(', fact: { colour: onAccent }')).found.map((line) => line.replace(/^.*: "/, '"')),
    ).toEqual([
      '"onAccent" on "paper" in "colours" has a contrast of 1.00:1; the role fact must have 4.5:1',
      '"onAccent" on "paper" in "dark" has a contrast of 1.09:1; the role fact must have 4.5:1',
    ])
  })
})
