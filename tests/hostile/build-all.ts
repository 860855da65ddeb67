import { type Built, buildPost } from '../../src/build.ts'
import type { Severities } from '../../src/diagnostics/index.ts'
import { disk, type Files } from '../../src/files.ts'
import { picture } from '../support/posts.ts'

export interface Desk {
  /** Files beside the post and brands, by their paths from the desk. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly brand?: string
  readonly severities?: Severities
}

/**
 * All editions of a post that lies in memory, through the whole pipeline; brands and fonts come from the repository. A
 * picture `dot.png` lies beside it, and nothing else is read.
 */
export function buildAll(
  post: string | Uint8Array,
  { files = {}, brand, severities }: Desk = {},
): Promise<Built> {
  return buildPost('desk/post.md', {
    files: deskOf({ 'desk/post.md': post, 'desk/dot.png': picture.bytes, ...files }),
    templates: 'templates',
    ...(brand === undefined ? {} : { brand }),
    formats: ['pdf', 'docx', 'epub', 'html'],
    strict: false,
    verifies: true,
    severities: severities ?? new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  })
}

function deskOf(own: Readonly<Record<string, string | Uint8Array>>): Files {
  const bytesOf = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const nothing = (): never => {
    throw new Error('nothing is written')
  }
  return {
    read: (file) => {
      const content = Object.hasOwn(own, file) ? own[file] : undefined
      if (content !== undefined) return bytesOf(content)
      return file.startsWith('desk/') ? undefined : disk.read(file)
    },
    list: (folder) =>
      folder.startsWith('desk')
        ? Object.keys(own).flatMap((file) => inFolder(folder, file))
        : disk.list(folder),
    folders: disk.folders,
    isInside: (folder, target) => folder === '.' || target.startsWith(`${folder}/`),
    renew: nothing,
    mend: nothing,
    discard: nothing,
    barrier: nothing,
    takeTurn: nothing,
    write: nothing,
    remove: nothing,
  }
}

function inFolder(folder: string, file: string): readonly string[] {
  const rest = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : ''
  return rest === '' || rest.includes('/') ? [] : [rest]
}
