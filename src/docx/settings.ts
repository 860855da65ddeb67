import type { Brand } from '../brand/index.ts'
import type { Locale } from '../locale/index.ts'
import { twips } from './lengths.ts'
import { namespaces, xmlDeclaration } from './namespaces.ts'
import { tag, toggle, value } from './xml.ts'

/** `word/settings.xml`, in the order of CT_Settings. There is no `updateFields`: Word would ask before opening. */
export function writeSettings(brand: Brand, { tag: language, direction }: Locale): string {
  return (
    xmlDeclaration +
    tag('w:settings', namespaces, [
      tag('w:zoom', { 'w:percent': 100 }),
      value('w:defaultTabStop', twips(36)),
      toggle('w:autoHyphenation', brand.type.hyphenate),
      value('w:consecutiveHyphenLimit', 2),
      value('w:hyphenationZone', twips(18)),
      tag('w:doNotHyphenateCaps'),
      value('w:characterSpacingControl', 'doNotCompress'),
      tag('w:footnotePr', {}, [tag('w:footnote', { 'w:id': -1 }), tag('w:footnote', { 'w:id': 0 })]),
      tag('w:endnotePr', {}, [tag('w:endnote', { 'w:id': -1 }), tag('w:endnote', { 'w:id': 0 })]),
      tag('w:compat', {}, [
        // A justified line that ends where the author wants is not spread.
        tag('w:doNotExpandShiftReturn'),
        ...compatibility.map(([name, content]) =>
          tag('w:compatSetting', {
            'w:name': name,
            'w:uri': 'http://schemas.microsoft.com/office/word',
            'w:val': content,
          }),
        ),
      ]),
      tag('w:themeFontLang', {
        'w:val': language,
        'w:eastAsia': /^(ja|ko|zh)\b/.test(language) ? withRegion(language) : undefined,
        'w:bidi': direction === 'rtl' ? withRegion(language) : undefined,
      }),
      tag('w:clrSchemeMapping', {
        'w:bg1': 'light1',
        'w:t1': 'dark1',
        'w:bg2': 'light2',
        'w:t2': 'dark2',
        'w:accent1': 'accent1',
        'w:accent2': 'accent2',
        'w:accent3': 'accent3',
        'w:accent4': 'accent4',
        'w:accent5': 'accent5',
        'w:accent6': 'accent6',
        'w:hyperlink': 'hyperlink',
        'w:followedHyperlink': 'followedHyperlink',
      }),
      value('w:decimalSymbol', '.'),
      value('w:listSeparator', ','),
    ])
  )
}

/** Word's themes know the fonts of a script by languages of a country, such as `fa-IR`. */
function withRegion(tag: string): string {
  // A subtag that is none makes the whole no tag; the language before it is known all the same.
  const [language = tag, ...subtags] = tag.split('-')
  const region = subtags.find((subtag) => /^[A-Za-z]{2}$/.test(subtag))
  const script = subtags.find((subtag) => /^[A-Za-z]{4}$/.test(subtag))
  const likely = new Intl.Locale(script === undefined ? language : `${language}-${script}`).maximize()
  return `${language}-${region?.toUpperCase() ?? likely.region ?? 'SA'}`
}

/** As Word 2013 and later write it into their own new documents; 15 is the mode without a "compatibility mode" title. */
const compatibility = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
  ['useWord2013TrackBottomHyphenation', 0],
] as const
