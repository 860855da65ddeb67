/** What stands between braces after a piece of text: `{#id .class key=value flag}`. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  /** A flag has an empty value. */
  readonly values: ReadonlyMap<string, string>
}

const attribute =
  /\s*(?:#([^\s{}#.="']+)|\.([^\s{}#.="']+)|([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s{}"'=]+)))?)/y

/** Reads what stands between two braces; nothing when it is not a list of attributes. */
export function parseAttributes(source: string): Attributes | undefined {
  const text = source.trim()
  if (text === '') return undefined
  const classes: string[] = []
  const values = new Map<string, string>()
  let id: string | undefined
  for (attribute.lastIndex = 0; attribute.lastIndex < text.length; ) {
    const match = attribute.exec(text)
    if (match === null) return undefined
    const [, hash, className, key, double, single, bare] = match
    if (hash !== undefined) id = hash
    if (className !== undefined) classes.push(className)
    if (key !== undefined) values.set(key, double ?? single ?? bare ?? '')
  }
  return { ...(id === undefined ? {} : { id }), classes, values }
}
