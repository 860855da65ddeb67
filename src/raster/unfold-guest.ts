/**
 * A drawing with the drawings in it as markup: the library draws no words of a drawing that is a picture in another one.
 * Of ours, which hold one at most, so that names within cannot meet.
 */
export function unfoldGuest(svg: string): string {
  return svg.replace(
    /<image ([^>]*?) ?xlink:href="data:image\/svg\+xml;base64,([^"]*)"\/?>(?:<\/image>)?/g,
    (_, place: string, data: string) => {
      const guest = Buffer.from(data, 'base64').toString()
      return guest.replace(/^[\s\S]*?<svg\b([^>]*)>/, (_start, attributes: string) => {
        const own = attributes.replace(/\s(?:x|y|width|height)="[^"]*"/g, '')
        return `<svg ${place}${own}>`
      })
    },
  )
}
