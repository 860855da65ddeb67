import { type Heading, plainText } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'
import type { Destination, Destinations } from './destinations.ts'
import type { Elements } from './elements.ts'
import type { Engine } from './engine.ts'
import { type PdfDictionary, type Reference, text } from './syntax.ts'

/** So many bookmarks may stand open; with more, only those of the first level show at first. */
const openBookmarks = 40

interface Entry {
  readonly heading: Heading
  readonly children: readonly Entry[]
}

/** Bookmarks from the headings, nested as they are (ISO 32000-1, 12.3.3). */
export function writeOutline(
  engine: Engine,
  publication: Publication,
  destinations: Destinations,
  elements: Elements,
): void {
  const headings = headingsOf(publication).filter((heading) => destinations.of(heading) !== undefined)
  if (headings.length === 0) return
  const root = engine.object({ Type: 'Outlines' })
  const isOpen = headings.length <= openBookmarks
  const describe = ({ heading }: Entry): PdfDictionary => {
    const element = elements.ofNode(heading)
    return {
      Title: text(plainText(heading.children)),
      ...leadTo(destinations.of(heading)),
      ...(element === undefined ? {} : { SE: element }),
    }
  }
  const entries = nest(headings)
  const family = writeLevel(entries, root)
  engine.fill(root, { ...family, Count: isOpen ? headings.length : entries.length })
  engine.catalog.Outlines = root

  function writeLevel(level: readonly Entry[], parent: Reference): PdfDictionary {
    const items = level.map(() => engine.object())
    level.forEach((entry, index) => {
      const item = items[index]
      if (item === undefined) throw new Error('each entry has its object')
      const count = countOf(entry)
      engine.fill(item, {
        ...describe(entry),
        Parent: parent,
        Prev: items[index - 1],
        Next: items[index + 1],
        ...(count === 0 ? {} : { ...writeLevel(entry.children, item), Count: isOpen ? count : -count }),
      })
    })
    return { First: items[0], Last: items.at(-1) }
  }
}

/** An action, where there is more to say than the place (ISO 32000-2, 12.3.2.3). */
function leadTo(destination: Destination | undefined): PdfDictionary {
  if (destination?.SD === undefined) return { Dest: destination?.D }
  return { A: { S: 'GoTo', ...destination } }
}

function headingsOf({ brief, endMatter }: Publication): readonly Heading[] {
  return [
    ...brief.children.filter((block): block is Heading => block.type === 'heading'),
    ...endMatter.flatMap(({ heading }) => (heading === undefined ? [] : [heading])),
  ]
}

function nest(headings: readonly Heading[]): readonly Entry[] {
  const entries: Entry[] = []
  let start = 0
  while (start < headings.length) {
    const heading = headings[start]
    if (heading === undefined) break
    const next = headings.findIndex(({ level }, index) => index > start && level <= heading.level)
    const end = next < 0 ? headings.length : next
    entries.push({ heading, children: nest(headings.slice(start + 1, end)) })
    start = end
  }
  return entries
}

/** Descendants, all of which show when the entry is open. */
function countOf({ children }: Entry): number {
  return children.reduce((sum, child) => sum + 1 + countOf(child), 0)
}
