import { attributeKey, type XmlElement } from '../xml.ts'

const transitional = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const microsoft = 'http://schemas.microsoft.com/office'

/** Namespaces by the prefix that everybody gives them. What is saved as "Strict" has addresses of its own (ISO 29500-1, A). */
const spaces: Readonly<Record<string, readonly string[]>> = {
  w: [`${transitional}/wordprocessingml/2006/main`, `${strict}/wordprocessingml/main`],
  r: [`${transitional}/officeDocument/2006/relationships`, `${strict}/officeDocument/relationships`],
  wp: [`${transitional}/drawingml/2006/wordprocessingDrawing`, `${strict}/drawingml/wordprocessingDrawing`],
  m: [`${transitional}/officeDocument/2006/math`, `${strict}/officeDocument/math`],
  mc: [`${transitional}/markup-compatibility/2006`],
  w14: [`${microsoft}/word/2010/wordml`],
  adec: [`${microsoft}/drawing/2017/decorative`],
  v: ['urn:schemas-microsoft-com:vml'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
}

/** Names with their prefix, by namespace: they are asked for at every step, and joined once. */
const joined = new Map(
  Object.entries(spaces).flatMap(([prefix, all]) =>
    all.map((space) => [space, { prefix: `${prefix}:`, names: new Map<string, string>() }] as const),
  ),
)

/** `w:p`, whatever prefix the file has for it; the bare name where the namespace is none of these. */
export function nameOf({ space, name }: XmlElement): string {
  const known = joined.get(space)
  if (known === undefined) return name
  const full = known.names.get(name) ?? `${known.prefix}${name}`
  if (known.names.size < mostNames) known.names.set(name, full)
  return full
}

/** More than Word has, and few enough for a file that was made to fill the memory. */
const mostNames = 1000

/** Where an attribute of a name may stand in an element's map. It is asked for very often, and always for one of few names. */
const keysOfAttributes = new Map<string, readonly string[]>()

function keysOf(name: string): readonly string[] {
  const known = keysOfAttributes.get(name)
  if (known !== undefined) return known
  const [prefix = '', local] = name.split(':')
  const keys =
    local === undefined ? [name] : (spaces[prefix] ?? []).map((space) => attributeKey(local, space))
  keysOfAttributes.set(name, keys)
  return keys
}

/** An attribute by its name with a prefix, as `w:val`, or a bare one. */
export function attribute(element: XmlElement, name: string): string | undefined {
  for (const key of keysOf(name)) {
    const value = element.attributes.get(key)
    if (value !== undefined) return value
  }
  return undefined
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && name.endsWith(child.name) && nameOf(child) === name) return child
  return undefined
}

/** The `w:val` of a child. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child === undefined ? undefined : attribute(child, 'w:val')
}

/** A whole number, or nothing where there is none. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}

/** An on-off property (17.17.4): absent, on, or off in spite of what is around. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  return child === undefined ? undefined : isOn(attribute(child, 'w:val'))
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/i.test(value)
}
