import type { ParsedYaml, YamlSource } from '../../yaml/index.ts'

/** Readers of front matter that few posts need. */
export interface FrontMatterReaders {
  readonly parseToml?: (source: YamlSource) => ParsedYaml
}

/** Loads what the front matter of a post needs: the reader of TOML where it opens with plus signs. */
export async function loadReaders(bytes: Uint8Array): Promise<FrontMatterReaders> {
  const opening = new TextDecoder().decode(bytes.subarray(0, 8))
  if (!opening.startsWith('+++')) return {}
  const { parseToml } = await import('../../toml/index.ts')
  return { parseToml }
}
