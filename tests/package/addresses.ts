import path from 'node:path'

/** A file as another file names it, and where it has to lie in the package. */
export interface Address {
  readonly written: string
  readonly file: string
}

/** Relative links and pictures of a text in Markdown, its code left out. `file` is where the text lies. */
export function linksIn(markdown: string, file: string): readonly Address[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
  const targets = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]*)"/g)]
  return targets
    .map(([, link, attribute]) => (link ?? attribute ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z][\w+.-]*:/i.test(target))
    .map((written) => ({ written, file: path.posix.join(path.posix.dirname(file), written) }))
}

/**
 * Schemas that a text names for editors. An address through `node_modules` is that of a folder with the program installed;
 * any other is relative to `folder`, in which the file with that line is to lie.
 */
export function schemasIn(text: string, folder: string): readonly Address[] {
  return [...text.matchAll(/yaml-language-server: \$schema=([^\s`]+)/g)].map(([, written = '']) => {
    const [, installed] = /(?:^|\/)node_modules\/briefwright\/(.*)$/.exec(written) ?? []
    return { written, file: installed ?? path.posix.join(folder, written) }
  })
}

/** Addresses that a JSON Schema refers to, apart from its own parts and the standard it is written by. */
export function referencesIn(schema: string): readonly string[] {
  const found: string[] = []
  JSON.parse(schema, (key, value: unknown) => {
    if (['$ref', '$id', '$schema'].includes(key) && typeof value === 'string') found.push(value)
    return value
  })
  return found.filter((address) => !/^#|^https?:\/\/json-schema\.org\//.test(address))
}
