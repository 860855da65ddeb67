export const frontMatter = {} as const
