/** In a part of the file, what is put in the place of what; a part that is not there is made. */
type Step = readonly [part: string, from: string | RegExp, to: string]

/** A change that one rule must see, and no other. */
export interface Mutation {
  readonly what: string
  readonly steps: readonly Step[]
}

const main = 'word/document.xml'
const relations = 'word/_rels/document.xml.rels'
const types = '[Content_Types].xml'
const settings = 'word/settings.xml'
const core = 'docProps/core.xml'

/** For each rule, files with one thing wrong each. */
export const mutations: Readonly<Record<string, readonly Mutation[]>> = {
  'well-formed': [
    one('a tag that is not closed', main, '</w:body>', ''),
    one('a prefix that nothing binds', main, '<w:body>', '<w:body><q:p/>'),
    one('a document type', 'word/footer1.xml', /^<\?xml[^>]*>/, '<!DOCTYPE w:ftr>'),
  ],
  entries: [
    {
      what: 'a name that Word does not take',
      steps: [
        ['word/ü.xml', '', '<a/>'],
        [relations, '</R', '<Relationship Id="odd" Type="a/b" Target="ü.xml"/></R'],
      ],
    },
  ],
  'content-types': [
    one('a type for a part that is not there', types, '/footer1.', '/footer9.'),
    one('a part without a type', types, /<Default [^>]*"svg"\/>/, ''),
  ],
  relations: [
    one('a relation to nothing', relations, '</R', '<Relationship Id="odd" Type="a/b" Target="x.xml"/></R'),
    one('an id that is there twice', relations, '"rId2"', '"rId1"'),
    one('a part that nothing leads to', 'word/lost.xml', '', '<a/>'),
  ],
  'relation-uses': [
    one('a picture without a relation', main, /r:embed="rId\d+"/, 'r:embed="rId999"'),
    one('a link that leads to the styles', main, /(<w:hyperlink [^>]*r:id=")rId\d+/, '$1rId1'),
  ],
  'nothing-outside': [
    one(
      'a picture from afar',
      relations,
      '</R',
      '<Relationship Id="odd" Type="a/image" Target="https://example.org/a.png" TargetMode="External"/></R',
    ),
  ],
  images: [
    one('another picture than its name says', 'word/media/image1.png', /^[\s\S]*$/, 'GIF89a'),
    {
      what: 'a drawing of vectors with no other beside it',
      steps: [
        [relations, /media\/image2\.png/, 'media/image1.svg'],
        [relations, '</R', image('image2.png')],
      ],
    },
  ],
  styles: [
    one('a style that is not there', main, '"Subtitle"', '"Untertitel"'),
    one('a style of runs on a paragraph', main, '<w:pStyle w:val="Label"/>', '<w:pStyle w:val="Emphasis"/>'),
    one(
      'a style built upon nothing',
      'word/styles.xml',
      '<w:basedOn w:val="BodyText"/>',
      '<w:basedOn w:val="No"/>',
    ),
    one('two styles of one name', 'word/styles.xml', '<w:name w:val="Subtitle"/>', '<w:name w:val="title"/>'),
  ],
  numbering: [
    one('a list that is not there', main, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>'),
    one('a level that is not there', main, /<w:ilvl w:val="\d+"\/>/, '<w:ilvl w:val="99"/>'),
  ],
  bookmarks: [
    one('one that does not end', main, /<w:bookmarkEnd [^>]*>/, ''),
    one('a name with a hyphen', main, '<w:body>', `<w:body>${bookmark('a-b')}`),
    one('two names that differ in case alone', main, '<w:body>', `<w:body>${bookmark('COSTS')}`),
  ],
  anchors: [
    one('a link to nothing', main, 'w:anchor="costs"', 'w:anchor="cost"'),
    one('a field that leads to nothing', main, /PAGEREF \S+/, 'PAGEREF nowhere'),
  ],
  notes: [
    one('a call without a note', main, /(<w:footnoteReference w:id=")\d+/, '$1999'),
    one('a note without words', 'word/footnotes.xml', /(<w:footnote w:id="1">).*?(?=<\/w:footnote>)/, '$1'),
  ],
  'paragraph-ids': [
    one('an id that is there twice', main, 'w14:paraId="00000201"', 'w14:paraId="00000301"'),
    one('an id of the upper half', main, 'w14:paraId="00000201"', 'w14:paraId="80000201"'),
    one('words without an id', main, ' w14:paraId="00000201"', ''),
  ],
  'drawing-ids': [one('an id that is there twice', main, '<wp:docPr id="2"', '<wp:docPr id="1"')],
  fields: [
    one('a field that does not end', main, /<w:fldChar [^>]*"end"\/>/, ''),
    one('a field that asks to be updated', main, /<w:fldChar /, '<w:fldChar w:dirty="true" '),
    one('code outside a field', main, /<w:fldChar [^>]*"begin"\/>/, ''),
    one('a file that asks for an update', settings, '<w:zoom', '<w:updateFields/><w:zoom'),
  ],
  cells: [
    one('a cell without a paragraph', main, /(<\/w:tcPr>)<w:p (?:(?!<w:tc>).)*?<\/w:p>(<\/w:tc>)/, '$1$2'),
  ],
  grids: [
    one('a row with a cell too few', main, /<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>'),
    one('a cell that goes on from nothing', main, '<w:vMerge w:val="restart"/>', ''),
  ],
  'tables-apart': [
    one(
      'a table after a table',
      main,
      '</w:tbl>',
      '</w:tbl><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    ),
  ],
  spaces: [one('a space that Word drops', main, / xml:space="preserve">([^<]* )</, '>$1<')],
  'no-empty-paragraphs': [one('a paragraph for its height', main, '<w:body>', '<w:body><w:p/>')],
  'nothing-floats': [one('a drawing that floats', main, /wp:inline/g, 'wp:anchor')],
  'no-traces': [one('an insertion', main, '<w:body>', `<w:body>${paragraph('<w:ins>', '</w:ins>')}`)],
  title: [
    one('properties without one', core, /<dc:title>.*<\/dc:title>/, '<dc:title/>'),
    one('none in the text', main, '<w:pStyle w:val="Title"/>', ''),
  ],
  headings: [
    one('a level left out', main, '"Heading2"', '"Heading3"'),
    one('no first level', main, '"Heading1"', '"Heading2"'),
    one(
      'one without words',
      main,
      '<w:body>',
      '<w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:br/></w:r></w:p>',
    ),
  ],
  alternatives: [
    one('a picture without words', main, /(<wp:docPr [^>]*) descr="[^"]+"/, '$1'),
    one('the name of a file', main, /(<wp:docPr [^>]*descr=")[^"]+/, '$1chart.png'),
  ],
  'table-heads': [one('a table without heads', main, '<w:tblHeader/>', '')],
  links: [
    one('one without words', main, '<w:body>', `<w:body>${paragraph('<w:hyperlink w:anchor="costs"/>', '')}`),
  ],
  languages: [
    one('none in the properties', core, /<dc:language>.*<\/dc:language>/, ''),
    one('a tag that is none', main, /<w:lang w:val="[^"]+"/, '<w:lang w:val="k_k"'),
  ],
  settings: [
    one('the mode of an older version', settings, /(compatibilityMode"[^>]*w:val=")15/, '$114'),
    one('a file that may not be edited', settings, '<w:zoom', '<w:documentProtection/><w:zoom'),
  ],
}

function one(what: string, ...step: Step): Mutation {
  return { what, steps: [step] }
}

function bookmark(name: string): string {
  const [start, end] = [`<w:bookmarkStart w:id="7001" w:name="${name}"/>`, '<w:bookmarkEnd w:id="7001"/>']
  return paragraph(start, end)
}

function paragraph(before: string, after: string): string {
  return `<w:p w14:paraId="7A000001">${before}<w:r><w:t>a</w:t></w:r>${after}</w:p>`
}

function image(name: string): string {
  return `<Relationship Id="odd" Type="a/image" Target="media/${name}"/></R`
}
