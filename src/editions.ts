import type { EditionFormat, Heading, Image, Position } from './brief/index.ts'
import { createReporter, type Finding } from './diagnostics/index.ts'
import type { Page, Typesetter } from './layout/index.ts'
import { cardName } from './manifest/index.ts'
import type { PdfWishes } from './pdf/index.ts'
import { type Companion, languagesOf, type PageStart, type Publication } from './publication/index.ts'
import type { Shaper } from './type/index.ts'

export interface Edition {
  readonly format: EditionFormat
  readonly bytes: Uint8Array
  /** Only a PDF has pages. */
  readonly pages?: number
  /** Only a web page has a card: the picture that stands for it where its address is shared, to lie beside it. */
  readonly card?: { readonly file: string; readonly bytes: Uint8Array }
}

/** An edition, and what its making has found out about the post. */
export interface Made {
  readonly edition: Edition
  readonly findings: readonly Finding[]
}

/** Laid-out pages, and what they were set with: drawings on them hold text, too. */
export interface Proof {
  readonly pages: readonly Page[]
  readonly set: Typesetter
  /** What could not be set well so far; more comes to light when the text in drawings is set. */
  readonly findings: () => readonly Finding[]
}

/** Makes the editions of one publication. Pages are laid out once, whoever asks for them first. */
export interface Press {
  /** Where it cannot be made, `refusalFor` may know why. */
  readonly make: (format: EditionFormat) => Promise<Made>
  readonly proof: () => Promise<Proof>
}

/** A post as it comes to the press. */
export interface Copy {
  /** The post that findings are about. */
  readonly file: string
  readonly publication: Publication
  /** Of its brand, where that has one already. */
  readonly shaper?: () => Promise<Shaper>
  /** How its PDF is wanted. */
  readonly pdf?: PdfWishes
  /** The address under which the folder of all outputs is published, with a slash at its end. */
  readonly site?: string
  /** Every picture the post names. */
  readonly pictures: readonly { readonly source: string; readonly position: Position }[]
}

/**
 * `formats` are those that are made in one run: with a PDF among them, web page and e-book tell where its pages begin, and
 * the web page leads to all others. Each is made once, in whatever order they are asked for.
 */
export function createPress(copy: Copy, formats: readonly EditionFormat[] = []): Press {
  const proof = once(() => layOutPages(copy))
  const starts = async (): Promise<readonly PageStart[]> => {
    if (!formats.includes('pdf')) return []
    const [{ pageStarts }, { pages }] = await Promise.all([import('./layout/index.ts'), proof()])
    return pageStarts(pages, copy.publication)
  }
  const companions = async (): Promise<readonly Companion[]> => {
    const others: Companion[] = []
    for (const format of beside.filter((each) => formats.includes(each))) {
      const { bytes } = (await made[format]()).edition
      others.push({ format, file: `${copy.publication.brief.slug}.${format}`, bytes: bytes.length })
    }
    return others
  }
  const run: Run = { copy, proof, starts, companions }
  const made: Record<EditionFormat, () => Promise<Made>> = {
    pdf: once(() => makers.pdf(run)),
    docx: once(() => makers.docx(run)),
    epub: once(() => makers.epub(run)),
    html: once(() => makers.html(run)),
  }
  return { proof, make: (format) => made[format]() }
}

/** What a web page leads to, in this order. */
const beside: readonly EditionFormat[] = ['pdf', 'epub', 'docx']

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => {
    value ??= make()
    return value
  }
}

async function layOutPages({ publication, file, shaper }: Copy): Promise<Proof> {
  const [{ loadTypesetter, gatherMissing }, { layOut }] = await Promise.all([
    import('./type/index.ts'),
    import('./layout/index.ts'),
  ])
  const missing = gatherMissing()
  const { set } = await loadTypesetter({
    languages: languagesOf(publication),
    onMissing: missing.note,
    shaper: await shaper?.(),
  })
  const { pages, findings } = layOut(publication, set, file)
  const gaps = (): readonly Finding[] => {
    const { report, findings: found } = createReporter(file)
    missing.report(report)
    return found
  }
  return { pages, set, findings: () => [...findings, ...gaps()] }
}

/** What makers ask each other for. */
interface Run {
  readonly copy: Copy
  readonly proof: () => Promise<Proof>
  /** Where pages begin, if there is a PDF to have them. */
  readonly starts: () => Promise<readonly PageStart[]>
  /** The editions beside the web page. */
  readonly companions: () => Promise<readonly Companion[]>
}

type Maker = (run: Run) => Promise<Made>

/** Each renderer is loaded when its edition is asked for, and not before. */
const makers: Record<EditionFormat, Maker> = {
  pdf: async ({ copy, proof }) => {
    const [{ pages, set, findings }, { renderPdf, unsupportedInSvg }] = await Promise.all([
      proof(),
      import('./pdf/index.ts'),
    ])
    const bytes = await renderPdf(copy.publication, pages, set, copy.pdf)
    const undrawn = reportUndrawn(copy, unsupportedInSvg)
    return { edition: { format: 'pdf', bytes, pages: pages.length }, findings: [...findings(), ...undrawn] }
  },
  docx: async ({ copy, proof }) => {
    const { publication } = copy
    const { deepLists, mostLevels, renderDocx, unsaidExpansions } = await import('./docx/index.ts')
    // Word counts pages by itself; until it does, the numbers in its contents are those of the PDF, but for a cover.
    const hasContents = publication.brief.children.some(({ type }) => type === 'contents')
    const covers = publication.cover === undefined ? 0 : 1
    const options = hasContents ? { pageOf: pageFinder((await proof()).pages.slice(covers)) } : {}
    const { report, findings } = createReporter(copy.file)
    for (const { position, ...unsaid } of unsaidExpansions(publication))
      report('markdown/abbreviation', position, unsaid)
    for (const position of deepLists(publication)) report('layout/deep-list', position, { limit: mostLevels })
    return { edition: { format: 'docx', bytes: await renderDocx(publication, options) }, findings }
  },
  epub: async ({ copy: { publication }, starts }) => {
    const [{ renderEpub }, pages] = await Promise.all([import('./epub/index.ts'), starts()])
    return { edition: { format: 'epub', bytes: await renderEpub(publication, pages) }, findings: [] }
  },
  html: async ({ copy: { publication, site }, starts, companions }) => {
    const [{ renderHtml }, { drawCard }, { rasterise }, pages, others] = await Promise.all([
      import('./html/index.ts'),
      import('./artwork/index.ts'),
      import('./raster/index.ts'),
      starts(),
      companions(),
    ])
    const { slug } = publication.brief
    const card = drawCard(publication)
    const { width, height, alt } = card
    const file = cardName(slug)
    const folder = site === undefined ? {} : { folder: `${site}${encodeURIComponent(slug)}/` }
    // The card is drawn beside the main thread, so it is begun first.
    const [picture, bytes] = await Promise.all([
      rasterise(card, publication.brand),
      renderHtml(publication, { pages, companions: others, card: { file, width, height, alt }, ...folder }),
    ])
    return { edition: { format: 'html', bytes, card: { file, bytes: picture } }, findings: [] }
  },
}

/** Parts of drawings that the PDF cannot show, each drawing told once: pictures of the post, logos of the brand. */
function reportUndrawn(copy: Copy, unsupportedIn: (image: Image) => readonly string[]): readonly Finding[] {
  const { report, findings } = createReporter(copy.file)
  const told = new Set<Image>()
  for (const { source, position, image } of drawingsOf(copy)) {
    if (told.has(image)) continue
    told.add(image)
    const names = unsupportedIn(image)
    if (names.length > 0) report('image/svg-unsupported', position, { source, names })
  }
  return findings
}

/** What to tell of an edition that could not be made for something in the post; what is no such fault is thrown on. */
export async function refusalFor(fault: unknown, copy: Copy): Promise<readonly Finding[]> {
  const { Undrawable } = await import('./raster/index.ts')
  if (!(fault instanceof Undrawable)) throw fault
  const { report, findings } = createReporter(copy.file)
  const drawing = drawingsOf(copy).find(({ image }) => image === fault.image)
  if (drawing === undefined) throw fault
  report('image/svg-undrawable', drawing.position, { source: drawing.source })
  return findings
}

function drawingsOf({ pictures, publication }: Copy) {
  const { images, masthead, endMatter, brand } = publication
  // The pictures of the publication may show another variant than the masthead does.
  const logos = [
    masthead.logo ?? [],
    brand.masthead.logo ?? [],
    endMatter.flatMap((section) => section.logos),
  ].flat()
  return [
    ...pictures.flatMap(({ source, position }) => {
      const image = images.get(source)
      return image === undefined ? [] : [{ source, position, image }]
    }),
    ...logos.flatMap(({ source, position, light, dark }) =>
      [light, dark].flatMap((image) => (image === undefined ? [] : [{ source, position, image }])),
    ),
  ]
}

function pageFinder(pages: readonly Page[]): (heading: Heading) => number | undefined {
  const numbers = new Map<object, number>()
  for (const [index, { anchors }] of pages.entries())
    for (const { node } of anchors) if (!numbers.has(node)) numbers.set(node, index + 1)
  return (heading) => numbers.get(heading)
}
