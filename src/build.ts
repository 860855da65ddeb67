import path from 'node:path'
import { type Brand, loadProject, type Project, type Templates, templateFolders } from './brand/index.ts'
import { type BrandShelf, createBrandShelf, type ShelvedBrand } from './brand-shelf.ts'
import type { Brief, EditionFormat, PdfProfile, PostDefaults } from './brief/index.ts'
import { homeOf, readAtHome } from './confined.ts'
import {
  areFatal,
  createReporter,
  type Finding,
  type Report,
  type Severities,
  weigh,
} from './diagnostics/index.ts'
import { type Copy, createPress, type Edition, refusalFor } from './editions.ts'
import type { Files } from './files.ts'
import { loadPictures } from './image/index.ts'
import { localeFor } from './locale/index.ts'
import { composeOrigin, isWithin, type Origin, sha256, type Witness, witness } from './manifest/index.ts'
import { loadReaders, lowerPost } from './markdown/index.ts'
import { composePublication, type Publication } from './publication/index.ts'
import { slugOf } from './slug.ts'
import type { Verification } from './verify/index.ts'

/** Where things are and how strict to be; the same for every post of a run. */
export interface Workshop {
  readonly files: Files
  /** Folder of brands and projects, or several. */
  readonly templates: Templates
  /** Shared by the posts of a run; a post alone needs none. */
  readonly brands?: BrandShelf
  /** Brand that overrides the post's own. */
  readonly brand?: string
  /** Editions that override the post's own list. */
  readonly formats?: readonly EditionFormat[]
  /** Whether a warning, too, keeps editions from being made. */
  readonly strict: boolean
  /** Whether finished editions are read back and compared with the post. */
  readonly verifies: boolean
  /** What PDFs promise, and whether they carry the source of their post; `ua-1` without it when nothing is said. */
  readonly pdf?: { readonly profile: PdfProfile; readonly attachesSource: boolean }
  /** The address under which the folder of all outputs is published, with a slash at its end. */
  readonly site?: string
  /** How serious the project takes some findings to be. */
  readonly severities: Severities
  /** What the project states for posts that do not. */
  readonly defaults?: PostDefaults
  /** SOURCE_DATE_EPOCH, in seconds. */
  readonly epoch?: number
  /** Name and version of the program, as metadata shall tell. */
  readonly generator: string
  /** How long a post may take; without it, as long as it likes. */
  readonly patience?: Patience
  readonly onStep: (step: Step) => void
}

/** A limit in seconds, and a clock to keep it by. */
export interface Patience {
  readonly limit: number
  readonly now: () => number
}

/** What the pipeline turns to next, for a progress display. */
export interface Step {
  readonly post: string
  readonly doing: 'reading' | 'pictures' | 'verifying' | EditionFormat
}

/** A post made ready for the press; without copy when it has errors. */
export interface Prepared {
  readonly slug: string
  readonly copy?: Copy
  /** What it was made of; there whenever there is copy. */
  readonly origin?: Origin
  readonly findings: readonly Finding[]
}

export interface Built {
  readonly slug: string
  /** Empty when there are errors. */
  readonly editions: readonly BuiltEdition[]
  /** What they were made of. */
  readonly origin?: Origin
  readonly findings: readonly Finding[]
}

/** An edition, and what came to light when it was made and read back. */
export interface BuiltEdition extends Edition {
  readonly findings: readonly Finding[]
  /** Facts of the post that were looked for in the finished file, and how many were not as they should be. */
  readonly parity?: Pick<Verification, 'facts' | 'missed'>
}

/** Takes one post from its file to finished editions: read, dress, render, verify. Nothing is written; that is the caller's. */
export async function buildPost(file: string, workshop: Workshop): Promise<Built> {
  const isLate = timekeeper(workshop.patience)
  const { slug, copy, origin, findings } = await preparePost(file, workshop)
  if (copy === undefined || origin === undefined) return { slug, editions: [], findings }
  const formats = workshop.formats ?? copy.publication.brief.meta.editions
  const press = createPress(copy, formats)
  const verify = await verifierOf(copy, workshop)
  const editions: BuiltEdition[] = []
  for (const format of formats) {
    if (isLate())
      return { slug, editions: [], findings: [...findings, ...givenUp(file, format, workshop.patience)] }
    workshop.onStep({ post: file, doing: format })
    const made = await press.make(format).catch((fault: unknown) => refusalFor(fault, copy))
    if (!('edition' in made)) return { slug, editions: [], findings: [...findings, ...made] }
    const { edition, findings: doubts } = made
    const { findings: misses, ...parity } = await verify(edition)
    editions.push({ ...edition, ...parity, findings: weigh([...doubts, ...misses], workshop.severities) })
  }
  const all = [...findings, ...editions.flatMap((edition) => edition.findings)]
  return areFatal(all, workshop.strict)
    ? { slug, editions: [], findings: all }
    : { slug, editions, origin, findings: all }
}

function timekeeper(
  { limit, now }: Patience = { limit: Number.POSITIVE_INFINITY, now: () => 0 },
): () => boolean {
  const begun = now()
  return () => now() - begun > limit
}

/** An error in any project: without it, nobody would know why there is no edition. */
function givenUp(file: string, format: EditionFormat, patience: Patience | undefined): readonly Finding[] {
  const { report, findings } = createReporter(file)
  report('build/too-slow', undefined, { limit: patience?.limit ?? 0, doing: `the ${format.toUpperCase()}` })
  return findings
}

/** Reads finished editions back, where that is wanted. */
async function verifierOf(
  { publication, file }: Copy,
  { verifies, onStep }: Workshop,
): Promise<(edition: Edition) => Promise<Pick<BuiltEdition, 'parity'> & Pick<Verification, 'findings'>>> {
  if (!verifies) return async () => ({ findings: [] })
  const { createVerifier } = await import('./verify/index.ts')
  const verify = createVerifier(publication, file)
  return async ({ format, bytes }) => {
    onStep({ post: file, doing: 'verifying' })
    const { facts, missed, findings } = await verify(format, bytes)
    return { parity: { facts, missed }, findings }
  }
}

/** Reads a post, its brand, project and pictures, and dresses it; all findings, whatever stage they come from. */
export async function preparePost(file: string, workshop: Workshop): Promise<Prepared> {
  workshop.onStep({ post: file, doing: 'reading' })
  const slug = slugOf(file)
  const { report, findings } = createReporter(file)
  const bytes = readAtHome(file, workshop.files)
  if (bytes === 'outside') report('build/outside', undefined, { path: file, folder: homeOf(file) })
  if (bytes === 'absent')
    report('build/unreadable', undefined, {
      path: file,
      reason: 'there is no such file, or it may not be read',
    })
  if (typeof bytes === 'string') return { slug, findings }
  const { defaults = {} } = workshop
  const lowered = lowerPost({ file, bytes, slug, defaults, ...(await loadReaders(bytes)) })
  const { brief } = lowered
  if (brief.meta.positions.lang === undefined && defaults.lang === undefined)
    report('front-matter/missing-lang', undefined, {})
  const { files } = workshop
  const read = { project: witness(files), pictures: witness(files) }
  const brand = brandOf(brief, file, workshop)
  const project = projectOf(brief, file, { ...workshop, files: read.project.files })
  if (lowered.pictures.length > 0) workshop.onStep({ post: file, doing: 'pictures' })
  const images = await loadPictures(
    lowered.pictures,
    path.dirname(file),
    read.pictures.files,
    report,
    workshop.files,
  )
  if (brand.brand !== undefined) await reportUnseenLogos(brand.brand, report)
  const all = weigh(
    [...lowered.findings, ...brand.findings, ...project.findings, ...findings],
    workshop.severities,
  )
  if (brand.brand === undefined || areFatal(all, workshop.strict)) return { slug: brief.slug, findings: all }
  const publication = composePublication({
    brief,
    brand: brand.brand,
    locale: localeFor(brief.meta.lang),
    ...(project.project === undefined ? {} : { project: project.project }),
    images,
    ...(workshop.epoch === undefined ? {} : { epoch: workshop.epoch }),
    generator: workshop.generator,
  })
  return {
    slug: brief.slug,
    copy: {
      file,
      publication,
      shaper: brand.shaper,
      pictures: lowered.pictures,
      pdf: pdfWishes(file, bytes, workshop),
      ...(workshop.site === undefined ? {} : { site: workshop.site }),
    },
    origin: originOf({ file, bytes, publication, read: { ...read, brand }, findings: all }, workshop),
    findings: all,
  }
}

function pdfWishes(file: string, bytes: Uint8Array, { pdf }: Workshop): NonNullable<Copy['pdf']> {
  const { profile, attachesSource } = pdf ?? plainPdf
  return attachesSource ? { profile, source: { name: path.basename(file), bytes } } : { profile }
}

const plainPdf: NonNullable<Workshop['pdf']> = { profile: 'ua-1', attachesSource: false }

interface Reading {
  readonly file: string
  readonly bytes: Uint8Array
  readonly publication: Publication
  readonly read: Readonly<Record<'brand' | 'project' | 'pictures', Pick<Witness, 'seen'>>>
  readonly findings: readonly Finding[]
}

function originOf({ file, bytes, publication, read, findings }: Reading, workshop: Workshop): Origin {
  const { metadata, brand, brief } = publication
  const { project } = brief.meta
  const { severities, defaults, epoch, site, pdf = plainPdf } = workshop
  const templates = templateFolders(workshop.templates)
  // Fonts are read when they are needed; those of the brand itself belong to what it is, needed or not.
  for (const { faces } of [...Object.values(brand.fonts), ...brand.fallbackFonts])
    for (const face of faces) if (templates.some((folder) => isWithin(folder, face.file))) face.read()
  return composeOrigin({
    title: metadata.title,
    lang: metadata.lang,
    authors: metadata.authors.map(({ name }) => name),
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
    post: { file, sha256: sha256(bytes) },
    pictures: read.pictures.seen(),
    brand: { name: brand.id, files: read.brand.seen() },
    ...(project === undefined ? {} : { project: { name: project, files: read.project.seen() } }),
    templates,
    pdf: { profile: pdf.profile, source: pdf.attachesSource ? 'attached' : 'apart' },
    severities,
    ...(defaults === undefined ? {} : { defaults }),
    ...(site === undefined ? {} : { site }),
    ...(epoch === undefined ? {} : { epoch }),
    findings,
  })
}

/** What draws is loaded where there is a logo to be looked at. */
async function reportUnseenLogos(brand: Brand, report: Report): Promise<void> {
  if (brand.masthead.logo === undefined && brand.partners.every(({ logo }) => logo === undefined)) return
  const { unseenLogos } = await import('./artwork/index.ts')
  for (const { logo, ground, palette } of await unseenLogos(brand))
    report('brand/logo-unseen', logo.position, { source: logo.source, ground, palette })
}

function brandOf(brief: Brief, file: string, workshop: Workshop): ShelvedBrand {
  const { files, templates, brand, defaults, brands = createBrandShelf(files, templates) } = workshop
  const position = brief.meta.positions.brand
  return brands.take(brand ?? brief.meta.brand ?? defaults?.brand ?? 'base', position && { file, position })
}

function projectOf(brief: Brief, file: string, { files, templates }: Workshop): Loaded<'project', Project> {
  const position = brief.meta.positions.project
  const { project } = brief.meta
  return project === undefined
    ? { findings: [] }
    : loadProject(project, files, templates, position && { file, position })
}

type Loaded<Key extends string, Value> = { readonly [key in Key]?: Value } & {
  readonly findings: readonly Finding[]
}
