import type { Image } from '../brief/index.ts'
import { limits } from './limits.ts'
import type { ImageRequest } from './read-image.ts'
import { cleanSvg } from './svg-clean.ts'
import { svgNamespace } from './svg-names.ts'
import { printSvg } from './svg-print.ts'
import { svgSize } from './svg-size.ts'
import { unfoldedElements } from './svg-weight.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** SVG 1.1 and 2: parsed, cleaned, measured, and printed anew. */
export function readSvg(bytes: Uint8Array, { source, position, report }: ImageRequest): Image | undefined {
  const malformed = (reason: string, line: number): undefined => {
    report('image/svg-malformed', position, { source, reason, line })
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return malformed('its text is not UTF-8', 1)
  const parsed = parseXml(text, limits.svgDepth)
  if ('reason' in parsed) return malformed(parsed.reason, parsed.line)
  const named = withNamespace(parsed)
  if (named === undefined) return malformed('its root is not an svg element', 1)
  const size = svgSize(named)
  if (size === undefined) {
    report('image/svg-size', position, { source })
    return undefined
  }
  const { root, removed } = cleanSvg(named)
  if (unfoldedElements(root) > limits.svgElements) {
    report('image/svg-complex', position, { source, limit: limits.svgElements })
    return undefined
  }
  if (removed.length > 0) report('image/svg-cleaned', position, { source, removed })
  const { width, height } = size
  return { format: 'svg', bytes: new TextEncoder().encode(printSvg(root, size)), width, height }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A root that names no namespace is meant as SVG: hand-written drawings often forget it. */
function withNamespace(root: XmlElement): XmlElement | undefined {
  if (root.name !== 'svg') return undefined
  if (root.namespace === svgNamespace) return root
  return root.namespace === '' ? adopted(root) : undefined
}

function adopted(element: XmlElement): XmlElement {
  const namespace = element.namespace === '' ? svgNamespace : element.namespace
  return {
    ...element,
    namespace,
    children: element.children.map((child) => (typeof child === 'string' ? child : adopted(child))),
  }
}
