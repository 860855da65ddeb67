export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Markup of an element as text, for parts that are written whole. Children are markup; attributes without a value vanish. */
export function tag(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  const stated = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${stated}/>` : `<${name}${stated}>${children.join('')}</${name}>`
}

/** An element whose only content is its `w:val`, or nothing when there is no value. */
export function value(name: string, content: string | number | undefined): string {
  return content === undefined ? '' : tag(name, { 'w:val': content })
}

/** An on-off property: absent, on, or off in spite of what it inherits. */
export function toggle(name: string, on: boolean | undefined): string {
  if (on === undefined) return ''
  return on ? tag(name) : tag(name, { 'w:val': 0 })
}

export function escapeXml(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Without the characters that XML 1.0 cannot hold (section 2.2), unpaired surrogates among them. */
export function legalText(text: string): string {
  return text.replace(illegal, '')
}

const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
