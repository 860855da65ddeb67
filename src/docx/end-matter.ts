import { type FileChild, TextRun } from 'docx'
import type { Logo } from '../brand/index.ts'
import type { Block, Image } from '../brief/index.ts'
import type { EndSection } from '../publication/index.ts'
import { renderBlock } from './blocks/blocks.ts'
import { renderInline } from './inline.ts'
import { renderStyled } from './masthead.ts'
import { makeParagraph } from './paragraph.ts'
import { drawImage } from './pictures.ts'
import { familyOf, type Setting, type State } from './state.ts'

/** The sections after the body: a head or an emblem in the rail, the words beside it. */
export function renderEndMatter(state: State, setting: Setting, emblem: Image): readonly FileChild[] {
  return state.publication.endMatter.flatMap((section) => renderSection(section, state, setting, emblem))
}

function renderSection(
  section: EndSection,
  state: State,
  setting: Setting,
  emblem: Image,
): readonly FileChild[] {
  const matter: Setting = { ...setting, style: 'Matter', family: familyOf(state, 'Matter') }
  const [first, ...rest] = section.children
  return [
    ...renderHead(section, state, matter, emblem),
    ...(section.logos.length === 0 ? [] : [renderLogos(section.logos, state, matter)]),
    ...(first === undefined ? [] : renderOpening(first, section, state, matter)),
    ...rest.flatMap((block) => renderBlock(block, state, matter)),
  ]
}

/** Height of the emblem: no less than ten millimetres, which the rules for beneficiaries ask for. */
const emblemHeight = 34

function renderHead(section: EndSection, state: State, setting: Setting, image: Image): readonly FileChild[] {
  const { heading, emblem } = section
  if (emblem !== undefined) {
    const flag = drawImage(image, { width: emblemHeight * 1.5, height: emblemHeight, alt: emblem.alt }, state)
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

/** The first paragraph begins level with the head beside it. */
function renderOpening(
  block: Block,
  { logos }: EndSection,
  state: State,
  setting: Setting,
): readonly FileChild[] {
  const style = logos.length === 0 ? 'MatterOpening' : 'Matter'
  return block.type === 'paragraph'
    ? renderBlock(block, state, { ...setting, style })
    : renderBlock(block, state, setting)
}

function renderLogos(logos: readonly Logo[], state: State, setting: Setting): FileChild {
  const children = logos.flatMap(({ light, alt, height }, index) => {
    const drawn = drawImage(light, { width: (light.width / light.height) * height, height, alt }, state)
    return index === 0 ? [drawn] : [new TextRun('\u2003'), drawn]
  })
  return makeParagraph({ style: 'MatterOpening', children }, state, setting)
}
