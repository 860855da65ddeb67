import { entry } from './entry.ts'

/** Pictures, of posts and of brands. */
export const image = {
  'image/not-found': entry<{ source: string; like?: string }>({
    severity: 'error',
    message: ({ source }) => `there is no picture ${source}`,
    help: ({ like }) =>
      like === undefined
        ? 'put it beside the post, or correct its name; capital letters count'
        : `write ${like}, as the file is named: capital letters count`,
    explanation: 'The path is taken from the folder of the post. Nothing is ever fetched from the network.',
  }),
  'image/outside': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `the picture ${source} lies outside the post’s folder`,
    help: () => 'copy it into the folder of the post',
    explanation:
      'A post may show pictures from its own folder and the folders in it. Anything else, by `..`, by an absolute path or by a symbolic link, is refused: a post from a stranger could otherwise print any file of yours.',
  }),
  'image/remote': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `the picture ${source} is on another machine`,
    help: () => 'download it and put it beside the post',
    explanation:
      'Nothing is fetched while editions are made: they would depend on a machine that may change or vanish, and readers’ devices would call it.',
  }),
  'image/in-line': entry({
    severity: 'error',
    message: () => 'a picture is written out in the text',
    help: () => 'save it as a file beside the post',
    explanation:
      'Addresses that begin with `data:` hold the bytes of a picture; nobody can see or mend it there.',
  }),
  'image/empty': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `the picture ${source} is empty`,
    help: () => 'export or download it again',
    explanation: 'The file has no bytes at all.',
  }),
  'image/unknown-format': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} is not a picture of a known kind`,
    help: () => 'save it as PNG, JPEG or SVG',
    explanation:
      'A picture is recognised by its first bytes; the ending of its name does not count. A web page saved under the name of a picture is a common cause.',
  }),
  'image/convert': entry<{ source: string; format: string }>({
    severity: 'error',
    message: ({ source, format }) => `${source} is a ${format} file, which not every edition can show`,
    help: () => 'convert to PNG or JPEG',
    explanation:
      'PNG, JPEG and SVG can be shown by a PDF, a Word file, an e-book and a web page alike; GIF, WebP and AVIF in a post are made fit for each of them. Other formats have to be converted first, and so have those three as logos of a brand: drawings and screenshots to PNG, photographs to JPEG.',
  }),
  'image/broken': entry<{ source: string; format: string; reason: string }>({
    severity: 'error',
    message: ({ source, format, reason }) => `${source} is a broken ${format} file: ${reason}`,
    help: () => 'export or download it again',
    explanation:
      'The file begins like a picture, but readers would show it in part, or not at all, or refuse the whole document.',
  }),
  'image/too-heavy': entry<{ source: string; bytes: number; limit: number }>({
    severity: 'error',
    message: ({ source, bytes, limit }) =>
      `${source} has ${megabytes(bytes)} MB; the limit is ${megabytes(limit)} MB`,
    help: () => 'scale it down to the width it is shown at, 300 pixels to the inch',
    explanation: 'Editions with such a picture would be too heavy to send by mail or to open on an e-reader.',
  }),
  'image/too-many': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `the post shows more than ${limit} pictures`,
    help: () => 'divide it into several posts',
    explanation:
      'Every picture lies in every edition. With so many of them the editions could not be opened, or not be made at all. Those beyond the limit are not read.',
  }),
  'image/too-heavy-together': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `the pictures of this post have more than ${megabytes(limit)} MB together`,
    help: () => 'scale them down to the width they are shown at, 300 pixels to the inch',
    explanation:
      'Every picture lies in every edition: it would be too heavy to send by mail or to open on an e-reader. Those beyond the limit are not read.',
  }),
  'image/too-large': entry<{ source: string; width: number; height: number; limit: number }>({
    severity: 'error',
    message: ({ source, width, height, limit }) =>
      `${source} has ${width} × ${height} pixels; the limit is ${Math.round(limit / 1_000_000)} million`,
    help: () => 'scale it down to the width it is shown at, 300 pixels to the inch',
    explanation:
      'A page is about 2,500 pixels wide at the density of a good printer. A small file may unfold to more pixels than a reader has memory for.',
  }),
  'image/cmyk': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} has the colours of a printing press (CMYK)`,
    help: () => 'export it with RGB colours',
    explanation:
      'An archival PDF, an e-book and a web page have RGB colours; what a reader makes of CMYK is anybody’s guess.',
  }),
  'image/turned': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} stands upright only where its Exif orientation is obeyed`,
    help: () => 'open it in a picture editor and save it upright',
    explanation:
      'Cameras store a turned picture and a note to turn it back. Web pages obey the note, a PDF and Word do not. Photographs in a post are turned upright; a PNG, or the logo of a brand, is not, for it would have to be coded anew.',
  }),
  'image/animated': entry<{ source: string }>({
    severity: 'warning',
    message: ({ source }) => `${source} moves; the editions show its first picture`,
    help: () => 'see whether the first picture says enough; link to the moving one if it does not',
    explanation:
      'Paper, PDF and most e-readers cannot show a picture that moves, and a page in which something moves without end keeps people from reading. All editions show the same: the first picture.',
  }),
  'image/wide-colours': entry<{ source: string }>({
    severity: 'warning',
    message: ({ source }) => `the colours of ${source} go beyond those of a usual screen`,
    help: () => 'export it with sRGB colours',
    explanation:
      'Pictures for bright or wide-gamut screens (HDR, P3, BT.2020) look pale or dark in a PDF, a Word file and an e-book, which take their colours for sRGB.',
  }),
  'image/svg-malformed': entry<{ source: string; reason: string; line: number }>({
    severity: 'error',
    message: ({ source, reason, line }) => `${source} is not well-formed in its line ${line}: ${reason}`,
    help: () => 'export it again as plain SVG',
    explanation: 'An SVG is XML, and e-books and Word refuse XML that is not well-formed.',
  }),
  'image/svg-size': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} does not say how large it is`,
    help: () => 'give its svg element a viewBox, or a width and a height',
    explanation:
      'Without a viewBox, or a width and a height in absolute units, a drawing has no shape of its own.',
  }),
  'image/svg-complex': entry<{ source: string; limit: number }>({
    severity: 'error',
    message: ({ source, limit }) =>
      `${source} unfolds to more than ${limit} elements, or repeats itself without end`,
    help: () => 'simplify the drawing, or export it as PNG',
    explanation:
      'Elements that repeat others (`use`) can make a small file unfold to more than any reader can draw.',
  }),
  'image/svg-cleaned': entry<{ source: string; removed: readonly string[] }>({
    severity: 'warning',
    message: ({ source, removed }) => `left out of ${source}: ${removed.join(', ')}`,
    help: () =>
      'look at the drawing in the editions, and export it again without these if something is missing',
    explanation:
      'A drawing in a document may not run programs, load anything from elsewhere, or embed web pages. Such parts are left out, and the rest is shown.',
  }),
  'image/svg-undrawable': entry<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} cannot be drawn in pixels`,
    help: () => 'take away what lies far outside its viewBox, or export it as PNG',
    explanation:
      'A Word file has each drawing in pixels, too, for programs that show no SVG, and so has the cover of an e-book. What draws them has given up on this one, as it does on a group with opacity, a clip path or a mask that lies more than two widths or heights of the drawing outside it.',
  }),
  'image/svg-unsupported': entry<{ source: string; names: readonly string[] }>({
    severity: 'warning',
    message: ({ source, names }) => `the PDF does not show of ${source}: ${names.join(', ')}`,
    help: () => 'look at the drawing in the PDF; export it without these, or as PNG, if something is missing',
    explanation:
      'The PDF draws an SVG as vectors: shapes, text, gradients, clip paths, markers, opacity. Filters, masks, patterns and pictures in the drawing it leaves out; the web page and the e-book leave them to the reader’s program.',
  }),
} as const

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
