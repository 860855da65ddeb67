import type { Brand } from '../../brand/index.ts'
import type { Locale } from '../../locale/index.ts'
import { halfPoints } from '../lengths.ts'
import type { Measures } from '../measures.ts'
import { namespaces, xmlDeclaration } from '../namespaces.ts'
import { tag, value } from '../xml.ts'
import { boxStyles } from './box-styles.ts'
import { characterStyles } from './character-styles.ts'
import { contentsStyles } from './contents-styles.ts'
import { displayStyles } from './display-styles.ts'
import { listStyles } from './list-styles.ts'
import type { StyleDefinition } from './look.ts'
import { matterStyles } from './matter-styles.ts'
import { writeTableStyles } from './table-style.ts'
import { textStyles } from './text-styles.ts'
import { writeRunLook, writeStyle } from './write.ts'

/** All styles of a brand: the same for every document, so that editors find each role whether the post uses it or not. */
export function styleDefinitions(brand: Brand, measures: Measures): readonly StyleDefinition[] {
  const running = [
    ...textStyles(brand),
    ...displayStyles(brand),
    ...contentsStyles(brand, measures),
    ...boxStyles(brand, measures),
    ...matterStyles(brand, measures),
  ]
  return [...running, ...listStyles(brand, running), ...characterStyles(brand)]
}

/** `word/styles.xml`. */
export function writeStyleSheet(
  definitions: readonly StyleDefinition[],
  brand: Brand,
  locale: Locale,
): string {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  const parent = ({ basedOn }: StyleDefinition) => (basedOn === undefined ? undefined : byId.get(basedOn))
  return (
    xmlDeclaration +
    tag('w:styles', namespaces, [
      writeDefaults(brand, locale),
      writeLatentStyles(definitions),
      tag('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
        value('w:name', 'Default Paragraph Font'),
        value('w:uiPriority', 1),
        tag('w:semiHidden'),
        tag('w:unhideWhenUsed'),
      ]),
      tag('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
        value('w:name', 'No List'),
        value('w:uiPriority', 99),
        tag('w:semiHidden'),
        tag('w:unhideWhenUsed'),
      ]),
      ...definitions.map((definition) => writeStyle(definition, parent(definition), brand)),
      writeTableStyles(brand),
    ])
  )
}

function writeDefaults(brand: Brand, { tag: language, direction }: Locale): string {
  const { body } = brand.roles
  const fonts = writeRunLook({ font: body.font }, brand).replace(/<\/?w:rPr>/g, '')
  return tag('w:docDefaults', {}, [
    tag('w:rPrDefault', {}, [
      tag('w:rPr', {}, [
        fonts,
        value('w:kern', 2),
        value('w:sz', halfPoints(body.size)),
        value('w:szCs', halfPoints(body.size)),
        tag('w:lang', {
          'w:val': language,
          'w:eastAsia': language,
          'w:bidi': direction === 'rtl' ? language : 'ar-SA',
        }),
        tag('w14:ligatures', { 'w14:val': 'standard' }),
      ]),
    ]),
    tag('w:pPrDefault', {}, [
      tag('w:pPr', {}, [tag('w:widowControl'), direction === 'rtl' ? tag('w:bidi') : '']),
    ]),
  ])
}

/** What Word shows of its own styles: those the brand has dressed; the others stay out of sight until somebody asks for them. */
function writeLatentStyles(definitions: readonly StyleDefinition[]): string {
  const own = definitions.filter(({ custom }) => !custom)
  return tag(
    'w:latentStyles',
    {
      'w:defLockedState': 0,
      'w:defUIPriority': 99,
      'w:defSemiHidden': 1,
      'w:defUnhideWhenUsed': 1,
      'w:defQFormat': 0,
      'w:count': 376,
    },
    own.map(({ name, priority, quick }) =>
      tag('w:lsdException', {
        'w:name': name,
        'w:semiHidden': 0,
        'w:uiPriority': priority,
        'w:unhideWhenUsed': 0,
        'w:qFormat': quick ? 1 : 0,
      }),
    ),
  )
}
