import type { Block } from '../brief/index.ts'
import { type Atom, costs, type Frame, penalty, space } from './atoms.ts'
import { breakPages } from './break-pages.ts'
import { flowEndMatter } from './end-matter.ts'
import { factFrames, factGap } from './facts.ts'
import { fillPage } from './fill-page.ts'
import { costBetween, flowBlocks, flowParagraph } from './flow.ts'
import { furnisher } from './furnish.ts'
import { type SetMasthead, setMasthead } from './masthead.ts'
import { noteRuleHeight, noteSetter } from './notes.ts'
import type { Page } from './page.ts'
import type { PageSpec } from './page-plan.ts'
import { anchorsAt, itemsAt } from './place.ts'
import type { Flow, Setting } from './setting.ts'
import { paragraphGap } from './spacing.ts'

/** One round of the layout: flow, break, fill, furnish. */
export function assemble(setting: Setting): readonly Page[] {
  const { publication, sheet } = setting
  const flow = bodyFlow(setting)
  const masthead = setMasthead(flow)
  const body = flowBody(flow)
  const tail = publication.endMatter.length === 0 ? [] : flowEndMatter(publication.endMatter, flow)
  const joint =
    body.length === 0 || tail.length === 0 ? [] : [space(flow.style.leading * tailGap), penalty(costs.none)]
  const atoms = [...body, ...joint, ...tail]
  const spec: PageSpec = {
    depth: sheet.depth,
    firstDepth: Math.max(sheet.depth - masthead.height, 0),
    grid: sheet.grid,
    noteRule: noteRuleHeight(flow),
    openingNotes: masthead.notes,
    linesOfNote: noteSetter(publication.brief.notes, flow),
    endMatter: atoms.length - tail.length,
  }
  const plans = breakPages(atoms, spec)
  const facts = factPages(atoms, masthead, flow)
  const first = plans.findIndex(({ to }) => to > 0)
  const furnish = furnisher(plans.length, flow)
  return plans.map((plan, index): Page => {
    const top = sheet.top + (index === 0 ? masthead.height : 0)
    const filled = fillPage(plan, { atoms, spec, top, isLast: index === plans.length - 1 }, flow)
    const rail = facts[index - Math.max(first, 0)] ?? []
    const isFirst = index === 0
    return {
      index,
      label: String(index + 1),
      width: sheet.width,
      height: sheet.height,
      items: [
        ...(isFirst ? masthead.items : []),
        ...furnish(index),
        ...rail.flatMap(({ frame, y }) => itemsAt(frame, y + top)),
        ...filled.items,
      ],
      anchors: [
        ...(isFirst ? masthead.anchors : []),
        ...rail.flatMap(({ frame, y }) => anchorsAt(frame, y + top)),
        ...filled.anchors,
      ],
    }
  })
}

function bodyFlow(setting: Setting): Flow {
  const { brand, locale, brief } = setting.publication
  return {
    setting,
    column: setting.sheet.text,
    style: brand.roles.body,
    containers: [],
    depth: { ordered: 0, bullets: 0 },
    lang: brief.meta.lang,
    direction: locale.direction,
    isBody: true,
    silent: false,
  }
}

/** Abstract and body; the paragraph that opens it is the lead where the brand has one. */
function flowBody(flow: Flow): readonly Atom[] {
  const { masthead, brand, brief } = flow.setting.publication
  const { roles, type } = brand
  const { abstract } = masthead
  const opening: Atom[] = []
  if (abstract !== undefined) {
    const style = roles.abstract
    opening.push(
      ...flowParagraph(abstract.heading, roles['box-title'], flow),
      space(roles['box-title'].spaceAfter),
      penalty(costs.stranded),
      ...flowBlocks(abstract.children, { ...flow, style, isBody: false }),
      space(Math.max(style.spaceAfter, roles.body.leading)),
      penalty(costs.none),
    )
  }
  const [first, second] = brief.children
  if (!type.lead || first?.type !== 'paragraph' || abstract !== undefined)
    return [...opening, ...flowBlocks(brief.children, flow)]
  const lead = flowParagraph(first, roles.lead, flow)
  const gap = Math.max(roles.lead.spaceAfter, paragraphGap(roles.body, flow))
  const rest: readonly Block[] = brief.children.slice(1)
  return [
    ...opening,
    ...lead,
    space(gap),
    ...(second === undefined ? [] : [penalty(costBetween(first, second, false))]),
    ...flowBlocks(rest, flow),
  ]
}

/** Lines of body text between the end of the text and the end matter, at least. */
const tailGap = 2

interface PlacedFact {
  readonly frame: Frame
  readonly y: number
}

/** Facts in the rail, the first on the first baseline of the text; what the rail cannot hold goes on beside the next page. */
function factPages(
  atoms: readonly Atom[],
  masthead: SetMasthead,
  flow: Flow,
): readonly (readonly PlacedFact[])[] {
  const { sheet, publication } = flow.setting
  if (sheet.rail === undefined) return []
  const frames = factFrames(publication.masthead.facts, sheet.rail, flow)
  const firstLine = atoms.find((atom) => atom.type === 'frame')
  const start = Math.max(0, (firstLine?.baseline ?? 0) - (frames[0]?.baseline ?? 0))
  const pages: PlacedFact[][] = [[]]
  let y = start
  let room = sheet.depth - masthead.height
  for (const frame of frames) {
    if (y + frame.height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      y = 0
      room = sheet.depth
    }
    pages.at(-1)?.push({ frame, y })
    y += frame.height + factGap(flow)
  }
  return pages
}
