import path from 'node:path'
import { inBrowser, type OpenPage, type View } from './browser.ts'
import { type Complaint, judged, type Validator } from './judgement.ts'
import { runAxe } from './run-axe.ts'
import { versionOf } from './tool.ts'

/** 320 and 640 px are a wide window enlarged four times and twice (WCAG 2.2, 1.4.10 and 1.4.4). */
const views: Readonly<Record<string, View>> = {
  light: { width: 1280, features: { 'prefers-color-scheme': 'light' } },
  dark: { width: 1280, features: { 'prefers-color-scheme': 'dark' } },
  'forced colours': { width: 1280, features: { 'forced-colors': 'active' } },
  'less motion': { width: 1280, features: { 'prefers-reduced-motion': 'reduce' } },
  print: { width: 794, media: 'print' },
  '640 px': { width: 640, features: { 'prefers-color-scheme': 'light' } },
  '320 px': { width: 320, features: { 'prefers-color-scheme': 'light' } },
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe-core in a real browser, by WCAG 2.2 AA: no request to anywhere, nothing that scrolls sideways or moves. */
export const axe: Validator = {
  name: 'axe',
  format: 'html',
  profiles: Object.keys(views),
  judge: async (files, folder) => {
    const judgements = await inBrowser(files, path.join(folder, 'axe-pages'), async (open, file) => {
      const seen = new Map<string, readonly Complaint[]>()
      for (const [profile, view] of Object.entries(views)) seen.set(profile, await complaintsIn(view, open))
      return [...seen].map(([profile, found]) => {
        const complaints = profile === 'light' ? [...found, ...open.faults] : found
        return judged(file, profile, versionOf('axe-core'), complaints)
      })
    })
    return judgements.flat()
  },
}

async function complaintsIn(view: View, { page, look }: OpenPage): Promise<readonly Complaint[]> {
  const wide = view.media === 'print' ? [] : await wideIn(view, { page, look })
  await look(view)
  const moving = await page.evaluate<number>('document.getAnimations().length')
  return [
    ...wide,
    ...(moving > 0 ? [{ message: `${moving} animations run` }] : []),
    ...(await runAxe(page, tags, view.media)),
  ]
}

/** Windows between those of a telephone and of a desk: columns and grids change at any width. */
const widths = [320, 360, 375, 414, 485, 540, 640, 768, 900, 1024, 1280]

/** Widths at which the page scrolls sideways; all of them are tried in the light. */
async function wideIn(
  view: View,
  { page, look }: Pick<OpenPage, 'page' | 'look'>,
): Promise<readonly Complaint[]> {
  const isFirst = view.features?.['prefers-color-scheme'] === 'light' && view.width === 1280
  const complaints: Complaint[] = []
  for (const width of isFirst ? widths : [view.width]) {
    await look({ ...view, width })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > width) complaints.push({ message: `${wide} px wide in a window of ${width} px` })
  }
  return complaints
}
