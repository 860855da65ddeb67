import type { Brand } from '../../brand/index.ts'
import {
  continuedIndent,
  itemIndent,
  type ListStyleName,
  listFamilies,
  styleListId,
} from './list-families.ts'
import type { Indent, ListPlace, StyleDefinition } from './look.ts'
import { brandPrefix, ownName } from './style-names.ts'

/** Bulleted, numbered and continued items for every kind of text, each like the text it stands in. */
export function listStyles(brand: Brand, textStyles: readonly StyleDefinition[]): readonly StyleDefinition[] {
  return listFamilies(brand).flatMap((family, index) => {
    const text = textStyles.find(({ id }) => id === family.text)
    if (text === undefined) throw new Error(`no style "${family.text}" for a list to be like`)
    const { firstLine: _, ...around } = text.paragraph?.indent ?? {}
    const style = (
      style: ListStyleName,
      suffix: string,
      indent: Indent,
      list?: ListPlace,
    ): StyleDefinition => ({
      ...text,
      id: style.id,
      name: style.name ?? ownName(brand, `${text.name.replace(`${brandPrefix(brand)} `, '')} ${suffix}`),
      basedOn: text.id,
      next: style.id,
      priority: Math.min(99, text.priority + 1),
      custom: style.name === undefined,
      quick: family.text === 'BodyText',
      paragraph: {
        ...text.paragraph,
        indent: { ...around, ...(indent.hanging === undefined ? { firstLine: 0 } : {}), ...indent },
        contextual: true,
        ...(list === undefined ? {} : { list }),
      },
    })
    return [
      ...family.bullets.map((name, level) =>
        style(name, 'Bullet', itemIndent(family, false, level), { list: styleListId(index, false), level }),
      ),
      ...family.numbers.map((name, level) =>
        style(name, 'Number', itemIndent(family, true, level), { list: styleListId(index, true), level }),
      ),
      ...family.continued.map((name, level) => style(name, 'Continue', continuedIndent(family, level))),
    ]
  })
}
