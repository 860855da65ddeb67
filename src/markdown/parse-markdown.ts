import type { Element, Root as HastRoot } from 'hast'
import type { Break, FootnoteDefinition, FootnoteReference, Html, Root as MdastRoot } from 'mdast'
import rehypeRaw from 'rehype-raw'
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Report } from '../diagnostics/index.ts'
import { readAbbreviations } from './syntax/abbreviations.ts'
import { applyAttributes } from './syntax/apply-attributes.ts'
import { attachCaptions } from './syntax/attach-captions.ts'
import { blockDirectives } from './syntax/block-directives.ts'
import { callNotesInMarkup, callOf } from './syntax/call-notes-in-markup.ts'
import { checkDescriptions } from './syntax/check-descriptions.ts'
import { checkListNumbers } from './syntax/check-list-numbers.ts'
import { checkNotes } from './syntax/check-notes.ts'
import { checkTableRows } from './syntax/check-table-rows.ts'
import { closeMarkup } from './syntax/close-markup.ts'
import { composeLetters } from './syntax/compose-letters.ts'
import { readContentsMarks } from './syntax/contents-marks.ts'
import { drawings, type Names } from './syntax/drawings/drawing.ts'
import { type CellParsers, settleDrawings } from './syntax/drawings/settle-drawings.ts'
import { shareNames } from './syntax/drawings/share-names.ts'
import { endAutolinks } from './syntax/end-autolinks.ts'
import { inlineNotes } from './syntax/inline-notes.ts'
import { keepEscapedMarks } from './syntax/keep-escaped-marks.ts'
import { knownNotes } from './syntax/known-notes.ts'
import { limitLines } from './syntax/limit-lines.ts'
import { limitMarks, reportSurplus } from './syntax/limit-marks.ts'
import { limitMarkup, limitNesting } from './syntax/limit-nesting.ts'
import { lineBlocks } from './syntax/line-blocks.ts'
import { listItem } from './syntax/list-items.ts'
import { pairedMarks } from './syntax/paired-marks.ts'
import { piecesOfMarkup } from './syntax/replace-in-markup.ts'
import { reportComments } from './syntax/report-comments.ts'
import { reportNearLists } from './syntax/report-near-lists.ts'
import { reportNearTables } from './syntax/report-near-tables.ts'
import { placeInlineNotes, refuseInlineNotes } from './syntax/settle-inline-notes.ts'
import { shapeDirectives } from './syntax/shape-directives.ts'
import { spans } from './syntax/spans.ts'
import { walk } from './syntax/walk.ts'
import { collapsedText } from './white-space.ts'

/**
 * Reads Markdown with all our syntax: text → mdast → hast, the HTML in it parsed as browsers do. Front matter is passed
 * over. `notes` are names of notes that the text may call, besides its own.
 */
export function parseMarkdown(text: string, report: Report, notes: readonly string[] = []): HastRoot {
  return parseWith(parser, text, placeInlineNotes, notes, report)
}

/** Reads a text that is one line, such as a title: "2018. A year" is no list there. */
export function parseLine(text: string, report: Report, notes: readonly string[] = []): HastRoot {
  return parseWith(lineParser, collapsedText(text), refuseInlineNotes, notes, report)
}

function parseWith(
  syntax: typeof parser,
  text: string,
  settleInlineNotes: (mdast: MdastRoot, report: Report) => void,
  notes: readonly string[],
  report: Report,
): HastRoot {
  const limited = limitLines(text, report)
  const file = new VFile(limited)
  const callsOthers = notes.length > 0 && text.includes('[^')
  const mdast = (callsOthers ? syntax().use(knownNotes, notes) : syntax).parse(file)
  settleDrawings(mdast, cellParsers(notes), report)
  reportSurplus(mdast, report)
  limitNesting(mdast, report)
  limitMarkup(mdast, report)
  reportComments(mdast, report)
  readAbbreviations(mdast, limited, report)
  readContentsMarks(mdast, limited, report)
  endAutolinks(mdast, limited)
  checkListNumbers(mdast, limited, report)
  checkNotes(mdast, report)
  attachCaptions(mdast, report)
  checkTableRows(mdast, limited, report)
  reportNearTables(mdast, limited, report)
  reportNearLists(mdast, limited, report)
  checkDescriptions(mdast, limited, notes, report)
  closeMarkup(mdast)
  settleInlineNotes(mdast, report)
  callNotesInMarkup(mdast, notes)
  applyAttributes(mdast, report)
  shapeDirectives(mdast, report)
  keepEscapedMarks(mdast, limited)
  const parsed = toHast.runSync(mdast, file)
  const hast = hasMarkup(mdast) ? raw.runSync(parsed, file) : parsed
  composeLetters(hast)
  return hast
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDefinitionList)
  .use(blockDirectives)
  .use(pairedMarks)
  .use(spans)
  .use(drawings)
  .use(lineBlocks)
  .use(inlineNotes)
  .use(limitMarks)
  .freeze()

/** Without whatever makes a block of the beginning of a line. */
const lineParser = parser().use(function () {
  const names = [
    ...[
      'list',
      'blockQuote',
      'headingAtx',
      'thematicBreak',
      'codeIndented',
      'codeFenced',
      'htmlFlow',
      'definition',
    ],
    ...[
      'directiveContainer',
      'directiveLeaf',
      'directiveContainerLazy',
      'gfmFootnoteDefinition',
      'frontmatter',
      'yaml',
      'drawing',
      'lineBlock',
      'table',
      'setextUnderline',
    ],
  ]
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names } }]
})

/** Parsers for the cells of a drawing, made when the first is met; they share its names of links and notes. */
function cellParsers(notes: readonly string[]): (names: Names) => CellParsers {
  let known: CellParsers | undefined
  return (names) => {
    if (known !== undefined) return known
    const blocks = parser().use(shareNames, names).use(knownNotes, notes)
    const line = lineParser().use(shareNames, names).use(knownNotes, notes)
    known = {
      blocks: (text) => blocks.parse(text),
      line: (text) => {
        const { children, ...root } = line.parse(text)
        return {
          ...root,
          children: children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child])),
        }
      },
    }
    return known
  }
}

/** Notes stay where they are called and where they are written; lowering brings them together. */
const handlers: Options['handlers'] = {
  ...defListHastHandlers,
  listItem,
  // Without the line end that the library adds: the words after it would have no place of their own.
  break: (state, node: Break): Element => {
    const end: Element = { type: 'element', tagName: 'br', properties: {}, children: [] }
    state.patch(node, end)
    return end
  },
  html: (_, node: Html) => piecesOfMarkup(node),
  footnoteReference: (state, node: FootnoteReference): Element => {
    const call = callOf(node.identifier)
    state.patch(node, call)
    return call
  },
  footnoteDefinition: (state, node: FootnoteDefinition): Element => {
    const body: Element = {
      type: 'element',
      tagName: 'section',
      properties: { dataNoteBody: node.identifier },
      children: state.wrap(state.all(node), true),
    }
    state.patch(node, body)
    return body
  },
}

const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, handlers })
const raw = unified().use(rehypeRaw)

function hasMarkup(root: MdastRoot): boolean {
  let found = false
  walk(root, (node) => {
    found ||= node.type === 'html'
  })
  return found
}
