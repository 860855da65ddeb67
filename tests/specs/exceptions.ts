import type { Specification } from './examples.ts'

const addresses = 'GFM makes a link of an address wherever it stands; its own examples are run without that'
const comments = 'a comment ends where HTML says, which CommonMark has followed since 0.31'

/** Examples that the page shows otherwise than the specification, each with its reason. */
export const exceptions: Readonly<Record<Specification, Readonly<Record<number, string>>>> = {
  'commonmark-0.31.2': {
    196: 'the title of a link is one line in all editions',
    602: addresses,
    606: addresses,
    608: addresses,
    611: addresses,
    612: addresses,
  },
  'gfm-0.29': {
    204: 'words beyond the last column are reported, and kept where a project lets that pass, not dropped',
    610: addresses,
    616: addresses,
    619: addresses,
    645: comments,
    646: comments,
    653: 'styles and the like are left out and reported, not printed as if they were text',
  },
}
