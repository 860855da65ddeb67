export const prismNamespace = 'http://prismstandard.org/namespaces/basic/3.0/'

export interface Schema {
  readonly name: string
  readonly namespace: string
  readonly prefix: string
  readonly properties: readonly (readonly [name: string, type: string, about: string])[]
}

export const accessibilitySchema: Schema = {
  name: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [['part', 'Integer', 'Part of ISO 14289 to which the file conforms']],
}

export const prismSchema: Schema = {
  name: 'PRISM basic metadata',
  namespace: prismNamespace,
  prefix: 'prism',
  properties: [
    ['doi', 'Text', 'Digital Object Identifier'],
    ['isbn', 'Text', 'International Standard Book Number'],
    ['issn', 'Text', 'International Standard Serial Number'],
    ['url', 'URL', 'Address of the publication'],
    ['seriesTitle', 'Text', 'Title of the series'],
    ['seriesNumber', 'Text', 'Number within the series'],
  ],
}

/** PDF/A wants every schema described that XMP itself does not know (ISO 19005-2, 6.6.2.3.3). */
export function extensionSchemas(schemas: readonly Schema[]): readonly string[] {
  if (schemas.length === 0) return []
  return [
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    '<pdfaExtension:schemas><rdf:Bag>',
    ...schemas.map(writeSchema),
    '</rdf:Bag></pdfaExtension:schemas>',
    '</rdf:Description>',
  ]
}

function writeSchema({ name, namespace, prefix, properties }: Schema): string {
  return [
    '<rdf:li rdf:parseType="Resource">',
    `<pdfaSchema:schema>${name}</pdfaSchema:schema>`,
    `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>`,
    `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
    '<pdfaSchema:property><rdf:Seq>',
    ...properties.map(
      ([property, type, about]) =>
        `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${about}</pdfaProperty:description></rdf:li>`,
    ),
    '</rdf:Seq></pdfaSchema:property>',
    '</rdf:li>',
  ].join('\n')
}
