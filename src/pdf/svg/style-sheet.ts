import { parseSelector, type Selector } from './selector.ts'

export interface Declaration {
  readonly property: string
  readonly value: string
  readonly isImportant: boolean
}

export interface StyleRule {
  readonly selector: Selector
  readonly declarations: readonly Declaration[]
}

/**
 * The rules of a style sheet, the weakest first. Of media queries those for all media and for print count. Rules whose
 * selectors ask for more than element, class and id are passed over, and named in `unread`.
 */
export function parseStyleSheet(css: string): {
  readonly rules: readonly StyleRule[]
  readonly unread: readonly string[]
} {
  const rules: StyleRule[] = []
  const unread: string[] = []
  for (const [, head = '', body = ''] of withoutMedia(css.replace(/\/\*[\s\S]*?\*\//g, '')).matchAll(block)) {
    const declarations = parseDeclarations(body)
    for (const text of head.split(',')) {
      const selector = parseSelector(text.trim())
      if (selector !== undefined) rules.push({ selector, declarations })
      else if (!isOfMoments(text)) unread.push(text.trim())
    }
  }
  return { rules: rules.sort((one, other) => one.selector.weight - other.selector.weight), unread }
}

const block = /([^{}]+)\{([^{}]*)\}/g

/** Selectors that only match while somebody points at something: never on paper. */
function isOfMoments(selector: string): boolean {
  return /:(?:hover|focus|active|visited|target)/.test(selector)
}

function withoutMedia(css: string): string {
  return css.replace(/@media([^{]*)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g, (_, query: string, rules: string) =>
    /^\s*(?:all|print)\s*$/.test(query) ? rules : '',
  )
}

/** The declarations of a rule or of the attribute `style`. */
export function parseDeclarations(text: string): readonly Declaration[] {
  return text.split(';').flatMap((part) => {
    const colon = part.indexOf(':')
    if (colon === -1) return []
    const [, value = '', important] = /^\s*(.*?)\s*(!\s*important)?\s*$/is.exec(part.slice(colon + 1)) ?? []
    return [{ property: part.slice(0, colon).trim(), value, isImportant: important !== undefined }]
  })
}
