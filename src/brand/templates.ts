/** A folder of brands and projects, or several: where two have the same name, that of the first folder counts. */
export type Templates = string | readonly string[]

/** The folders in which brands and projects are looked up, in their order. */
export function templateFolders(templates: Templates): readonly string[] {
  return typeof templates === 'string' ? [templates] : templates
}
