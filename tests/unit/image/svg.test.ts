import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { readImage } from '../../../src/image/index.ts'
import fc from '../../support/property.ts'

function read(text: string) {
  const { report, findings } = createReporter('post.md')
  const bytes = new TextEncoder().encode(text)
  const image = readImage(bytes, { source: 'x.svg', position: undefined, report })
  const printed = image === undefined ? undefined : new TextDecoder().decode(image.bytes)
  return { image, printed, findings, codes: findings.map(({ code }) => code) }
}

/** A drawing of 10 × 10 around some content, and what is left of the content. */
function cleaned(content: string, attributes = ''): string | undefined {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"${attributes}>${content}</svg>`
  return read(whole).printed?.replace(/^<svg[^>]*>|<\/svg>$/g, '')
}

describe('a drawing', () => {
  it('is printed anew with its size and viewBox', () => {
    expect(
      read('<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="1in"><path d="M0 0"/></svg>').printed,
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="192" height="96" viewBox="0 0 192 96"><path d="M0 0"/></svg>',
    )
  })

  it('may forget its namespace', () => {
    expect(read('<svg viewBox="0 0 4 2"><g/></svg>').image).toMatchObject({ width: 4, height: 2 })
  })

  it.each([
    ['width="20" height="10"', 20, 10],
    ['width="20" viewBox="0 0 4 2"', 20, 10],
    ['height="10" viewBox="0 0 4 2"', 20, 10],
    ['width="100%" viewBox="0 0 4 2"', 4, 2],
    ['width="25.4mm" height="36pt"', 96, 48],
    ['width="1e2" height="-5" viewBox="0,0,4,2"', 100, 50],
  ])('with %s is %i × %i', (attributes, width, height) => {
    expect(read(`<svg ${attributes}/>`).image).toMatchObject({ width, height })
  })

  it('without any size is refused', () => {
    expect(read('<svg width="100%"/>').codes).toEqual(['image/svg-size'])
    expect(read('<svg viewBox="0 0 0 5"/>').codes).toEqual(['image/svg-size'])
  })

  it('keeps text, entities of XML, and letters of any script', () => {
    expect(cleaned('<text>Қазақстан &amp; &#1178; &lt;b&gt; <![CDATA[<i>]]></text>')).toBe(
      '<text>Қазақстан &amp; Қ &lt;b&gt; &lt;i&gt;</text>',
    )
  })

  it('comes out the same when it is read again', () => {
    const once = read(
      '<svg viewBox="0 0 4 2"><g fill="url(#a)" class=\'b\'><title>A &amp; B</title></g></svg>',
    ).printed
    expect(read(once ?? '').printed).toBe(once)
  })
})

describe('what a drawing may not do', () => {
  it.each([
    ['run a script', '<script>alert(1)</script>', ''],
    ['run a script under another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>', ''],
    ['handle an event', '<rect onclick="alert(1)" x="1"/>', '<rect x="1"/>'],
    ['embed a web page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', ''],
    ['show a picture from elsewhere', '<image href="http://evil.example/x.png"/>', ''],
    ['show a drawing within a drawing', '<image href="data:image/svg+xml;base64,AAAA"/>', ''],
    ['use a part of another file', '<use href="other.svg#a"/>', ''],
    ['fill with a part of another file', '<rect fill="url(//evil.example/#a)" x="1"/>', '<rect x="1"/>'],
    ['hide an address in an escape', '<rect fill="ur\\6c(//evil.example/#a)" x="1"/>', '<rect x="1"/>'],
    ['hide an address in a comment', '<rect style="fill:url/**/(//evil.example)" x="1"/>', '<rect x="1"/>'],
    ['import a style sheet', '<style>@import "//evil.example/x.css";</style>', ''],
    ['load a font', '<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>', ''],
    ['lead elsewhere', '<a href="javascript:alert(1)"><rect x="1"/></a>', '<g><rect x="1"/></g>'],
    ['move', '<rect x="1"><animate attributeName="href" to="javascript:alert(1)"/></rect>', '<rect x="1"/>'],
  ])('%s', (_, content, left) => {
    expect(cleaned(content)).toBe(left)
  })

  it('says what was left out, once for each kind', () => {
    const { findings } = read(
      '<svg viewBox="0 0 1 1"><script/><script/><rect onload="x"/><foreignObject/><metadata/></svg>',
    )
    expect(findings.map(({ message }) => message)).toEqual([
      'left out of x.svg: <foreignObject>, event handlers, scripts',
    ])
  })

  it('keeps what leads to its own parts', () => {
    const content =
      '<style>.a{fill:url(#b)}</style><use xlink:href="#a"/><rect fill="url(\'#b\') red"/><image xlink:href="data:image/png;base64,AAAA"/>'
    expect(cleaned(content)).toBe(content)
  })
})

describe('what is not well-formed is refused with its line', () => {
  it.each([
    ['an entity of its own', '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg viewBox="0 0 1 1">&a;</svg>', 1],
    ['an unknown entity', '<svg viewBox="0 0 1 1">\n&nbsp;</svg>', 1],
    ['an entity that JavaScript knows', '<svg viewBox="0 0 1 1">\n&constructor;</svg>', 1],
    ['an element that does not end', '<svg viewBox="0 0 1 1">\n<g></svg>', 2],
    ['two drawings', '<svg viewBox="0 0 1 1"/>\n<svg/>', 2],
    ['text after the drawing', '<svg viewBox="0 0 1 1"/>\n\nx', 1],
    ['an undeclared prefix', '<svg viewBox="0 0 1 1">\n<x:g/></svg>', 2],
    ['an attribute stated twice', '<svg viewBox="0 0 1 1">\n<g id="a" id="b"/></svg>', 2],
    ['an attribute without quotes', '<svg viewBox="0 0 1 1">\n<g id=a/></svg>', 2],
    ['a character that XML does not have', '<svg viewBox="0 0 1 1">&#0;</svg>', 1],
    ['an end that is missing', '<svg viewBox="0 0 1 1">\n', 2],
  ])('%s', (_, text, line) => {
    const { codes, findings } = read(text)
    expect(codes).toEqual(['image/svg-malformed'])
    expect(findings[0]?.message).toContain(`line ${line}:`)
  })

  it('takes a document type without declarations', () => {
    expect(
      read('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><!-- c --><svg viewBox="0 0 1 1"/>').codes,
    ).toEqual([])
  })
})

describe('drawings that unfold', () => {
  it('a use of a use of a use is refused when it grows beyond bounds', () => {
    const level = (n: number) => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`
    const text = `<svg viewBox="0 0 1 1"><g id="l0"/>${[1, 2, 3, 4, 5, 6, 7].map(level).join('')}</svg>`
    expect(read(text).codes).toEqual(['image/svg-complex'])
  })

  it('a part that uses itself is refused', () => {
    expect(read('<svg viewBox="0 0 1 1"><g id="a"><use href="#a"/></g></svg>').codes).toEqual([
      'image/svg-complex',
    ])
  })

  it('elements that stand too deep are refused', () => {
    expect(read(`<svg viewBox="0 0 1 1">${'<g>'.repeat(5000)}`).codes).toEqual(['image/svg-malformed'])
  })
})

describe('any text at all', () => {
  it('is answered, and what comes out is clean', () => {
    const piece = fc.constantFrom(
      ...[
        '<g>',
        '</g>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&lt;',
        '&',
        '"',
        "'",
        ' on',
        '=',
      ],
      ...[
        'url(',
        '#a)',
        '<rect x="1"/>',
        '<a href="javascript:x">',
        '</a>',
        '\\',
        '<?',
        '?>',
        'x',
        '\n',
        '<style>',
        '</style>',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { printed } = read(`<svg viewBox="0 0 1 1">${pieces.join('')}</svg>`)
        if (printed === undefined) return
        // Escaped, as words of the drawing, anything may be said.
        expect(printed).not.toMatch(/<script|<[^>]*\son\w+=|<a\b|<[^>]*javascript:x"/)
        expect(read(printed).printed).toBe(printed)
      }),
    )
  })
})

describe('an empty CDATA section', () => {
  it('is nothing', () => {
    expect(cleaned('<![CDATA[]]>')).toBe(cleaned(''))
  })
})
