import { type Limits, ownLimits } from '../allowance.ts'
import type { Reading, ReadNote } from '../reading.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { openPackage, type WordPackage } from '../word-package.ts'
import { elementsOf, type XmlElement } from '../xml.ts'
import { readBlocks } from './blocks.ts'
import type { Flat } from './flat.ts'
import { groupBlocks, type WordsAt } from './group.ts'
import { documentNodes } from './masthead.ts'
import { attribute, childOf, nameOf, toggleOf } from './names.ts'
import { noteNumbers } from './note-numbers.ts'
import { parseNumbering } from './numbering.ts'
import { readMetadata, savingProgram, statedLanguage } from './properties.ts'
import { type Shared, storyOf } from './story.ts'
import { parseStyles } from './styles.ts'

/** What a Word file says. */
export function readDocx(bytes: Uint8Array, limits: Limits = ownLimits): Reading {
  const file = openPackage(bytes, limits)
  const body = childOf(file.document.root, 'w:body')
  if (body === undefined || nameOf(file.document.root) !== 'w:document')
    throw new UnreadableEdition('its document is not one of Word')
  const shared: Shared = {
    styles: parseStyles(file.related('styles')?.root),
    numbering: parseNumbering(file.related('numbering')?.root),
    notes: noteNumbers(),
    targets: new Map(),
  }
  const header = readFirstHeader(file, body, shared)
  const text = readBlocks(body, storyOf('text', file.document, shared))
  const notes = readNotes(file, shared)
  const wordsAt: WordsAt = (bookmark) => shared.targets.get(bookmark) ?? ''
  return {
    lang: shared.styles.lang === '' ? (statedLanguage(file) ?? '') : shared.styles.lang,
    metadata: readMetadata(file),
    savedBy: savingProgram(file) ?? '',
    children: documentNodes(header, text, wordsAt),
    notes: notes.map(({ number, blocks }): ReadNote => ({ number, children: groupBlocks(blocks, wordsAt) })),
  }
}

interface FlatNote {
  readonly number: number
  readonly blocks: readonly Flat[]
}

/** Notes that the text calls. */
function readNotes(file: WordPackage, shared: Shared): readonly FlatNote[] {
  const parts = { footnote: file.related('footnotes'), endnote: file.related('endnotes') }
  const bodies = new Map<string, XmlElement>()
  for (const [kind, part] of Object.entries(parts))
    for (const note of part === undefined ? [] : elementsOf(part.root))
      bodies.set(`${kind} ${attribute(note, 'w:id') ?? ''}`, note)
  return shared.notes.called().flatMap(({ kind, id, number }) => {
    const [body, part] = [bodies.get(`${kind} ${id}`), parts[kind]]
    if (body === undefined || part === undefined) return []
    return [{ number, blocks: readBlocks(body, storyOf('notes', part, shared)) }]
  })
}

/** The header of the first page of the first section: its own one where it has one. */
function readFirstHeader(file: WordPackage, body: XmlElement, shared: Shared): readonly Flat[] {
  const section = firstSection(body)
  if (section === undefined) return []
  const type = toggleOf(section, 'w:titlePg') === true ? 'first' : 'default'
  const reference = elementsOf(section).find(
    (child) => nameOf(child) === 'w:headerReference' && attribute(child, 'w:type') === type,
  )
  const part = reference && file.partAt(attribute(reference, 'r:id') ?? '')
  return part === undefined ? [] : readBlocks(part.root, storyOf('text', part, shared))
}

/** Sections are stated at their ends: in the last paragraph of each, and for the last one at the end of the body. */
function firstSection(body: XmlElement): XmlElement | undefined {
  for (const child of elementsOf(body)) {
    if (nameOf(child) === 'w:sectPr') return child
    const section = childOf(childOf(child, 'w:pPr'), 'w:sectPr')
    if (section !== undefined) return section
  }
  return undefined
}
