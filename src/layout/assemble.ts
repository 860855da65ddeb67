import type { Atom, Frame } from './atoms.ts'
import { setCoverPage } from './cover-page.ts'
import { factParts } from './facts.ts'
import { fillPage } from './fill-page.ts'
import { furnisher } from './furnish.ts'
import { type SetMasthead, setMasthead } from './masthead.ts'
import type { Page } from './page.ts'
import { anchorsAt, itemsAt } from './place.ts'
import type { PlannedPage } from './run.ts'
import { planPages } from './runs.ts'
import type { Flow, Setting } from './setting.ts'
import type { Sheet } from './sheet.ts'

/** One round of the layout: flow, break, fill, furnish. */
export function assemble(setting: Setting): readonly Page[] {
  const flow = bodyFlow(setting)
  const { cover } = setting.publication
  const masthead = cover === undefined ? setMasthead(flow) : setCoverPage(cover, flow)
  const planned = withFacts(planPages(flow, masthead), masthead, flow)
  const opening = masthead.before.length
  const furnish = furnisher(opening + planned.length)
  const pageAt = (index: number, sheet: Sheet, content: Pick<Page, 'items' | 'anchors'>): Page => ({
    index,
    label: String(index + 1),
    width: sheet.width,
    height: sheet.height,
    ...content,
  })
  return [
    ...masthead.before.map(({ items, anchors }, index) =>
      pageAt(index, setting.sheet, { items: [...items, ...furnish(index, flow)], anchors }),
    ),
    ...planned.map((page, index): Page => {
      const { sheet } = page.flow.setting
      const isFirst = index === 0
      const top = sheet.top + (isFirst ? masthead.height : 0)
      const filled = fillPage(page.areas, index === planned.length - 1)
      // A cover has its own order.
      const isCover = isFirst && cover !== undefined
      return pageAt(opening + index, sheet, {
        items: [
          ...(isFirst ? masthead.items : []),
          ...(isCover ? [] : furnish(opening + index, page.flow)),
          ...page.rail.flatMap(({ frame, y }) => itemsAt(frame, y + top)),
          ...filled.items,
        ],
        anchors: [
          ...(isFirst ? masthead.anchors : []),
          ...page.rail.flatMap(({ frame, y }) => anchorsAt(frame, y + top)),
          ...filled.anchors,
        ],
      })
    }),
  ]
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

interface PlacedFact {
  readonly frame: Frame
  readonly y: number
}

/** The pages with their facts: in the rail of upright ones, from the first that has text on; more than the text fills, if need be. */
function withFacts(
  planned: readonly PlannedPage[],
  masthead: SetMasthead,
  flow: Flow,
): readonly (PlannedPage & { readonly rail: readonly PlacedFact[] })[] {
  const atoms = planned[0]?.areas[0]?.run.atoms ?? []
  const first =
    atoms.length === 0 ? 0 : planned.findIndex(({ areas }) => areas.some(({ plan }) => plan.to > 0))
  const facts = factPages(atoms, first === 0 ? masthead.height : 0, flow)
  const hasRail = ({ flow: { setting } }: PlannedPage): boolean => setting.sheet.rail !== undefined
  const pages = [...planned]
  for (let beside = planned.slice(first).filter(hasRail).length; beside < facts.length; beside += 1)
    pages.push({ flow, areas: [] })
  let next = 0
  return pages.map((page, index) => {
    if (index < first || !hasRail(page)) return { ...page, rail: [] }
    next += 1
    return { ...page, rail: facts[next - 1] ?? [] }
  })
}

/** The first fact stands on the first baseline of the text; what the rail cannot hold goes on beside the next page. */
function factPages(
  atoms: readonly Atom[],
  mastheadHeight: number,
  flow: Flow,
): readonly (readonly PlacedFact[])[] {
  const { sheet, publication } = flow.setting
  if (sheet.rail === undefined) return []
  const parts = factParts(publication.masthead.facts, sheet.rail, flow)
  const firstLine = atoms.find((atom) => atom.type === 'frame')
  const start = Math.max(0, (firstLine?.baseline ?? 0) - (parts[0]?.frame.baseline ?? 0))
  const pages: PlacedFact[][] = [[]]
  let y = start
  let room = sheet.depth - mastheadHeight
  for (const { frame, gap } of parts) {
    const isWholePage = room === sheet.depth && pages.at(-1)?.length === 0
    if (y + gap + frame.height > room && !isWholePage) {
      pages.push([])
      y = 0
      room = sheet.depth
    } else y += gap
    pages.at(-1)?.push({ frame, y })
    y += frame.height
  }
  return pages
}
