import { entry } from './entry.ts'

/** The text of a post. */
export const markdown = {
  'markdown/encoding': entry<{ offset: number }>({
    severity: 'error',
    message: ({ offset }) => `this is not UTF-8: the byte at ${offset} has no meaning there`,
    help: () => 'open the file in an editor and save it as UTF-8',
    explanation:
      'Text files are UTF-8. A file saved as Windows-1252 or UTF-16 reads as nonsense wherever it has a letter beyond A to Z, so it is refused as a whole.',
  }),
  'markdown/control-character': entry<{ code: string; meant?: string }>({
    severity: 'error',
    isLenient: true,
    message: ({ code }) => `there is an invisible control character (${code})`,
    help: ({ meant }) =>
      meant === undefined
        ? 'delete it; it has usually come in by copying from another program'
        : `write ${meant}, which this number stands for in Windows-1252, or delete it`,
    explanation:
      'Control characters other than tabs and line ends have no meaning in a text, and Word and e-readers refuse files that hold them. Where a project lets them pass they are left out; one that ends a line in other programs is a space.',
  }),
  'markdown/symbol-font': entry<{ code: string; sign: string; count: number }>({
    severity: 'warning',
    message: ({ code, sign, count }) =>
      `${code} is a sign of the font Symbol or Wingdings${count === 1 ? '' : `, and stands here ${count} times`}: it is read as ${sign}`,
    help: ({ sign }) => `write ${sign}; an item of a list begins with "- "`,
    explanation:
      'Word writes bullets, ticks and arrows of the fonts Symbol and Wingdings with numbers for private use, which mean nothing without that font. Those whose meaning is certain are read as the character that Unicode has for them.',
  }),
  'markdown/too-long': entry<{ bytes: number; limit: number }>({
    severity: 'error',
    message: ({ bytes, limit }) =>
      `this text has ${Math.ceil(bytes / 1_000_000)} MB; the limit is ${limit / 1_000_000} MB`,
    explanation: 'The limit is far beyond the longest report; a file above it is not a post but a mistake.',
  }),
  'markdown/nested-too-deeply': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `this is nested deeper than ${limit} levels`,
    help: () => 'take it out of some of the lists, quotes or elements around it',
    explanation:
      'No page can show text that stands in a list in a list in a list, and so on without end. What lies deeper than the limit is not read.',
  }),
  'markdown/too-many-marks': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `there are more than ${limit} marks such as * and [ in one paragraph`,
    help: () => 'look whether this has come in by mistake; divide the paragraph by empty lines if it has not',
    explanation:
      'Every asterisk, bracket and the like is compared with all those before it in its paragraph, which takes minutes where there are thousands. Those beyond the limit have no meaning.',
  }),
  'markdown/too-many-definitions': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `this is the first definition beyond the limit of ${limit}`,
    help: () => 'divide the list among several posts, or make a table of it',
    explanation:
      'Each definition, which begins with a colon, takes longer to read than the one before. Those beyond the limit are not read as definitions.',
  }),
  'markdown/unknown-directive': entry<{ name: string; known: readonly string[]; nearest?: string }>({
    severity: 'warning',
    message: ({ name }) => `there is no directive "${name}"`,
    help: ({ nearest, known }) =>
      nearest === undefined ? `the directives are ${known.join(', ')}` : `did you mean "${nearest}"?`,
    explanation:
      'Lines that begin with `:::name` or `::name` are directives. What an unknown one holds is set as plain text.',
  }),
  'markdown/misplaced-directive': entry<{ name: string; wanted: string }>({
    severity: 'warning',
    message: ({ name, wanted }) => `the directive "${name}" holds no ${wanted}`,
    explanation:
      'The directives `figure` and `table` say more about a picture or a table, which has to stand between their lines. Without one, what they hold is set as plain text.',
  }),
  'markdown/nested-landscape': entry({
    severity: 'warning',
    message: () => 'a page cannot be turned inside another block',
    help: () => 'close the block around it first',
    explanation:
      'The directive `landscape` puts what it holds on pages turned to landscape, in PDF and Word. Inside a box, a list, a quotation, a table or a note that would tear these apart, so what it holds stands there as if the directive were not.',
  }),
  'markdown/unknown-attribute': entry<{ name: string; known: readonly string[] }>({
    severity: 'warning',
    message: ({ name }) => `"${name}" means nothing here`,
    help: ({ known }) => `possible here: ${known.join(', ')}`,
    explanation: 'Attributes in braces that have no meaning at their place are left out.',
  }),
  'markdown/unknown-element': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `<${name}> is not an element of HTML; its text is kept`,
    help: ({ name }) => `if it is meant to be read, write \\<${name}>`,
    explanation:
      'Words between angle brackets are taken for HTML, also where they were meant as words. The brackets vanish and the text between them stays.',
  }),
  'markdown/left-out': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `<${name}> has no meaning on paper and is left out`,
    help: () => 'delete it, or say the same in words or as a picture',
    explanation:
      'Scripts, styles, forms and drawings written out in the text belong to one web page. They cannot be part of a document that is read in four formats.',
  }),
  'markdown/form': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `<${name}> does nothing in a document; its text is kept`,
    help: () => 'say in words what readers should do, or link to the page that has the form',
    explanation: 'Forms are sent from a web page. On paper and in an e-book there is nobody to receive them.',
  }),
  'markdown/embed': entry<{ name: string; address?: string }>({
    severity: 'warning',
    message: ({ name, address }) =>
      address === undefined
        ? `<${name}> cannot be shown in a document and has no address to lead to`
        : `<${name}> cannot be shown in a document: a link to it stands in its place`,
    help: () => 'write the link yourself, in words that say where it leads',
    explanation:
      'Videos, sounds and embedded pages play on one web page only. Their title and address are printed as a link.',
  }),
  'markdown/missing-alt': entry<{ source: string; isCover?: boolean }>({
    severity: 'error',
    isLenient: true,
    message: ({ source }) => `the picture ${source} has no alternative text`,
    help: ({ isCover }) =>
      isCover === true
        ? 'write "cover: {image: …, alt: …}", with what it shows behind "alt"'
        : 'say between the brackets what it shows, or write {decorative} after it',
    explanation:
      'Readers who cannot see a picture hear its alternative text. A picture that says nothing is marked as decoration: `![](line.png){decorative}`. Where a project lets a picture pass that is neither, the editions do not claim to be accessible: no PDF/UA-1, no EPUB Accessibility, PDF/A-2b instead of PDF/A-2a.',
  }),
  'markdown/picture-title': entry<{ source: string; title: string }>({
    severity: 'warning',
    message: ({ source, title }) => `the title "${title}" of the picture ${source} is not shown`,
    help: () => 'let the picture stand alone in its paragraph, or say this in the text',
    explanation:
      'The title of a picture that stands alone is its caption. In a line, a heading or a table cell there is no place for one, and what only appears under a mouse is lost to everybody else.',
  }),
  'markdown/picture-size': entry<{ source: string; name: string; value: string }>({
    severity: 'warning',
    message: ({ source, name, value }) => `the ${name} "${value}" of the picture ${source} is not followed`,
    help: ({ name }) =>
      name.endsWith('height')
        ? 'write a number of px, cm, mm, in or pt'
        : 'write a number of px, cm, mm, in or pt, or a share of the measure as 50%',
    explanation:
      'A size is followed where it means the same in all four editions: a length in pixels (96 to the inch), centimetres, millimetres, inches or points, or for widths a share of the measure. Lengths that depend on a font or a window (em, vw), shares of a height, and what is not above zero leave the picture at its natural size. Proportions are kept, and no picture is wider than its column.',
  }),
  'markdown/heading-skip': entry<{ level: number; expected: number }>({
    severity: 'warning',
    message: ({ level, expected }) =>
      `this heading skips a level: ${'#'.repeat(level)} where ${'#'.repeat(expected)} is next`,
    help: ({ expected }) => `write ${'#'.repeat(expected)}; it is set so for now`,
    explanation:
      'People who listen to a document move through it by its headings, and look for a section that was left out. Levels are closed up in all editions.',
  }),
  'markdown/empty-heading': entry({
    severity: 'warning',
    message: () => 'this heading has no words',
    help: () => 'give it words or delete it',
    explanation: 'A heading without words cannot be listed in contents or found; it is left out.',
  }),
  'markdown/duplicate-id': entry<{ id: string }>({
    severity: 'warning',
    message: ({ id }) => `the id "${id}" is taken already`,
    help: () => 'links to it lead to its first place; give this one another name',
    explanation: 'An id names one place. Links to an id that several places have lead to the first of them.',
  }),
  'markdown/look-alike': entry<{ word: string; letter: string; script: string; wordScript: string }>({
    severity: 'warning',
    message: ({ word, letter, script, wordScript }) =>
      `in "${word}" the letter "${letter}" is ${script}, among letters that are ${wordScript}`,
    help: ({ wordScript }) => `type the word again with a ${wordScript} keyboard`,
    explanation:
      'Some letters of different scripts look the same. A word that mixes them looks right, but search does not find it, it is divided wrongly, and a screen reader spells it.',
  }),
  'markdown/undefined-note': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `there is no note "${name}"`,
    help: ({ name }) => `add a line that begins with [^${name}]:`,
    explanation:
      'A note is called as `[^name]` and written as `[^name]: text`. Without its text the call is printed as it was typed.',
  }),
  'markdown/misplaced-note': entry<{ fate: 'printed as it was typed' | 'left out' }>({
    severity: 'warning',
    message: ({ fate }) => `no note can be called here: the call is ${fate}`,
    help: () => 'say it in the text, and call the note there',
    explanation:
      'Titles and other lines of the front matter are repeated in running lines, in metadata and in lists, where a note would lead nowhere; descriptions of pictures are read aloud by themselves. Notes may be called from the text and from the abstract: `words^[the note]`, or `words[^name]` with `[^name]: the note` below.',
  }),
  'markdown/unused-note': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `the note "${name}" is called nowhere in the text: it is not printed`,
    help: ({ name }) => `write [^${name}] where it belongs, or delete it`,
    explanation: 'Notes stand where they are called. One that is never called has no place in any edition.',
  }),
  'markdown/empty-note': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `the note "${name}" has no text: calls of it are left out`,
    help: ({ name }) => `write its text behind [^${name}]:, or delete it and its calls`,
    explanation: 'A number that leads to nothing makes readers look for what is not there.',
  }),
  'markdown/short-indent': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) =>
      `this is indented, but not enough to belong to the note "${name}" above: it is text`,
    help: () => 'indent it by four spaces, or by none',
    explanation:
      'Further paragraphs of a note are indented by four spaces. With one to three spaces they are paragraphs of the text, set where the note is written.',
  }),
  'markdown/name-before-note': entry<{ words: string }>({
    severity: 'warning',
    message: ({ words }) =>
      `${words} is no link here, for a note is called right behind it: the brackets are printed`,
    help: ({ words }) => `write ${words}[] before the call of the note`,
    explanation:
      'Two pairs of brackets beside each other are one link, and the second names it. Where the second calls a note, the first is text, although a link of its name is defined. Empty brackets behind it make it a link.',
  }),
  'markdown/empty-contents': entry({
    severity: 'warning',
    message: () => 'there are no headings to list in these contents',
    explanation: 'Contents list the headings of a post. Without any they are left out.',
  }),
  'markdown/duplicate-note': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `the note "${name}" is written twice: the first one counts`,
    explanation: 'Each note has one text. Give the second one another name and call it where it belongs.',
  }),
  'markdown/title-repeated': entry({
    severity: 'note',
    message: () => 'this heading repeats the title and is left out',
    explanation:
      'The title of the front matter stands above the text in every edition; the same words again right below would be read twice.',
  }),
  'markdown/title-from-heading': entry({
    severity: 'note',
    message: () => 'this heading serves as the title, for the front matter states none',
    help: () => 'write it as "title:" in the front matter',
    explanation: 'A post needs a title. Where only the first heading has one, that is taken.',
  }),
} as const
