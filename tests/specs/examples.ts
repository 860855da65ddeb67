import { tests } from 'commonmark-spec'
import gfm from './gfm-0.29.json' with { type: 'json' }

/** An example of a specification: a text, and the HTML that it stands for. */
export interface Example {
  readonly example: number
  readonly markdown: string
  readonly html: string
}

export const specifications = ['commonmark-0.31.2', 'gfm-0.29'] as const
export type Specification = (typeof specifications)[number]

/**
 * The examples of each specification by their numbers there: all of CommonMark, from the package that publishes its text, and
 * those of GFM that CommonMark does not have, from the file beside this one (CC BY-SA 4.0, for no package publishes them).
 */
export const examplesOf: Readonly<Record<Specification, readonly Example[]>> = {
  'commonmark-0.31.2': tests.map(({ number, markdown, html }) => ({
    example: number,
    markdown: withTabs(markdown),
    html: withTabs(html),
  })),
  'gfm-0.29': gfm.examples,
}

/** Tabs are printed as arrows in the specification (section 1.1). */
function withTabs(text: string): string {
  return text.replaceAll('→', '\t')
}
