/** Values by which websites keep a post from their readers, by key. */
const holding: ReadonlyMap<string, RegExp> = new Map([
  ['draft', /^(?:true|yes|on|1)$/i],
  ['unlisted', /^(?:true|yes|on|1)$/i],
  ['published', /^(?:false|no|off|0)$/i],
  ['publish', /^(?:false|no|off|0)$/i],
  ['status', /^(?:draft|unpublished|pending|private|embargo)/i],
  ['state', /^(?:draft|unpublished|pending|private|embargo)/i],
  ['visibility', /^(?:draft|unpublished|private|hidden)/i],
  ['embargo', /./],
  ['embargoed', /^(?!(?:false|no|off|0)$)./i],
])

/** Whether a key of the front matter says that a post is not to be read yet. */
export function holdsBack(key: string, value: unknown): boolean {
  const pattern = holding.get(key.toLowerCase())
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return pattern !== undefined && isPlain && pattern.test(String(value).trim())
}
