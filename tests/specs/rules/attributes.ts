import type { Element, Properties } from 'hast'
import { type Nodes, rewrite } from '../tree.ts'

/** Of every element, the attributes that mean something in all editions. */
export function attributes(nodes: Nodes): Nodes {
  return rewrite(nodes, (element) => {
    const kept = (keepers[element.tagName] ?? (() => ({})))(element)
    const { lang, dir } = element.properties
    const properties = Object.fromEntries(
      Object.entries({ ...kept, lang, dir }).filter(
        ([, value]) => value !== undefined && value !== null && value !== '',
      ),
    )
    return [{ ...element, properties }]
  })
}

const keepers: Readonly<Record<string, ((element: Element) => Properties) | undefined>> = {
  a: ({ properties: { href, title } }) => ({ href, title }),
  abbr: ({ properties: { title } }) => ({ title }),
  img: ({ properties: { src, alt } }) => ({ src, alt }),
  ol: ({ properties }) => ({ start: Number(properties.start ?? 1), tight: isTight(properties) }),
  ul: ({ properties }) => ({ tight: isTight(properties) }),
  li: ({ properties: { dataTask } }) => ({ task: dataTask }),
  code: ({ properties }) => ({ language: /language-\S+/.exec(classesOf(properties))?.[0] }),
  td: cell,
  th: cell,
}

function cell({ properties }: Element): Properties {
  const { colSpan, rowSpan, align } = properties
  const names: Readonly<Record<string, string>> = { left: 'start', right: 'end' }
  const stated = typeof align === 'string' ? (names[align] ?? align) : undefined
  return { colSpan, rowSpan, align: stated ?? /start|center|end/.exec(classesOf(properties))?.[0] ?? 'start' }
}

function isTight(properties: Properties): boolean {
  return properties.dataTight === true || classesOf(properties).includes('tight')
}

function classesOf({ className }: Properties): string {
  return [className ?? []].flat().join(' ')
}
