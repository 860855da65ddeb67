import type { SvgElement } from './document.ts'
import { parseLength } from './length.ts'
import type { Reading } from './reading.ts'
import type { Baseline, TextLook } from './scene.ts'
import { fontSize, type Style } from './style.ts'

/** The font of a text, `raised` by what it stands in. */
export function readLook(style: Style, raised: number): TextLook {
  const size = fontSize(style)
  const italic = style.get('font-style') ?? 'normal'
  return {
    families: style.get('font-family') ?? '',
    weight: Number(style.get('font-weight') ?? 400),
    isItalic: italic.startsWith('italic') || italic.startsWith('oblique'),
    size,
    letterSpacing: parseLength(style.get('letter-spacing'), { fontSize: size, whole: size }) ?? 0,
    baseline: baselineOf(style),
    raised: raised + ownRise(style, size),
  }
}

const baselines: Readonly<Record<string, Baseline>> = {
  middle: 'middle',
  central: 'central',
  hanging: 'hanging',
  mathematical: 'mathematical',
  'text-before-edge': 'top',
  'before-edge': 'top',
  'text-top': 'top',
  'text-after-edge': 'bottom',
  'after-edge': 'bottom',
  'text-bottom': 'bottom',
  ideographic: 'bottom',
}

function baselineOf(style: Style): Baseline {
  return (
    baselines[style.get('alignment-baseline') ?? ''] ??
    baselines[style.get('dominant-baseline') ?? ''] ??
    'alphabetic'
  )
}

/** `sub` and `super` as browsers place them. */
function ownRise(style: Style, size: number): number {
  const stated = style.get('baseline-shift')
  if (stated === 'super') return size / 3
  if (stated === 'sub') return -size / 5
  return parseLength(stated, { fontSize: size, whole: size }) ?? 0
}

/** Initial values of properties of text that are not followed. */
const plain: Readonly<Record<string, readonly string[]>> = {
  'word-spacing': ['normal', '0', '0px'],
  'text-decoration': ['none'],
  'font-variant': ['normal'],
  direction: ['ltr'],
  'writing-mode': ['horizontal-tb', 'lr', 'lr-tb'],
}

/** Notes what would make the text look otherwise than it is set. */
export function missTextEffects({ attributes }: SvgElement, style: Style, { miss }: Reading): void {
  for (const [property, values] of Object.entries(plain)) {
    const stated = style.get(property)
    if (stated !== undefined && !values.includes(stated)) miss(property)
  }
  if (/[1-9]/.test(attributes.get('rotate') ?? '')) miss('rotated letters')
}
