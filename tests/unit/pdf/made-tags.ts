import type { PdfProfile } from '../../../src/brief/index.ts'
import { createPress } from '../../../src/editions.ts'
import { printTags } from '../../../src/pdf/index.ts'
import type { Publication } from '../../../src/publication/index.ts'

/** The structure of the PDF of a publication by a profile, an element a line. */
export async function tagsOf(publication: Publication, profile: PdfProfile): Promise<string> {
  const { pages } = await createPress({ file: 'post.md', publication, pictures: [] }).proof()
  return printTags(publication, pages, profile)
}
