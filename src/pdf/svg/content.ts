import type { PdfDictionary, Reference } from '../syntax.ts'

/** Parts of the graphics state that are set when they change; `opacity` is a graphics state dictionary. */
export type StatePart =
  | 'fill'
  | 'stroke'
  | 'opacity'
  | 'width'
  | 'cap'
  | 'join'
  | 'miter'
  | 'dash'
  | 'rendering'

/** The content of a form under construction, and the resources that it names. */
export interface Content {
  /** Sets a part of the graphics state, unless it is so already. */
  readonly set: (part: StatePart, operator: string) => void
  readonly isSet: (part: StatePart) => boolean
  readonly write: (operators: string) => void
  /** What is set and clipped in here ends with it. */
  readonly within: (paint: () => void) => void
  /** The name of a resource in the content. */
  readonly name: (kind: ResourceKind, reference: Reference, own?: string) => string
  readonly finish: () => { readonly resources: PdfDictionary; readonly bytes: Uint8Array }
}

export type ResourceKind = 'Font' | 'ExtGState' | 'Pattern' | 'XObject'

const initials: Record<ResourceKind, string> = { Font: 'F', ExtGState: 'G', Pattern: 'P', XObject: 'X' }

export function openContent(): Content {
  const lines: string[] = []
  const resources: Partial<Record<ResourceKind, Record<string, Reference>>> = {}
  let state = new Map<StatePart, string>()
  return {
    set: (part, operator) => {
      if (state.get(part) === operator) return
      state.set(part, operator)
      lines.push(operator)
    },
    isSet: (part) => state.has(part),
    write: (operators) => void lines.push(operators),
    within: (paint) => {
      const outside = new Map(state)
      lines.push('q')
      paint()
      lines.push('Q')
      state = outside
    },
    name: (kind, reference, own) => {
      const name = own ?? `${initials[kind]}${reference.id}`
      resources[kind] ??= {}
      resources[kind][name] = reference
      return name
    },
    finish: () => ({ resources, bytes: Buffer.from(lines.join('\n'), 'latin1') }),
  }
}
