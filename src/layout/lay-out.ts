import type { Heading } from '../brief/index.ts'
import { createReporter, type Finding } from '../diagnostics/index.ts'
import type { Publication } from '../publication/index.ts'
import { assemble } from './assemble.ts'
import type { Page } from './page.ts'
import type { Complain, Setting } from './setting.ts'
import { measureSheet, turnedSheet } from './sheet.ts'
import { superiorsOf } from './superiors.ts'
import { tableFitter } from './table-fit.ts'
import type { Typesetter } from './typesetter.ts'

export interface Layout {
  readonly pages: readonly Page[]
  readonly findings: readonly Finding[]
}

/**
 * Lays a publication out on the pages of its brand. Contents need the page numbers of headings, and move them: so the
 * whole is repeated until the numbers stay, four times at most. The findings say what the last round could not set well; `file` is the post they are about.
 */
export function layOut(publication: Publication, set: Typesetter, file: string): Layout {
  const { report, findings } = createReporter(file)
  const { brand, brief, locale } = publication
  const sheet = measureSheet(brand, locale.direction)
  const turned = turnedSheet(brand, locale.direction)
  const superiors = superiorsOf(set)
  const fit = tableFitter()
  const hasContents = brief.children.some((block) => block.type === 'contents')
  let labels: ReadonlyMap<Heading, string> = new Map()
  for (let round = 1; ; round += 1) {
    const complaints: (() => void)[] = []
    const complain: Complain = (code, position, details) =>
      complaints.push(() => report(code, position, details))
    const setting: Setting = { publication, set, sheet, turned, superiors, fit, labels, complain }
    const pages = assemble(setting)
    const settled = hasContents ? headingLabels(pages) : labels
    const isStable = sameLabels(labels, settled)
    if (!isStable && round < mostRounds) {
      labels = settled
      continue
    }
    if (!isStable) report('layout/unsettled', brief.position, { rounds: mostRounds })
    for (const complaint of complaints) complaint()
    return { pages, findings }
  }
}

const mostRounds = 4

function headingLabels(pages: readonly Page[]): ReadonlyMap<Heading, string> {
  return new Map(
    pages.flatMap(({ label, anchors }) =>
      anchors.flatMap(({ node }): readonly (readonly [Heading, string])[] =>
        isHeading(node) ? [[node, label]] : [],
      ),
    ),
  )
}

function isHeading(node: object): node is Heading {
  return 'type' in node && node.type === 'heading'
}

function sameLabels(one: ReadonlyMap<Heading, string>, other: ReadonlyMap<Heading, string>): boolean {
  return one.size === other.size && [...one].every(([heading, label]) => other.get(heading) === label)
}
