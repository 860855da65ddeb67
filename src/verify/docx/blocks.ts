import { elementsOf, type XmlElement } from '../xml.ts'
import { append } from './append.ts'
import type { Flat } from './flat.ts'
import { chosen } from './inline.ts'
import { attribute, childOf, nameOf, settingOf } from './names.ts'
import { readParagraph } from './paragraph.ts'
import type { Story } from './story.ts'
import { readTable } from './tables.ts'

/** The blocks of a body, a cell, a note or a header (17.2.2), as they stand one after another. */
export function readBlocks(parent: XmlElement, story: Story): readonly Flat[] {
  const blocks: Flat[] = []
  for (const child of elementsOf(parent)) readBlock(child, story, blocks)
  return blocks
}

function readBlock(child: XmlElement, story: Story, blocks: Flat[]): void {
  switch (nameOf(child)) {
    case 'w:p': {
      const { paragraph, textBoxes } = readParagraph(child, story)
      if (paragraph !== undefined) blocks.push(paragraph)
      for (const box of textBoxes) append(blocks, readBlocks(box, story))
      return
    }
    case 'w:tbl':
      blocks.push(readTable(child, story))
      return
    case 'w:bookmarkStart':
      story.bookmarks.push(attribute(child, 'w:name') ?? '')
      return
    case 'w:sdt': {
      const gallery = settingOf(childOf(childOf(child, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
      if (gallery !== 'Table of Contents') readInside(childOf(child, 'w:sdtContent'), story, blocks)
      return
    }
    case 'mc:AlternateContent':
      readInside(chosen(child), story, blocks)
      return
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
      readInside(child, story, blocks)
      return
  }
}

function readInside(parent: XmlElement | undefined, story: Story, blocks: Flat[]): void {
  if (parent !== undefined) for (const child of elementsOf(parent)) readBlock(child, story, blocks)
}
