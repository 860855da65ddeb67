/** What a project states for those of its posts that do not state it themselves. */
export interface PostDefaults {
  /** Language of a post, as BCP 47. */
  readonly lang?: string
  /** Name of a brand. */
  readonly brand?: string
  /** Where a title may come from; that of a heading which opens the text is taken in any case. */
  readonly title?: TitleSource
  /** Keys of front matter that mean something to other programs, in small letters; nothing is reported of them. */
  readonly ignoredKeys?: ReadonlySet<string>
}

/** `from-heading` takes the only heading of the first level, wherever it stands; `from-file` else the name of the file. */
export type TitleSource = (typeof titleSources)[number]

export const titleSources = ['from-heading', 'from-file'] as const
