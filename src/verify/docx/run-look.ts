import { markKinds } from '../reading.ts'
import type { XmlElement } from '../xml.ts'
import { type Manner, mannerOf, overlaid } from './manner.ts'
import { settingOf, toggleOf } from './names.ts'
import type { Look } from './pieces.ts'
import type { ParagraphStyle, StyleSheet } from './styles.ts'

export interface RunLook {
  readonly look: Look
  readonly isHidden: boolean
  /** Whether it is the raised number of a note. */
  readonly isNoteMark: boolean
}

/**
 * What a run says by its own properties and its character style. The look of the paragraph's style is that of its role, and
 * no mark: bold words of a heading are strong only where the run itself says bold once more.
 */
export function runLookOf(
  properties: XmlElement | undefined,
  paragraph: ParagraphStyle,
  styles: StyleSheet,
): RunLook {
  if (properties === undefined && paragraph.lang === undefined) return plain
  const { isNoteMark, ...style } = styles.character(settingOf(properties, 'w:rStyle'))
  const stating = overlaid(style, mannerOf(properties))
  const isRightToLeft = toggleOf(properties, 'w:rtl') === true
  const said = isRightToLeft ? bidiOf(stating) : stating
  const stated = isRightToLeft ? (said.bidiLang ?? paragraph.bidiLang) : (said.lang ?? paragraph.lang)
  const lang = stated?.toLowerCase() === styles.lang.toLowerCase() ? undefined : stated
  return {
    look: {
      marks: markKinds.filter((mark) => said[mark] === true),
      ...(lang === undefined || lang === '' ? {} : { lang }),
    },
    isHidden: said.isHidden === true,
    isNoteMark,
  }
}

function bidiOf({ bidiStrong = false, bidiEmphasis = false, ...manner }: Manner): Manner {
  return { ...manner, strong: bidiStrong, emphasis: bidiEmphasis }
}

const plain: RunLook = { look: { marks: [] }, isHidden: false, isNoteMark: false }
