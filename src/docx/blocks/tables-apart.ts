import { type FileChild, Paragraph, Table } from 'docx'

/** Word makes one table of two that follow each other: a small paragraph keeps them apart, parts them from contents, and ends what holds them. */
export function keepTablesApart(children: readonly FileChild[], style: string): readonly FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    const isAlone = !(child instanceof Table) || next instanceof Paragraph
    return isAlone ? [child] : [child, new Paragraph({ style })]
  })
}
