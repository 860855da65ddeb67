import { describe, expect, it } from 'vitest'
import { unsupportedInSvg } from '../../../../src/pdf/index.ts'
import { readScene } from '../../../../src/pdf/svg/read-scene.ts'
import type { SceneNode } from '../../../../src/pdf/svg/scene.ts'
import { imageOf } from './draw.ts'

function nodesOf(content: string, attributes = 'width="200" height="100"'): readonly SceneNode[] {
  return readScene(imageOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)).scene
    .nodes
}

function fillOf(content: string): string | undefined {
  const [node] = nodesOf(content)
  if (node?.type !== 'shape' || node.ink.fill?.type !== 'solid') return undefined
  const { colour, opacity } = node.ink.fill
  return opacity === 1 ? colour : `${colour} ${opacity}`
}

const rect = (attributes: string): string => `<rect width="9" height="9" ${attributes}/>`

describe('the colour of a shape', () => {
  it.each([
    ['', '#000000'],
    ['fill="tomato"', '#ff6347'],
    ['fill="#ABC"', '#aabbcc'],
    ['fill="rgb(255, 0, 51)"', '#ff0033'],
    ['fill="rgb(100% 0% 20% / 50%)"', '#ff0033 0.5'],
    ['fill="hsl(120, 100%, 25%)"', '#008000'],
    ['fill="#0f08"', `#00ff00 ${136 / 255}`],
    ['fill="url(#none) navy"', '#000080'],
    ['fill="currentColor" color="red"', '#ff0000'],
    ['fill="red" fill-opacity=".25"', '#ff0000 0.25'],
    ['fill="red" style="fill: blue"', '#0000ff'],
    ['fill="red" style="fill: no-such-colour"', '#ff0000'],
    ['style="--mine: red; fill: var(--mine)"', '#ff0000'],
    ['style="fill: var(--other, lime)"', '#00ff00'],
  ])('with %s is %s', (attributes, colour) => {
    expect(fillOf(rect(attributes))).toBe(colour)
  })

  it.each(['fill="none"', 'fill="transparent"', 'fill-opacity="0"', 'fill="url(#none)"'])(
    'with %s is none',
    (attributes) => {
      expect(nodesOf(rect(attributes))).toEqual([])
    },
  )
})

describe('a style sheet', () => {
  it.each([
    ['rect { fill: red }', '#ff0000'],
    ['.a { fill: red } #b { fill: blue } rect { fill: lime }', '#0000ff'],
    ['.a { fill: red !important } #b { fill: blue }', '#ff0000'],
    ['g .a { fill: red } circle, rect.a { fill: lime }', '#00ff00'],
    ['svg > g > rect { fill: red }', '#ff0000'],
    ['svg > rect { fill: red }', '#111111'],
    ['/* rect { fill: red } */', '#111111'],
    ['@media print { rect { fill: red } }', '#ff0000'],
    ['@media (prefers-color-scheme: dark) { rect { fill: red } }', '#111111'],
    ['rect:hover { fill: red }', '#111111'],
  ])('that says %s makes it %s', (css, colour) => {
    expect(fillOf(`<style>${css}</style><g>${rect('id="b" class="a" fill="#111"')}</g>`)).toBe(colour)
  })
})

describe('the place of a shape', () => {
  it.each([
    ['viewBox="0 0 20 10" width="200" height="100"', [10, 0, 0, 10, 0, 0]],
    ['viewBox="0 0 10 10" width="200" height="100"', [10, 0, 0, 10, 50, 0]],
    ['viewBox="0 0 10 10" width="200" height="100" preserveAspectRatio="none"', [20, 0, 0, 10, 0, 0]],
    [
      'viewBox="0 0 10 10" width="200" height="100" preserveAspectRatio="xMaxYMin slice"',
      [20, 0, 0, 20, 0, 0],
    ],
    ['viewBox="5 5 20 10" width="200" height="100"', [10, 0, 0, 10, -50, -50]],
  ])('in %s is %j', (attributes, matrix) => {
    expect(nodesOf(rect(''), attributes)).toMatchObject([{ matrix }])
  })

  it('is moved by all transforms around it', () => {
    const nodes = nodesOf(`<g transform="translate(10 20) scale(2)">${rect('transform="rotate(90)"')}</g>`)
    const [node] = nodes
    expect(node?.type === 'shape' && node.matrix.map((part) => Math.round(part))).toEqual([
      0, 2, -2, 0, 10, 20,
    ])
  })

  it('in a drawing of a few units is enlarged, for coordinates have three decimals', () => {
    const image = imageOf('<svg viewBox="0 0 2 1" width="2" height="1"><path d="M0 0h1v1"/></svg>')
    expect(readScene(image).scene).toMatchObject({ width: 200, height: 100 })
  })
})

describe('what is used', () => {
  it('is drawn where it is used, in colours from there', () => {
    const nodes = nodesOf(`<defs>${rect('id="a"')}</defs><use href="#a" x="5" fill="red"/>`)
    expect(nodes).toMatchObject([{ matrix: [1, 0, 0, 1, 5, 0], ink: { fill: { colour: '#ff0000' } } }])
  })

  it('never unfolds itself', () => {
    const arrow = '<path d="M0 0h1" stroke="red" marker-end="url(#m)"/>'
    const nodes = nodesOf(`<marker id="m">${arrow}</marker>${arrow}`)
    expect(nodes).toMatchObject([{ type: 'shape' }, { type: 'group', children: [{ type: 'shape' }] }])
  })
})

describe('opacity', () => {
  it('of a group makes one of what is in it', () => {
    const nodes = nodesOf(`<g opacity=".5">${rect('')}${rect('')}</g>`)
    expect(nodes).toMatchObject([{ type: 'group', opacity: 0.5, children: [{}, {}] }])
  })

  it('of nothing leaves nothing', () => {
    expect(nodesOf(`<g opacity="0">${rect('')}</g>`)).toEqual([])
  })
})

describe('text', () => {
  const spansOf = (content: string) =>
    nodesOf(content).flatMap((node) =>
      node.type === 'text' ? node.chunks.map(({ spans }) => spans.map(({ text }) => text)) : [],
    )

  it('has its white space collapsed across spans', () => {
    expect(spansOf('<text>  a\n  <tspan> b </tspan> c </text>')).toEqual([['a ', 'b ', 'c']])
  })

  it('begins anew at each stated place, without the space before it', () => {
    expect(spansOf('<text>a <tspan x="5">b</tspan></text>')).toEqual([['a'], ['b']])
  })

  it('of letters with places of their own falls into letters', () => {
    expect(spansOf('<text x="1 2 3">abcd</text>')).toEqual([['a'], ['b'], ['cd']])
  })

  it('takes sizes and weights from what it stands in', () => {
    const nodes = nodesOf('<g font="bold 20px serif"><text>a<tspan font-size=".5em">b</tspan></text></g>')
    expect(nodes).toMatchObject([
      {
        chunks: [{ spans: [{ look: { size: 20, weight: 700 } }, { look: { size: 10, families: 'serif' } }] }],
      },
    ])
  })
})

describe('what a PDF does not show', () => {
  const unsupported = (content: string) =>
    unsupportedInSvg(imageOf(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`))

  it('is named', () => {
    expect(unsupported('<filter id="f"/><g filter="url(#f)"><path d="M0 0h1"/></g>')).toEqual(['filter'])
    expect(unsupported(`<pattern id="p"/>${rect('fill="url(#p)"')}`)).toEqual(['<pattern>'])
    expect(unsupported('<style>rect[x] { fill: red }</style>')).toEqual(['the CSS selector rect[x]'])
    expect(unsupported('<text word-spacing="3" rotate="30">a</text>')).toEqual([
      'rotated letters',
      'word-spacing',
    ])
  })

  it('is not named where it is not used', () => {
    expect(unsupported(`<filter id="f"/><mask id="m"/>${rect('')}`)).toEqual([])
  })
})
