import { parsePaint } from './css-colour.ts'
import type { SvgDocument, SvgElement } from './document.ts'
import { fontProperties, fontSizeOf, weightOf } from './font-properties.ts'
import { matches } from './selector.ts'
import { type Declaration, parseDeclarations } from './style-sheet.ts'

/** The computed properties of an element, by name; those at their initial value may be absent. */
export type Style = ReadonlyMap<string, string>

export const initialStyle: Style = new Map()

/** Properties that an element takes from the one around it (SVG 2, appendix F). */
const inherited: ReadonlySet<string> = new Set(
  `color fill fill-opacity fill-rule clip-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset paint-order visibility marker-start marker-mid marker-end
  font-family font-size font-style font-weight font-variant letter-spacing word-spacing text-anchor dominant-baseline
  writing-mode direction white-space`.split(/\s+/),
)

/** Attributes that are properties as well, weaker than any rule of a style sheet. */
const presentation: ReadonlySet<string> = new Set([
  ...inherited,
  ...`opacity clip-path mask filter display overflow stop-color stop-opacity baseline-shift alignment-baseline
  vector-effect text-decoration mix-blend-mode transform transform-origin font marker`.split(/\s+/),
])

/** Cascade and inheritance (CSS Cascade 4): attributes, then rules by their weight, then `style`, then what is important. */
export function styleOf(element: SvgElement, parent: Style, { rules }: SvgDocument): Style {
  const attributes = [...element.attributes].flatMap(([property, value]): readonly Declaration[] =>
    presentation.has(property) ? [{ property, value, isImportant: false }] : [],
  )
  const declarations = [
    ...attributes,
    ...rules.flatMap(({ selector, declarations }) => (matches(selector, element) ? declarations : [])),
    ...parseDeclarations(element.attributes.get('style') ?? ''),
  ]
  const style = new Map([...parent].filter(([property]) => isInherited(property)))
  const important = declarations.filter(({ isImportant }) => isImportant)
  for (const declaration of [...declarations.filter(({ isImportant }) => !isImportant), ...important])
    for (const [property, value] of longhands(declaration)) apply(property, value, style, parent)
  return style
}

/** The style of something that is drawn elsewhere than it stands, such as a marker: it inherits where it stands. */
export function styleInPlace(element: SvgElement, document: SvgDocument): Style {
  const parent = element.parent === undefined ? initialStyle : styleInPlace(element.parent, document)
  return styleOf(element, parent, document)
}

function isInherited(property: string): boolean {
  return inherited.has(property) || property.startsWith('--')
}

function longhands({ property, value }: Declaration): readonly (readonly [string, string])[] {
  if (property === 'marker')
    return ['marker-start', 'marker-mid', 'marker-end'].map((longhand) => [longhand, value])
  return property === 'font' ? fontProperties(value) : [[property, value]]
}

/** Sets a property; a value that means nothing leaves it as it was. */
function apply(property: string, stated: string, style: Map<string, string>, parent: Style): void {
  const value = withVariables(stated, style).trim()
  const from = isInherited(property) ? parent.get(property) : undefined
  if (value === 'inherit' || value === 'unset' || value === 'initial') {
    const taken = value === 'inherit' ? parent.get(property) : value === 'unset' ? from : undefined
    if (taken === undefined) style.delete(property)
    else style.set(property, taken)
    return
  }
  const computed = compute(property, value, parent)
  if (computed !== undefined) style.set(property, computed)
}

/** Custom properties in place of `var()`, or what is to stand in for them (CSS Variables 1). */
function withVariables(value: string, style: Style): string {
  if (!value.includes('var(')) return value
  return value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
    (_, name: string, fallback: string | undefined) => style.get(name) ?? fallback ?? '',
  )
}

function compute(property: string, value: string, parent: Style): string | undefined {
  switch (property) {
    case 'fill':
    case 'stroke':
    case 'color':
    case 'stop-color':
      return parsePaint(value) === undefined ? undefined : value
    case 'font-size': {
      const size = fontSizeOf(value, fontSize(parent))
      return size === undefined ? undefined : String(size)
    }
    case 'font-weight':
      return weightOf(value, Number(parent.get('font-weight') ?? 400))
    default:
      return value === '' ? undefined : value
  }
}

/** In user units. */
export function fontSize(style: Style): number {
  return Number(style.get('font-size') ?? 16)
}
