import { elementsOf, type XmlElement } from '../verify/index.ts'
import { attribute, childOf, nameOf } from './names.ts'
import type { Revision } from './story.ts'

/** Who changed something, and when, as the element of a revision says (ISO 29500-1, 17.13.1). */
export function revisionOf(element: XmlElement): Revision {
  const author = attribute(element, 'author')?.trim()
  const date = attribute(element, 'date')
  return {
    ...(author === undefined || author === '' ? {} : { author }),
    ...(date === undefined ? {} : { date }),
  }
}

/**
 * What differs between properties and those that the change within them remembers: `bold`, `style Heading2`. What has no
 * name here goes by Word's own.
 */
export function changedLooks(properties: XmlElement, change: XmlElement): readonly string[] {
  const [now, before] = [settings(properties), settings(childOf(change, nameOf(properties)))]
  const names = new Set([...now.keys(), ...before.keys()])
  const changed = [...names].filter((name) => now.get(name)?.all !== before.get(name)?.all)
  return [...new Set(changed.map((name) => lookNamed(name, now.get(name)?.value)))].sort()
}

function lookNamed(name: string, value: string | undefined): string {
  if (name === 'pStyle' || name === 'rStyle') return value === undefined ? 'style' : `style ${value}`
  return looks[name] ?? name
}

interface Setting {
  readonly value: string | undefined
  readonly all: string
}

function settings(properties: XmlElement | undefined): ReadonlyMap<string, Setting> {
  const found = (properties === undefined ? [] : elementsOf(properties)).filter((child) => {
    const name = nameOf(child)
    return name !== '' && !name.endsWith('Change') && !noLooks.has(name)
  })
  return new Map(
    found.map((child) => [
      nameOf(child),
      { value: attribute(child, 'val'), all: JSON.stringify(settingsOf(child)) },
    ]),
  )
}

function settingsOf(element: XmlElement): unknown {
  return [element.name, [...element.attributes].sort(), elementsOf(element).map(settingsOf)]
}

/** Revisions of the mark itself, and what the reader does not see. */
const noLooks = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPr',
  'sectPr',
  'noProof',
  'lang',
  'bCs',
  'iCs',
  'szCs',
])

const looks: Readonly<Record<string, string>> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  strike: 'strike-through',
  dstrike: 'strike-through',
  color: 'colour',
  sz: 'size',
  rFonts: 'font',
  highlight: 'highlighting',
  shd: 'shading',
  vertAlign: 'superscript or subscript',
  smallCaps: 'small capitals',
  caps: 'capitals',
  spacing: 'spacing',
  jc: 'alignment',
  ind: 'indent',
  numPr: 'list',
  keepNext: 'page breaks',
  keepLines: 'page breaks',
  pageBreakBefore: 'page breaks',
  pBdr: 'border',
  tabs: 'tabs',
}
