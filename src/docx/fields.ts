import { type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { element } from './element.ts'

/**
 * A field in five runs: begin, instruction, separator, result, end (ISO 29500-1, 17.16.18). The result is there from the
 * start, so no reader has to work it out, and none asks to.
 */
export function field(
  instruction: string,
  result: string,
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  return [
    ...openField(instruction, look),
    new TextRun({ ...look, text: result }),
    new TextRun({ ...look, children: [mark('end')] }),
  ]
}

/** The runs before a result that spans paragraphs. */
export function openField(instruction: string, look: IRunOptions = {}): readonly ParagraphChild[] {
  return [
    new TextRun({ ...look, children: [mark('begin')] }),
    new TextRun({
      ...look,
      children: [element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])],
    }),
    new TextRun({ ...look, children: [mark('separate')] }),
  ]
}

export function closeField(): ParagraphChild {
  return new TextRun({ children: [mark('end')] })
}

function mark(type: 'begin' | 'separate' | 'end') {
  return element('w:fldChar', { 'w:fldCharType': type })
}
