import type { EditionFormat, Heading, Image, Position } from './brief/index.ts'
import { createReporter, type Finding } from './diagnostics/index.ts'
import type { Page, Typesetter } from './layout/index.ts'
import { languagesOf, type PageStart, type Publication } from './publication/index.ts'

export interface Edition {
  readonly format: EditionFormat
  readonly bytes: Uint8Array
  /** Only a PDF has pages. */
  readonly pages?: number
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
  readonly make: (format: EditionFormat) => Promise<Made>
  readonly proof: () => Promise<Proof>
}

/** A post as it comes to the press. */
export interface Copy {
  /** The post that findings are about. */
  readonly file: string
  readonly publication: Publication
  /** Every picture the post names. */
  readonly pictures: readonly { readonly source: string; readonly position: Position }[]
}

/** `formats` are those that are made in one run: with a PDF among them, the others tell where its pages begin. */
export function createPress(copy: Copy, formats: readonly EditionFormat[] = []): Press {
  let proof: Promise<Proof> | undefined
  const prove = (): Promise<Proof> => {
    proof ??= layOutPages(copy)
    return proof
  }
  const starts = async (): Promise<readonly PageStart[]> => {
    if (!formats.includes('pdf')) return []
    const [{ pageStarts }, { pages }] = await Promise.all([import('./layout/index.ts'), prove()])
    return pageStarts(pages, copy.publication)
  }
  return { proof: prove, make: (format) => makers[format](copy, prove, starts) }
}

async function layOutPages({ publication, file }: Copy): Promise<Proof> {
  const [{ loadTypesetter, gatherMissing }, { layOut }] = await Promise.all([
    import('./type/index.ts'),
    import('./layout/index.ts'),
  ])
  const missing = gatherMissing()
  const { set } = await loadTypesetter({ languages: languagesOf(publication), onMissing: missing.note })
  const { pages, findings } = layOut(publication, set, file)
  const gaps = (): readonly Finding[] => {
    const { report, findings: found } = createReporter(file)
    missing.report(report)
    return found
  }
  return { pages, set, findings: () => [...findings, ...gaps()] }
}

type Maker = (
  copy: Copy,
  prove: () => Promise<Proof>,
  starts: () => Promise<readonly PageStart[]>,
) => Promise<Made>

/** Each renderer is loaded when its edition is asked for, and not before. */
const makers: Record<EditionFormat, Maker> = {
  pdf: async (copy, prove) => {
    const [{ pages, set, findings }, { renderPdf, unsupportedInSvg }] = await Promise.all([
      prove(),
      import('./pdf/index.ts'),
    ])
    const bytes = await renderPdf(copy.publication, pages, set)
    const undrawn = reportUndrawn(copy, unsupportedInSvg)
    return { edition: { format: 'pdf', bytes, pages: pages.length }, findings: [...findings(), ...undrawn] }
  },
  docx: async ({ publication }, prove) => {
    const { renderDocx } = await import('./docx/index.ts')
    // Word counts pages by itself; until it does, the numbers in its contents are those of the PDF.
    const hasContents = publication.brief.children.some(({ type }) => type === 'contents')
    const options = hasContents ? { pageOf: pageFinder((await prove()).pages) } : {}
    return { edition: { format: 'docx', bytes: await renderDocx(publication, options) }, findings: [] }
  },
  epub: async ({ publication }, _, starts) => {
    const [{ renderEpub }, pages] = await Promise.all([import('./epub/index.ts'), starts()])
    return { edition: { format: 'epub', bytes: await renderEpub(publication, pages) }, findings: [] }
  },
  html: async ({ publication }, _, starts) => {
    const [{ renderHtml }, pages] = await Promise.all([import('./html/index.ts'), starts()])
    return { edition: { format: 'html', bytes: await renderHtml(publication, pages) }, findings: [] }
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

function drawingsOf({ pictures, publication }: Copy) {
  const { images, masthead, endMatter } = publication
  const logos = [masthead.logo ?? [], endMatter.flatMap((section) => section.logos)].flat()
  return [
    ...pictures.flatMap(({ source, position }) => {
      const image = images.get(source)
      return image === undefined ? [] : [{ source, position, image }]
    }),
    ...logos.map(({ source, position, light }) => ({ source, position, image: light })),
  ]
}

function pageFinder(pages: readonly Page[]): (heading: Heading) => number | undefined {
  const numbers = new Map<object, number>()
  for (const { index, anchors } of pages)
    for (const { node } of anchors) if (!numbers.has(node)) numbers.set(node, index + 1)
  return (heading) => numbers.get(heading)
}
