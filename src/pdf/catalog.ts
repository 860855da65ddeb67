import type { Page } from '../layout/index.ts'
import type { Publication } from '../publication/index.ts'
import { attachSource, type Source } from './attachment.ts'
import type { Destinations } from './destinations.ts'
import type { Engine } from './engine.ts'
import type { Profile } from './profile.ts'
import { srgbProfile } from './srgb.ts'
import { nameTree } from './structure-tree.ts'
import { type PdfDictionary, type PdfValue, text } from './syntax.ts'
import type { Structure } from './tags.ts'
import { composeXmp } from './xmp.ts'

/** What the catalogue leads to, besides pages. */
interface Contents {
  readonly structure: Structure
  readonly destinations: Destinations
  readonly profile: Profile
  readonly source: Source | undefined
}

/** Fills the catalogue (ISO 32000-1, 7.7.2): language, title bar, page labels, names, colour, metadata. */
export function writeCatalog(
  engine: Engine,
  publication: Publication,
  pages: readonly Page[],
  { structure, destinations, profile, source }: Contents,
): void {
  const { brief, metadata } = publication
  const named: Names = { Dests: namedDestinations(structure, destinations) }
  if (source !== undefined) {
    const attached = attachSource(engine, source, metadata)
    named.EmbeddedFiles = [[source.name, attached]]
    // It belongs to the document as a whole (ISO 19005-3, annex E).
    engine.catalog.AF = [attached]
  }
  Object.assign(engine.catalog, {
    Lang: text(brief.meta.lang),
    MarkInfo: { Marked: true },
    ViewerPreferences: {
      DisplayDocTitle: true,
      ...(brief.meta.direction === 'rtl' ? { Direction: 'R2L' } : {}),
    },
    PageLabels: { Nums: pageLabels(pages.map(({ label }) => label)) },
    OutputIntents: [outputIntent(engine)],
    Metadata: engine.stream(
      { Type: 'Metadata', Subtype: 'XML' },
      Buffer.from(composeXmp(metadata, profile), 'utf8'),
      // Programs that do not know PDF look for the packet in the bytes of the file.
      'plain',
    ),
    ...nameTrees(named),
  })
}

function outputIntent(engine: Engine): PdfDictionary {
  const condition = text('sRGB IEC61966-2.1')
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: condition,
    Info: condition,
    DestOutputProfile: engine.stream({ N: 3 }, srgbProfile()),
  }
}

/** Entries of each name tree (ISO 32000-1, 7.7.4). */
interface Names {
  readonly Dests: Entries
  EmbeddedFiles?: Entries
}

type Entries = readonly (readonly [name: string, value: PdfValue])[]

function nameTrees(names: Names): PdfDictionary {
  const trees = Object.entries(names).filter(([, entries]) => entries.length > 0)
  if (trees.length === 0) return {}
  return { Names: Object.fromEntries(trees.map(([name, entries]) => [name, nameTree(entries)])) }
}

function namedDestinations({ targets }: Structure, destinations: Destinations): Entries {
  return [...targets].flatMap(([id, node]): Entries => {
    const destination = destinations.of(node)
    return destination === undefined ? [] : [[id, destination.SD === undefined ? destination.D : destination]]
  })
}

/** Runs of numbers that count up by one are one range; any other label stands for itself (ISO 32000-1, 12.4.2). */
export function pageLabels(labels: readonly string[]): readonly PdfValue[] {
  return labels.flatMap((label, index): readonly PdfValue[] => {
    if (!/^[1-9]\d*$/.test(label)) return [index, label === '' ? {} : { P: text(label) }]
    const continues = index > 0 && Number(labels[index - 1]) + 1 === Number(label)
    return continues ? [] : [index, { S: 'D', St: Number(label) }]
  })
}
