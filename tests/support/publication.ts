import path from 'node:path'
import { preparePost, type Workshop } from '../../src/build.ts'
import type { Finding } from '../../src/diagnostics/index.ts'
import { disk, type Files } from '../../src/files.ts'
import type { Publication } from '../../src/publication/index.ts'

export interface PublicationOptions {
  readonly brand?: string
  /** Pictures and other files beside the post, by name. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>
}

/** The publication of a post given as text, with the brands and projects of the repository. Throws when it has errors. */
export async function publicationOf(
  markdown: string,
  options: PublicationOptions = {},
): Promise<Publication> {
  const { copy, findings } = await prepared(markdown, options)
  if (copy === undefined) throw new Error(findings.map((finding) => finding.message).join('\n'))
  return copy.publication
}

/** What the whole way from text says about a post. */
export async function findingsOf(
  markdown: string,
  options: PublicationOptions = {},
): Promise<readonly Finding[]> {
  return (await prepared(markdown, options)).findings
}

function prepared(markdown: string, { brand, files = {} }: PublicationOptions) {
  const workshop: Workshop = {
    files: withFiles({ ...files, 'post.md': markdown }),
    templates: 'templates',
    ...(brand === undefined ? {} : { brand }),
    strict: false,
    verifies: true,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  }
  return preparePost('post.md', workshop)
}

/** The disk, with some files more that stand in its current folder. */
function withFiles(added: Readonly<Record<string, Uint8Array | string>>): Files {
  const bytesOf = (content: Uint8Array | string): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    ...disk,
    read: (file) => {
      const content = added[path.normalize(file)]
      return content === undefined ? disk.read(file) : bytesOf(content)
    },
  }
}
