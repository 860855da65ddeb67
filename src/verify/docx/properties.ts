import type { ReadMetadata } from '../reading.ts'
import type { WordPackage } from '../word-package.ts'
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml.ts'

/** What the file says of itself: core, application and custom properties (ISO 29500-1, 15.2.12; ISO 29500-2, 11). */
export function readMetadata(file: WordPackage): ReadMetadata {
  const core = namedIn(file.properties('core-properties'), ({ name }) => name)
  const app = namedIn(file.properties('extended-properties'), ({ name }) => name)
  const custom = namedIn(file.properties('custom-properties'), (each) => attributeOf(each, 'name') ?? '')
  const stated = {
    title: core.get('title'),
    date: custom.get('Date'),
    description: core.get('description'),
    publisher: app.get('Company'),
    identifier: custom.get('Identifier') ?? core.get('identifier'),
    license: custom.get('License'),
  }
  const known = Object.entries(stated).filter(([, value]) => value !== undefined && value !== '')
  return {
    authors: parts(core.get('creator'), /;\s*/),
    keywords: parts(core.get('keywords'), core.get('keywords')?.includes(';') ? /;\s*/ : /,\s*/),
    ...Object.fromEntries(known),
  }
}

/** The language that the properties state, where no style does. */
export function statedLanguage(file: WordPackage): string | undefined {
  return namedIn(file.properties('core-properties'), ({ name }) => name).get('language')
}

/** The program that has saved the file, as it calls itself. */
export function savingProgram(file: WordPackage): string | undefined {
  return namedIn(file.properties('extended-properties'), ({ name }) => name).get('Application')
}

function namedIn(
  root: XmlElement | undefined,
  nameIn: (element: XmlElement) => string,
): ReadonlyMap<string, string> {
  return new Map((root === undefined ? [] : elementsOf(root)).map((each) => [nameIn(each), textOf(each)]))
}

function parts(text: string | undefined, separator: RegExp): readonly string[] {
  return (text ?? '').split(separator).filter((part) => part.trim() !== '')
}
