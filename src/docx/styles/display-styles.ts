import type { Brand, Role } from '../../brand/index.ts'
import { wholeLine } from './line-height.ts'
import type { StyleDefinition, Tab } from './look.ts'
import { roleStyle, runLook } from './roles.ts'
import { ownName } from './style-names.ts'

/** Styles of what is shown rather than read on: code, figures, tables, and the words that belong to them. */
export function displayStyles(brand: Brand): readonly StyleDefinition[] {
  return [codeStyle(brand), ...figureStyles(brand), ruleStyle(brand), ...cellStyles(brand)]
}

function codeStyle(brand: Brand): StyleDefinition {
  // Lines in the colour of the ground make room inside a shaded paragraph.
  const edge = { colour: 'tint', width: 0.5, space: 5 } as const
  return roleStyle('code', brand, {
    id: 'HTMLPreformatted',
    name: 'HTML Preformatted',
    priority: 40,
    quick: false,
    paragraph: {
      shading: 'tint',
      indent: { start: codeIndent, end: codeIndent },
      borders: { top: edge, left: edge, bottom: edge, right: edge },
      tabs: codeTabs(brand),
    },
  })
}

const codeIndent = 6
/** Letters from one stop to the next, and how wide each is in most fonts of fixed width, in ems. */
const tabColumns = 4
const letterEms = 0.6

/** Stops as they are in the other editions, across the page. */
function codeTabs({ roles, page }: Brand): readonly Tab[] {
  const step = roles.code.size * letterEms * tabColumns
  const count = Math.floor((page.width - page.margin.left - page.margin.right) / step)
  return Array.from({ length: count }, (_, index) => ({ align: 'left', at: codeIndent + (index + 1) * step }))
}

function figureStyles(brand: Brand): readonly StyleDefinition[] {
  const { body } = brand.roles
  return [
    {
      ...roleStyle('body', brand, {
        id: 'Figure',
        name: ownName(brand, 'Figure'),
        priority: 34,
        next: 'Caption',
        custom: true,
      }),
      paragraph: { keepNext: true, before: body.spaceAfter + 4, after: 4, line: wholeLine, align: 'start' },
    },
    roleStyle('caption', brand, {
      id: 'Caption',
      name: 'caption',
      priority: 35,
      paragraph: { keepLines: true },
    }),
    roleStyle('source', brand, {
      id: 'Source',
      name: ownName(brand, 'Source'),
      priority: 35,
      custom: true,
      // Source and credit are two lines of one thing.
      paragraph: { contextual: true, keepLines: true },
    }),
  ]
}

function ruleStyle(brand: Brand): StyleDefinition {
  const { leading } = brand.roles.body
  return {
    ...roleStyle('body', brand, {
      id: 'Rule',
      name: ownName(brand, 'Rule'),
      priority: 34,
      next: 'BodyText',
      custom: true,
    }),
    paragraph: { before: leading / 2, after: leading / 2, line: wholeLine, align: 'center' },
  }
}

/** Share of its size that the type of a table may have whose words have no room. */
export const smallType = 0.84

/** Styles of what stands in cells. */
export const cellStyleIds = {
  usual: { head: 'TableHead', text: 'TableText' },
  small: { head: 'TableHeadSmall', text: 'TableTextSmall' },
} as const

function cellStyles(brand: Brand): readonly StyleDefinition[] {
  const head = roleStyle('table-head', brand, {
    id: cellStyleIds.usual.head,
    name: ownName(brand, 'Table Head'),
    priority: 13,
    custom: true,
    paragraph: { keepNext: true },
  })
  const text = roleStyle('table', brand, {
    id: cellStyleIds.usual.text,
    name: ownName(brand, 'Table Text'),
    priority: 13,
    custom: true,
  })
  const smaller = (style: StyleDefinition, role: Role, id: string, name: string): StyleDefinition => {
    const own = brand.roles[role]
    const run = runLook({ ...own, size: own.size * smallType })
    return { ...style, id, name: ownName(brand, name), basedOn: style.id, run }
  }
  return [
    head,
    text,
    smaller(head, 'table-head', cellStyleIds.small.head, 'Table Head Small'),
    smaller(text, 'table', cellStyleIds.small.text, 'Table Text Small'),
  ]
}
