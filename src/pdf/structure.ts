import { type Block, type Heading, type PdfProfile, plainText } from '../brief/index.ts'
import type { Byline, EndSection, Fact, Masthead, Publication } from '../publication/index.ts'
import { tagBlocks, tagHeading, tagParagraph } from './block-tags.ts'
import { tagHeadingWords } from './inline-tags.ts'
import { tagLogo, tagPicture } from './picture-tags.ts'
import { newSlot, type Tagging, withTagging } from './tagging.ts'
import type { Structure, Tag } from './tags.ts'
import { vocabularies } from './vocabulary.ts'

/**
 * The logical structure of a publication in reading order (ISO 32000-1, 14.7): masthead, body, end matter. It knows
 * nothing of pages; painting fills its slots.
 */
export function buildStructure(publication: Publication, profile: PdfProfile = 'ua-1'): Structure {
  const { masthead, brief, endMatter } = publication
  const vocabulary = vocabularies[profile]
  const structure = withTagging(publication, vocabulary, tagBlocks, (tagging) => ({
    type: 'Document',
    lang: brief.meta.lang,
    ...(brief.meta.direction === 'rtl' ? { attributes: { Layout: { WritingMode: 'RlTb' } } } : {}),
    children: [
      tagMasthead(publication, tagging),
      ...tagAbstract(masthead, tagging),
      ...tagSections(brief.children, tagging),
      ...endMatter.map((section) => tagEndSection(section, tagging)),
    ],
  }))
  return { ...structure, root: vocabulary.say(structure.root) }
}

function tagMasthead({ masthead, cover }: Publication, tagging: Tagging): Tag {
  const { logo, wordmark, tagline, label, line, title, subtitle, byline, facts } = masthead
  const optional = (paragraph: typeof subtitle) =>
    paragraph === undefined ? [] : tagParagraph(paragraph, tagging)
  const { children, notes } = tagHeadingWords(title.children, tagging)
  return {
    type: 'Sect',
    title: plainText(title.children),
    children: [
      ...(logo === undefined ? [] : tagLogo(logo, tagging)),
      ...optional(wordmark),
      ...optional(tagline),
      ...optional(label),
      ...optional(line),
      { type: 'H1', node: title, children },
      ...notes,
      ...optional(subtitle),
      ...byline.flatMap((author) => tagByline(author, tagging)),
      ...(facts.length === 0 ? [] : [tagFacts(facts, tagging)]),
      ...(cover === undefined ? [] : tagPicture(cover.picture, 'Block', tagging)),
      ...optional(cover?.credit),
    ],
  }
}

function tagByline({ name, details }: Byline, tagging: Tagging): readonly Tag[] {
  return [name, ...details].flatMap((paragraph) => tagParagraph(paragraph, tagging))
}

/** Terms and what is said of them: a list whose labels are the terms. */
function tagFacts(facts: readonly Fact[], tagging: Tagging): Tag {
  const items = facts.map(({ term, details }): Tag => {
    const words = tagHeadingWords(term.children, tagging)
    return {
      type: 'LI',
      children: [
        { type: 'Lbl', node: term, children: words.children },
        {
          type: 'LBody',
          children: [...words.notes, ...details.flatMap((detail) => tagParagraph(detail, tagging))],
        },
      ],
    }
  })
  return { type: 'L', children: items }
}

function tagAbstract({ abstract }: Masthead, tagging: Tagging): readonly Tag[] {
  if (abstract === undefined) return []
  const children = [...tagParagraph(abstract.heading, tagging), ...tagging.tagBlocks(abstract.children)]
  return [{ type: 'Sect', title: plainText(abstract.heading.children), children }]
}

function tagEndSection(section: EndSection, tagging: Tagging): Tag {
  const { heading, emblem, logos, children } = section
  const emblemTags: Tag[] = []
  if (emblem !== undefined) {
    const slot = newSlot()
    tagging.own(emblem, slot)
    tagging.own(emblem, slot, 'emblem')
    tagging.own(section, slot, 'emblem')
    emblemTags.push(
      { type: 'Figure', alt: emblem.alt, children: [slot] },
      ...tagParagraph(emblem.name, tagging),
    )
  }
  return {
    type: 'Sect',
    ...(heading === undefined ? {} : { title: plainText(heading.children) }),
    children: [
      ...(heading === undefined ? [] : tagHeading(heading, tagging)),
      ...emblemTags,
      ...logos.flatMap((logo) => tagLogo(logo, tagging)),
      ...tagging.tagBlocks(children),
    ],
  }
}

/** A heading and what follows it, down to the next of its level or above, are a section; sections nest. */
function tagSections(blocks: readonly Block[], tagging: Tagging): readonly Tag[] {
  const first = blocks.findIndex(isHeading)
  if (first < 0) return tagging.tagBlocks(blocks)
  const tags = [...tagging.tagBlocks(blocks.slice(0, first))]
  let start = first
  while (start < blocks.length) {
    const heading = blocks[start]
    if (heading?.type !== 'heading') throw new Error('a section begins with its heading')
    const next = blocks.findIndex((block, index) => index > start && endsSection(block, heading))
    const end = next < 0 ? blocks.length : next
    tags.push({
      type: 'Sect',
      title: plainText(heading.children),
      children: [...tagHeading(heading, tagging), ...tagSections(blocks.slice(start + 1, end), tagging)],
    })
    start = end
  }
  return tags
}

function isHeading(block: Block): block is Heading {
  return block.type === 'heading'
}

function endsSection(block: Block, { level }: Heading): boolean {
  return isHeading(block) && block.level <= level
}
