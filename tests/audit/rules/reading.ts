import type { Rule } from '../rule.ts'
import { main, storiesOf, type WordFile } from '../word-file.ts'
import { all, child, childrenOf, first, textOf, wordOf, type XmlElement } from '../xml.ts'

/** What readers who do not see the page need, as Word's own checker of accessibility looks for it. */
export const readingRules: readonly Rule[] = [
  {
    name: 'title',
    sentence: 'The file has a title in its properties and a paragraph in the style Title.',
    *breaches(file) {
      const core = 'docProps/core.xml'
      if (textOf(first(file.parts.get(core), 'dc:title')).trim() === '')
        yield { message: 'the properties hold no title', part: core }
      const titles = all(file.parts.get(main), 'w:pStyle').filter((style) => wordOf(style) === 'Title')
      if (titles.length !== 1) yield { message: `${titles.length} paragraphs are titles`, part: main }
    },
  },
  {
    name: 'headings',
    sentence: 'Headings begin with the first level, leave none out, and have words.',
    *breaches(file) {
      let before = 0
      for (const { level, element } of headingsOf(file)) {
        if (level > before + 1)
          yield { message: `a heading of level ${level} follows level ${before}`, part: main, element }
        if (textOf(element).trim() === '') yield { message: 'a heading is empty', part: main, element }
        before = level
      }
    },
  },
  {
    name: 'alternatives',
    sentence: 'Every drawing says in words what it shows, or that it shows nothing.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'wp:docPr')) {
          const decorative = all(element, 'adec:decorative').some(({ attributes }) => attributes.val === '1')
          const words = element.attributes.descr?.trim() ?? ''
          if (!decorative && (words === '' || isFileName(words)))
            yield { message: `the words of a drawing are "${words}"`, part, element }
          if (decorative && words !== '')
            yield { message: `a drawing shows nothing, and "${words}"`, part, element }
        }
    },
  },
  {
    name: 'table-heads',
    sentence: 'Every table has a row or a column of heads, and heads are not split over pages.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'w:tbl')) {
          const rows = childrenOf(element).filter(({ name }) => name === 'w:tr')
          const heads = rows.map((row) => child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined)
          const firstColumn = first(element, 'w:tblLook')?.attributes['w:firstColumn'] === '1'
          if (!heads.includes(true) && !firstColumn)
            yield { message: 'a table has no row of heads', part, element }
          if (heads.lastIndexOf(true) >= Math.max(1, heads.filter(Boolean).length))
            yield { message: 'a row of heads stands among others', part, element }
        }
    },
  },
  {
    name: 'links',
    sentence: 'Every link has words.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'w:hyperlink'))
          if (textOf(element).trim() === '' && all(element, 'w:drawing').length === 0)
            yield { message: 'a link has no words', part, element }
    },
  },
  {
    name: 'languages',
    sentence: 'The file says which language it is in, in its styles and its properties; every tag is one.',
    *breaches({ parts }) {
      const styles = 'word/styles.xml'
      const defaults = first(first(parts.get(styles), 'w:docDefaults'), 'w:lang')
      if (wordOf(defaults) === undefined && defaults?.attributes['w:bidi'] === undefined)
        yield { message: 'the styles name no language', part: styles }
      if (textOf(first(parts.get('docProps/core.xml'), 'dc:language')) === '')
        yield { message: 'the properties name no language', part: 'docProps/core.xml' }
      for (const [part, root] of parts)
        for (const element of all(root, 'w:lang', 'w:themeFontLang'))
          for (const tag of ['w:val', 'w:eastAsia', 'w:bidi'].flatMap((key) => element.attributes[key] ?? []))
            if (!isLanguage(tag)) yield { message: `"${tag}" is no language`, part, element }
    },
  },
  {
    name: 'settings',
    sentence:
      'Word opens the file as one of its own: not in a mode of older versions, not protected, not as a template.',
    *breaches({ parts }) {
      const part = 'word/settings.xml'
      const settings = parts.get(part)
      const mode = all(settings, 'w:compatSetting').find(
        ({ attributes }) => attributes['w:name'] === 'compatibilityMode',
      )
      if (wordOf(mode) !== '15') yield { message: 'the mode is not that of Word 2013 and later', part }
      for (const element of all(settings, 'w:documentProtection', 'w:attachedTemplate', 'w:trackRevisions'))
        yield { message: `there is a ${element.name}`, part, element }
    },
  },
]

function headingsOf(file: WordFile): readonly { readonly level: number; readonly element: XmlElement }[] {
  const styles = new Map(
    all(file.parts.get('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
  )
  const levelOf = (id: string | undefined, steps = 0): number => {
    const style = styles.get(id)
    if (style === undefined || steps > styles.size) return 0
    const outline = wordOf(first(style, 'w:outlineLvl'))
    return outline === undefined ? levelOf(wordOf(child(style, 'w:basedOn')), steps + 1) : levelFrom(outline)
  }
  return all(file.parts.get(main), 'w:p').flatMap((element) => {
    const properties = child(element, 'w:pPr')
    const own = wordOf(child(properties, 'w:outlineLvl'))
    const level = own === undefined ? levelOf(wordOf(child(properties, 'w:pStyle'))) : levelFrom(own)
    return level === 0 ? [] : [{ level, element }]
  })
}

/** Nine is the level of text that is no heading (ECMA-376, 17.3.1.20). */
function levelFrom(outline: string): number {
  return outline === '9' ? 0 : Number(outline) + 1
}

function isFileName(words: string): boolean {
  return /^\S+\.(png|jpe?g|gif|svg|webp|avif)$/i.test(words)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
