import path from 'node:path'
import { inBrowser, type OpenPage, type Page } from './browser.ts'
import { type Complaint, judged, type Validator } from './judgement.ts'
import type { Candidate } from './places/trace.ts'
import { elementsOutwards } from './run-axe.ts'

const profile = 'every link, there and back'

/** A page used with the keys alone: the way past its head, every link in its order, each note and the way back. */
export const keyboard: Validator = {
  name: 'keyboard',
  format: 'html',
  profiles: [profile],
  judge: (files, folder) =>
    inBrowser(files, path.join(folder, 'keyboard'), async (open, file, version) => {
      // What is followed is then on the screen at once.
      await open.look({ width: 1280, features: { 'prefers-reduced-motion': 'reduce' } })
      const complaints = [
        ...(await skipping(open)),
        ...(await walking(open)),
        ...(await noting(open)),
        ...open.faults,
      ]
      return judged(file, profile, version, complaints)
    }),
}

/** The first stop leads to the text, is seen, and the next stop is in the text. */
async function skipping({ page }: OpenPage): Promise<readonly Complaint[]> {
  await page.keyboard.press('Tab')
  const first = await focused(page)
  if (first?.target === undefined) return [{ message: 'the first stop does not lead past the head' }]
  const unseen = first.seen ? [] : [{ message: 'the way past the head is not seen when it has the focus' }]
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInText = await page.evaluate<boolean>(`(() => {
    const start = document.getElementById(${JSON.stringify(first.target)})
    const at = document.activeElement
    return !!start && (at === document.body || !!(start.compareDocumentPosition(at) & (4 | 16)))
  })()`)
  return isInText ? unseen : [...unseen, { message: 'the way past the head does not lead past it' }]
}

/** Every link that is seen is a stop, in the order of the text, and shows that it has the focus. */
async function walking({ page }: OpenPage): Promise<readonly Complaint[]> {
  const links = await page.evaluate<number>(`(() => {
    document.activeElement.blur()
    getSelection().removeAllRanges()
    scrollTo(0, 0)
    window.links = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((link) => link.checkVisibility())
    return window.links.length
  })()`)
  // From the start of the page, as after loading it.
  await page.evaluate(
    '(() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute("tabindex") })()',
  )
  const complaints: Complaint[] = []
  const order: number[] = []
  for (let stop = 0; stop < links; stop++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at === undefined) break
    order.push(at.link)
    if (!at.seen) complaints.push({ message: `has the focus, unseen: ${at.markup}`, ...traced(at.elements) })
  }
  const missed = Array.from({ length: links }, (_, index) => index).filter((index) => !order.includes(index))
  for (const index of missed) {
    const { markup, elements } = await page.evaluate<Stop>(stopScript(`window.links[${index}]`))
    complaints.push({ message: `is not reached: ${markup}`, ...traced(elements) })
  }
  if (missed.length === 0 && order.some((link, index) => link !== index))
    complaints.push({ message: 'the stops are not in the order of the text' })
  return complaints
}

/** From the call of a note to the note, and from there to the call. */
async function noting({ page }: OpenPage): Promise<readonly Complaint[]> {
  const calls = await page.evaluate<number>('document.querySelectorAll("[role=doc-noteref]").length')
  const complaints: Complaint[] = []
  for (let call = 0; call < calls; call++) {
    const there = await followed(page, `document.querySelectorAll("[role=doc-noteref]")[${call}]`)
    const back = await followed(
      page,
      `[...document.querySelectorAll("[role=doc-backlink]")].find((link) => link.getAttribute("href") === "#" + document.querySelectorAll("[role=doc-noteref]")[${call}].id)`,
    )
    if (!there) complaints.push({ message: `call ${call + 1} does not lead to its note` })
    if (!back) complaints.push({ message: `no way leads back to call ${call + 1}` })
  }
  return complaints
}

/** Whether a link, followed with the keys, leads to an element that is then on the screen. */
async function followed(page: Page, link: string): Promise<boolean> {
  const target = await page.evaluate<string | null>(
    `(() => { const link = ${link}; link?.focus(); return link?.getAttribute("href")?.slice(1) ?? null })()`,
  )
  if (target === null) return false
  await page.keyboard.press('Enter')
  return page.evaluate<boolean>(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const target = document.querySelector(":target")
    const box = target?.getBoundingClientRect()
    resolve(target?.id === decodeURIComponent(${JSON.stringify(target)}) && box.bottom > 0 && box.top < innerHeight)
  })))`)
}

/** What has the focus. */
interface Stop {
  /** Its number among the links that `walking` has counted. */
  readonly link: number
  readonly markup: string
  /** The id that it leads to within the page. */
  readonly target?: string
  /** Whether it is on the screen and looks otherwise than without the focus. */
  readonly seen: boolean
  readonly elements: readonly Candidate[]
}

/** Nothing at the end of the page, where the focus leaves it. */
async function focused(page: Page): Promise<Stop | undefined> {
  return (await page.evaluate<Stop | null>(stopScript('document.activeElement'))) ?? undefined
}

function stopScript(element: string): string {
  return `(() => {
    const at = ${element}
    if (!at || at === document.body || at === document.documentElement) return null
    at.setAttribute('data-stop', '')
    const elements = ${elementsOutwards('[data-stop]')}
    at.removeAttribute('data-stop')
    const style = getComputedStyle(at)
    const box = at.getBoundingClientRect()
    const href = at.getAttribute('href') ?? ''
    return {
      link: window.links?.indexOf(at) ?? -1,
      markup: at.outerHTML.slice(0, 120),
      ...(href.startsWith('#') ? { target: decodeURIComponent(href.slice(1)) } : {}),
      seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 &&
        (style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
      elements,
    }
  })()`
}

function traced(elements: readonly Candidate[]): Pick<Complaint, 'trace'> {
  return { trace: { type: 'elements', elements } }
}
