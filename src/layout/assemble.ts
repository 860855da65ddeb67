import type { Atom, Frame } from './atoms.ts'
import { setCoverPage } from './cover-page.ts'
import { factFrames, factGap } from './facts.ts'
import { fillPage } from './fill-page.ts'
import { furnisher } from './furnish.ts'
import { type SetMasthead, setMasthead } from './masthead.ts'
import type { Page } from './page.ts'
import { anchorsAt, itemsAt } from './place.ts'
import type { PlannedPage } from './run.ts'
import { planPages } from './runs.ts'
import type { Flow, Setting } from './setting.ts'

/** One round of the layout: flow, break, fill, furnish. */
export function assemble(setting: Setting): readonly Page[] {
  const flow = bodyFlow(setting)
  const { cover } = setting.publication
  const masthead = cover === undefined ? setMasthead(flow) : setCoverPage(cover, flow)
  const planned = planPages(flow, masthead)
  const facts = placeFacts(planned, masthead, flow)
  const furnish = furnisher(planned.length)
  return planned.map((page, index): Page => {
    const { sheet } = page.flow.setting
    const isFirst = index === 0
    const top = sheet.top + (isFirst ? masthead.height : 0)
    const filled = fillPage(page.areas, index === planned.length - 1)
    const rail = facts[index] ?? []
    return {
      index,
      label: String(index + 1),
      width: sheet.width,
      height: sheet.height,
      items: [
        ...(isFirst ? masthead.items : []),
        // A cover has its own order.
        ...(isFirst && cover !== undefined ? [] : furnish(index, page.flow)),
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

interface PlacedFact {
  readonly frame: Frame
  readonly y: number
}

/** Facts by the index of their page: in the rail of upright pages, from the first that has text on. */
function placeFacts(
  planned: readonly PlannedPage[],
  masthead: SetMasthead,
  flow: Flow,
): readonly (readonly PlacedFact[])[] {
  const atoms = planned[0]?.areas[0]?.run.atoms ?? []
  const first =
    atoms.length === 0 ? 0 : planned.findIndex(({ areas }) => areas.some(({ plan }) => plan.to > 0))
  const facts = factPages(atoms, first === 0 ? masthead.height : 0, flow)
  let next = 0
  return planned.map((page, index) => {
    if (index < first || page.flow.setting.sheet.rail === undefined) return []
    next += 1
    return facts[next - 1] ?? []
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
  const frames = factFrames(publication.masthead.facts, sheet.rail, flow)
  const firstLine = atoms.find((atom) => atom.type === 'frame')
  const start = Math.max(0, (firstLine?.baseline ?? 0) - (frames[0]?.baseline ?? 0))
  const pages: PlacedFact[][] = [[]]
  let y = start
  let room = sheet.depth - mastheadHeight
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
