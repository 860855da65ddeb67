import { type FileChild, TextRun } from 'docx'
import type { Logo } from '../brand/index.ts'
import type { Block, Image } from '../brief/index.ts'
import type { EndSection } from '../publication/index.ts'
import { renderBlock } from './blocks/blocks.ts'
import { renderInline } from './inline.ts'
import { drawLine } from './line-image.ts'
import { renderStyled } from './masthead.ts'
import { makeParagraph } from './paragraph.ts'
import { described, drawImage } from './pictures.ts'
import { familyOf, type Setting, type State } from './state.ts'

/** The sections after the body, below a line: a head or an emblem in the rail, the words beside it. */
export function renderEndMatter(state: State, setting: Setting, emblem: Image): readonly FileChild[] {
  const sections = state.publication.endMatter
  if (sections.length === 0) return []
  const matter: Setting = { ...setting, style: 'Matter', family: familyOf(state, 'Matter') }
  const { rail, column } = state.measures
  const line = drawLine({ colour: 'accent', width: rail + column, height: 1.5 }, state)
  return [
    makeParagraph({ style: 'MatterRule', children: [line] }, state, matter),
    ...sections.flatMap((section) => renderSection(section, state, matter, emblem)),
  ]
}

function renderSection(
  section: EndSection,
  state: State,
  setting: Setting,
  emblem: Image,
): readonly FileChild[] {
  const { logos, children } = section
  return [
    ...renderHead(section, state, setting, emblem),
    ...(logos.length === 0 ? [] : [renderLogos(logos, children.length === 0, state, setting)]),
    ...children.flatMap((block, index) =>
      renderBlock(block, state, isEnd(block, index === children.length - 1) ? ending(setting) : setting),
    ),
  ]
}

function isEnd(block: Block, isLast: boolean): boolean {
  return isLast && block.type === 'paragraph'
}

function ending(setting: Setting): Setting {
  return { ...setting, style: 'MatterEnd' }
}

/** Height of the emblem: no less than ten millimetres, which the rules for beneficiaries ask for. */
const emblemHeight = 34

function renderHead(section: EndSection, state: State, setting: Setting, image: Image): readonly FileChild[] {
  const { heading, emblem } = section
  if (emblem !== undefined) {
    const flag = drawImage(
      image,
      { width: emblemHeight * 1.5, height: emblemHeight, alt: described(emblem.alt) },
      state,
    )
    return [
      makeParagraph(
        { style: 'Emblem', children: [flag], node: { position: emblem.name.position } },
        state,
        setting,
      ),
      renderStyled(emblem.name, 'EmblemName', state, setting),
    ]
  }
  if (heading === undefined) return []
  const children = renderInline(heading.children, state, setting, 'MatterHeading')
  return [makeParagraph({ style: 'MatterHeading', children, node: heading }, state, setting)]
}

function renderLogos(logos: readonly Logo[], isLast: boolean, state: State, setting: Setting): FileChild {
  const children = logos.flatMap(({ light, alt, height }, index) => {
    const drawn = drawImage(
      light,
      { width: (light.width / light.height) * height, height, alt: described(alt) },
      state,
    )
    return index === 0 ? [drawn] : [new TextRun('\u2003'), drawn]
  })
  return makeParagraph({ style: isLast ? 'MatterEnd' : 'Matter', children }, state, setting)
}
