import type { SvgElement } from './document.ts'

/** A selector of names, classes and ids, within others of the kind. */
export interface Selector {
  readonly compounds: readonly Compound[]
  /** Ids, classes and names by their weight (Selectors 4, 17). */
  readonly weight: number
}

interface Compound {
  readonly name: string | undefined
  readonly ids: readonly string[]
  readonly classes: readonly string[]
  /** How it stands to the compound after it. */
  readonly relation: 'ancestor' | 'parent'
}

/** `undefined` for selectors that ask for anything else. */
export function parseSelector(text: string): Selector | undefined {
  const compounds: Compound[] = []
  let weight = 0
  for (const part of text.replace(/\s*>\s*/g, '> ').split(/\s+/)) {
    const [whole, name, marks = '', child] = /^([A-Za-z][\w-]*|\*)?((?:[#.][\w-]+)*)(>)?$/.exec(part) ?? []
    if (whole === undefined || whole === '') return undefined
    const ids = Array.from(marks.matchAll(/#([\w-]+)/g), ([, id = '']) => id)
    const classes = Array.from(marks.matchAll(/\.([\w-]+)/g), ([, own = '']) => own)
    const type = name === '*' ? undefined : name
    weight += ids.length * 10_000 + classes.length * 100 + (type === undefined ? 0 : 1)
    compounds.push({ name: type, ids, classes, relation: child === undefined ? 'ancestor' : 'parent' })
  }
  return { compounds, weight }
}

export function matches({ compounds }: Selector, element: SvgElement): boolean {
  const last = compounds.at(-1)
  return last !== undefined && isOne(last, element) && hasAbove(compounds, compounds.length - 2, element)
}

/** Whether the compounds up to `index` hold for what the element stands in. */
function hasAbove(compounds: readonly Compound[], index: number, element: SvgElement): boolean {
  const compound = compounds[index]
  if (compound === undefined) return true
  for (let above = element.parent; above !== undefined; above = above.parent) {
    if (isOne(compound, above) && hasAbove(compounds, index - 1, above)) return true
    if (compound.relation === 'parent') return false
  }
  return false
}

function isOne({ name, ids, classes }: Compound, { name: own, attributes }: SvgElement): boolean {
  if (name !== undefined && name !== own) return false
  if (ids.some((id) => id !== attributes.get('id'))) return false
  const ownClasses = (attributes.get('class') ?? '').split(/\s+/)
  return classes.every((one) => ownClasses.includes(one))
}
