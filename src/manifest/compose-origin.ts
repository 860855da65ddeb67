import path from 'node:path'
import type { PostDefaults } from '../brief/index.ts'
import type { Finding, Severities } from '../diagnostics/index.ts'
import { countsOf, sha256 } from './compose-manifest.ts'
import type { Origin } from './manifest.ts'
import type { Sum } from './witness.ts'

/** What a build has read, with paths as it read them. */
export interface Readings {
  readonly title: string
  readonly lang: string
  readonly authors?: readonly string[]
  /** At its own precision. */
  readonly date?: string
  /** The post. */
  readonly post: Sum
  /** Files that were read for its pictures. */
  readonly pictures: readonly Sum[]
  readonly brand: { readonly name: string; readonly files: readonly Sum[] }
  readonly project?: { readonly name: string; readonly files: readonly Sum[] }
  /** Folders of brands and projects. */
  readonly templates: readonly string[]
  /** How PDFs are wanted. */
  readonly pdf?: Origin['pdf']
  readonly severities: Severities
  /** What the project states for posts that do not. */
  readonly defaults?: PostDefaults
  /** The address that outputs are published under. */
  readonly site?: string
  readonly epoch?: number
  readonly findings: readonly Finding[]
}

/** What editions were made of, without a word of where on this machine it lies. */
export function composeOrigin(readings: Readings): Origin {
  const {
    title,
    lang,
    authors = [],
    date,
    post,
    pictures,
    brand,
    project,
    templates,
    pdf,
    severities,
    defaults: { lang: projectLang, title: titleSource } = {},
    site,
    epoch,
    findings,
  } = readings
  const folder = path.dirname(post.file)
  return {
    title,
    lang,
    ...(authors.length === 0 ? {} : { authors: [...authors] }),
    ...(date === undefined ? {} : { date }),
    source: { file: path.basename(post.file), sha256: post.sha256 },
    pictures: pictures.map(({ file, sha256: sum }) => ({ file: from(folder, file), sha256: sum })),
    brand: { name: brand.name, sha256: sumOf(brand.files, templates) },
    ...(project === undefined
      ? {}
      : { project: { name: project.name, sha256: sumOf(project.files, templates) } }),
    ...(pdf === undefined ? {} : { pdf }),
    severities: Object.fromEntries(severities),
    ...(projectLang === undefined ? {} : { projectLang }),
    ...(titleSource === undefined ? {} : { titleSource }),
    ...(site === undefined ? {} : { site }),
    ...(epoch === undefined ? {} : { epoch }),
    findings: countsOf(findings),
  }
}

/**
 * One sum over the files in folders of templates and their names there, whichever folder that is: a brand is the same where
 * the program is installed. Fonts of packages lie elsewhere: the program's version tells them.
 */
function sumOf(files: readonly Sum[], templates: readonly string[]): string {
  const lines = files.flatMap(({ file, sha256: sum }) => {
    const folder = templates.find((each) => isWithin(each, file))
    return folder === undefined ? [] : [`${sum}  ${from(folder, file)}\n`]
  })
  return sha256(new TextEncoder().encode(lines.sort().join('')))
}

/** Whether a file lies in a folder, by their paths alone. */
export function isWithin(folder: string, file: string | undefined): boolean {
  if (file === undefined) return false
  const name = from(folder, file)
  return !name.startsWith('../') && !path.isAbsolute(name)
}

/** A path with the slashes of the web, on every system. */
function from(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/')
}
