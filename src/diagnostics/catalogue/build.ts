import { entry } from './entry.ts'

/** Reading posts and writing editions. */
export const build = {
  'build/unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `cannot read ${path}: ${reason}`,
    explanation: 'The file does not exist, is not a regular file, or its permissions forbid reading it.',
  }),
  'build/no-post': entry<{ folder: string; others: readonly string[] }>({
    severity: 'note',
    message: ({ folder }) => `${folder} has no post any more`,
    help: ({ others }) =>
      others.length === 0
        ? 'remove it by building with --prune; until then, index.html lists it'
        : `remove it by hand: it also holds ${others.slice(0, 5).join(', ')}${others.length > 5 ? ' and others' : ''}, not as the program has made it`,
    explanation:
      'Editions stay where they are when their post is deleted or renamed, for they may be published. A run over all posts tells of them. `briefwright build --prune` removes the folders that its own manifests prove to be whole: nothing else lies in them, and no file has been changed. `index.html` lists what lies in the folder.',
  }),
  'build/outside': entry<{ path: string; folder: string }>({
    severity: 'error',
    message: ({ path, folder }) =>
      `${path} is a link, or lies behind one, that leads out of ${folder === '.' ? 'the working folder' : folder}`,
    help: () => 'put the file itself there, or name it where it lies',
    explanation:
      'Posts, brands, projects and settings have to lie in the repository: the working folder, for files that are named from there, and else the folder in which a file is named. Fonts, logos and pictures have to lie in the folder of the brand or post that names them. Links are followed as long as they stay there. So nobody can print what is on your computer by a link in a repository that you were given.',
  }),
  'build/same-name': entry<{ slug: string; other: string; otherSlug: string }>({
    severity: 'error',
    message: ({ slug, other, otherSlug }) =>
      slug === otherSlug
        ? `its editions would overwrite those of ${other}: both are called "${slug}"`
        : `its editions would overwrite those of ${other} on some computers: one is called "${slug}", the other "${otherSlug}"`,
    help: () => 'rename one of the two; of an index.md, its folder',
    explanation:
      'Editions are named for the file of their post, or for its folder where the file is called `index.md`. Two posts of one run must not have the same name, and names that differ only in capital letters are the same on Windows and macOS. None of these posts is built; the others are.',
  }),
  'build/device-name': entry<{ slug: string }>({
    severity: 'error',
    message: ({ slug }) => `Windows has no files and folders called "${slug}"`,
    help: () => 'rename the post',
    explanation:
      'Windows takes `con`, `prn`, `aux`, `nul`, `com1` to `com9` and `lpt1` to `lpt9` for devices, with and without a suffix. Editions of such a name could not be opened there, nor even copied.',
  }),
  'build/too-slow': entry<{ limit: number; doing: string }>({
    severity: 'error',
    message: ({ limit, doing }) => `given up: after ${limit} s it was not yet time for ${doing}`,
    help: () => 'divide the post, or give it more time with --patience',
    explanation:
      'Work on a post is given up when it takes longer than its time, so that one post cannot keep a batch waiting for ever. The time is looked at between two steps: reading, each edition, each comparison. Posts of any honest length need far less; on a slow machine, --patience gives more.',
  }),
} as const
