import { type ColourToken, colourTokens, type Palette } from '../brand/index.ts'

/**
 * A style sheet, one rule a line, with the colours themselves in place of custom properties, which Kindle and older Kobo
 * readers drop; then, for readers that ask for dark, the same rules cut down to what has a colour.
 */
export function withPlainColours(sheet: string, light: Palette, dark: Palette): string {
  const coloured = sheet.split('\n').flatMap((rule) => {
    const [, selector, declarations = ''] = /^([^@{}]+)\{([^{}]*)\}$/.exec(rule) ?? []
    const kept = declarations.split(';').filter((declaration) => declaration.includes('var(--'))
    return selector === undefined || kept.length === 0 ? [] : [`${selector}{${kept.join(';')}}`]
  })
  return [
    paint(sheet, light),
    '@media (prefers-color-scheme:dark){',
    paint(coloured.join('\n'), dark),
    // Pictures are made for paper: they keep a light ground.
    `img{background:${light.paper}}`,
    '}',
  ].join('\n')
}

function paint(css: string, palette: Palette): string {
  return css.replace(/var\(--([A-Za-z]+)\)/g, (whole, name: string) => {
    const token = colourTokens.find((each): each is ColourToken => each === name)
    return token === undefined ? whole : palette[token]
  })
}
