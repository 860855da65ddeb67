import { createHash } from 'node:crypto'
import type { Brand } from '../brand/index.ts'
import type { Direction } from '../brief/index.ts'
import { shareRules } from './column-shares.ts'
import { element, type HtmlElement, lines, text } from './element.ts'
import { fontFaces } from './fonts.ts'
import { numeralRules } from './numerals.ts'
import { sizeRules } from './picture-size.ts'
import { styleSheet } from './style-sheet.ts'
import { fitRules } from './table-fit.ts'

export interface StandAlone {
  readonly lang: string
  readonly direction: Direction
  readonly brand: Brand
  /** What the head says besides the parts that make the page work, in its two places. */
  readonly title: string
  readonly head: readonly HtmlElement[]
  readonly body: HtmlElement
  /** Rules beside those of the brand, one a line. */
  readonly rules?: readonly string[]
  /** A description for machines, safe to stand within a script element. */
  readonly data?: string
}

/** A page that asks nobody for anything: styles, fonts and pictures stand in it, and its policy allows nothing else. */
export async function standAlone(page: StandAlone): Promise<Uint8Array> {
  const { lang, direction, brand, title, body, data, rules = [] } = page
  const [fonts, { toHtml }] = await Promise.all([
    fontFaces([body], { brand }, 'woff2'),
    import('./print-html.ts'),
  ])
  const faces = fonts.map(
    ({ face, bytes }) =>
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.italic ? 'italic' : 'normal'};font-display:block;src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}`,
  )
  const css = [
    styleSheet({ brand }, 'html'),
    ...sizeRules(body),
    ...fitRules(body, brand, 'html'),
    ...shareRules(body),
    ...numeralRules(body, brand),
    ...rules,
    ...faces,
  ].join('\n')
  const head = element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(css, data) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, [text(title)]),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      ...(['light', 'dark'] as const).map((ground) =>
        element('meta', {
          name: 'theme-color',
          content: ground === 'light' ? brand.colours.paper : brand.dark.paper,
          media: `(prefers-color-scheme: ${ground})`,
        }),
      ),
      ...page.head,
      ...(data === undefined ? [] : [element('script', { type: 'application/ld+json' }, [text(data)])]),
      element('style', {}, [text(css)]),
    ]),
  )
  const whole = element('html', { lang, dir: direction }, lines([head, body]))
  return new TextEncoder().encode(`${toHtml(whole)}\n`)
}

/**
 * What the page may do: nothing but use this style sheet and fonts that stand in it (CSP Level 3). There is no word on
 * pictures, which are only ever written as data: the Nu checker takes any `img-src` to forbid those.
 */
function policyFor(css: string, data: string | undefined): string {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  const nothing = ['connect', 'frame', 'manifest', 'media', 'object', 'worker'].map(
    (kind) => `${kind}-src 'none'`,
  )
  return [
    `script-src ${data === undefined ? "'none'" : hash(data)}`,
    `style-src ${hash(css)}`,
    'font-src data:',
    ...nothing,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
