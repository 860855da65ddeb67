import { type IRunOptions, ShadingType, UnderlineType } from 'docx'
import type { Mark } from '../brief/index.ts'
import { hasRightToLeftLetter } from '../locale/index.ts'
import type { Setting, State } from './state.ts'
import { themePlaces } from './theme.ts'

/**
 * Marks as one character style, that of the mark that says most, and what direct formatting the others need: Word gives
 * a run one style only.
 */
export function lookOf(
  marks: readonly Mark[],
  text: string,
  state: State,
  setting: Setting,
  style: string,
): IRunOptions {
  const types = new Set(marks.map((mark) => mark.type))
  // Strong words in bold text would turn light: toggles of the two styles cancel out (ISO 29500-1, 17.7.3).
  const { bold: isBold = false, colour } = state.styles.get(style)?.run ?? {}
  const onGround = types.has('highlight') || types.has('keyboard') ? undefined : setting.ground?.text
  const isSaid = ({ type, style: own }: (typeof ranking)[number]): boolean =>
    (type === 'strong' && isBold) ||
    (own === 'Hyperlink' && (colour === 'onAccent' || setting.ground?.text !== undefined))
  const named = ranking.find((entry) => types.has(entry.type) && !isSaid(entry))
  const rest = [...types].filter((type) => type !== named?.type)
  const direct = rest.map((type) => directLooks[type]?.(state) ?? {})
  return Object.assign(
    {},
    named === undefined ? {} : { style: named.style },
    ...direct,
    onGround === undefined || onGround === colour ? {} : { color: { theme: themePlaces[onGround] } },
    setting.ground?.text !== undefined && onGround === undefined ? { color: { theme: themePlaces.ink } } : {},
    languageOf(marks, text, state, setting),
  )
}

const ranking: readonly { readonly type: Mark['type']; readonly style: string }[] = [
  { type: 'link', style: 'Hyperlink' },
  { type: 'reference', style: 'Hyperlink' },
  { type: 'code', style: 'HTMLCode' },
  { type: 'keyboard', style: 'HTMLKeyboard' },
  { type: 'highlight', style: 'Highlight' },
  { type: 'small-caps', style: 'SmallCaps' },
  { type: 'small', style: 'Small' },
  { type: 'strong', style: 'Strong' },
  { type: 'emphasis', style: 'Emphasis' },
]

/** What a mark looks like where another one has the style. An abbreviation and a language look like their surroundings. */
const directLooks: Partial<Record<Mark['type'], (state: State) => IRunOptions>> = {
  strong: () => ({ bold: true }),
  emphasis: () => ({ italics: true }),
  // In text coloured for the accent, links keep its colour.
  link: () => ({ underline: { type: UnderlineType.SINGLE } }),
  reference: () => ({ underline: { type: UnderlineType.SINGLE } }),
  underline: () => ({ underline: { type: UnderlineType.SINGLE } }),
  strike: () => ({ strike: true }),
  // A run stands high or low: the inner mark says which.
  superscript: () => ({ superScript: true, subScript: false }),
  subscript: () => ({ subScript: true, superScript: false }),
  code: ({ brand }) => ({ font: brand.fonts.mono.name, noProof: true }),
  // Its letters alone: what is not proofed either is code, to whoever reads the file again.
  keyboard: ({ brand }) => ({ font: brand.fonts.mono.name }),
  'small-caps': () => ({ smallCaps: true }),
  highlight: () => ({
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: { theme: themePlaces.highlight } },
  }),
  small: ({ brand }) => ({ size: Math.round(brand.roles.body.size * 0.85 * 2) }),
}

function languageOf(marks: readonly Mark[], text: string, state: State, setting: Setting): IRunOptions {
  const own = marks.filter((mark) => mark.type === 'language')
  const lang = own.findLast(({ tag }) => tag !== undefined)?.tag ?? setting.lang
  const direction = own.findLast((mark) => mark.direction !== undefined)?.direction
  // Word shapes and checks a run as right-to-left only when the run says so.
  const isRightToLeft = direction === undefined ? hasRightToLeftLetter(text) : direction === 'rtl'
  const differs = lang !== undefined && lang !== state.locale.tag
  return {
    ...(differs
      ? { language: isRightToLeft ? { bidirectional: lang } : { value: lang, eastAsia: lang } }
      : {}),
    ...(isRightToLeft ? { rightToLeft: true } : {}),
  }
}
