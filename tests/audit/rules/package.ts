import type { Rule } from '../rule.ts'
import { main } from '../word-file.ts'
import { all, walk } from '../xml.ts'

const types = '[Content_Types].xml'

export const packageRules: readonly Rule[] = [
  {
    name: 'well-formed',
    sentence: 'Every part of XML is well-formed, and its prefixes are bound.',
    breaches: ({ faults }) => faults,
  },
  {
    name: 'entries',
    sentence: 'The list of types comes first; no entry stands there twice, is a folder or has an odd name.',
    *breaches({ names }) {
      if (names[0] !== types) yield { message: `the first entry is ${names[0]}`, part: types }
      for (const [index, name] of names.entries()) {
        if (names.indexOf(name) !== index) yield { message: 'stands twice in the archive', part: name }
        if (!/^[\w[\]. -]+(\/[\w. -]+)*$/.test(name) || name.includes('..'))
          yield { message: 'is a name that Word does not take', part: name }
      }
    },
  },
  {
    name: 'content-types',
    sentence: 'Every part has a type, and every type that is given to a part belongs to one that exists.',
    *breaches({ names, parts }) {
      const list = parts.get(types)
      const overrides = all(list, 'Override').map(({ attributes }) => attributes.PartName?.slice(1) ?? '')
      const endings = all(list, 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase())
      for (const name of names.filter((one) => one !== types))
        if (!overrides.includes(name) && !endings.includes(name.split('.').at(-1)?.toLowerCase()))
          yield { message: 'has no type', part: name }
      for (const part of overrides)
        if (!names.includes(part)) yield { message: `names ${part}, which is not there`, part: types }
    },
  },
  {
    name: 'relations',
    sentence: 'Every relation leads to a part that exists, under an id of its own, and every part is led to.',
    *breaches({ names, relations }) {
      const seen = new Set<string>()
      for (const { owner, id, target, external } of relations) {
        if (!external && !names.includes(target))
          yield { message: `${id} leads to ${target}, which is not there`, part: owner }
        if (seen.has(`${owner} ${id}`)) yield { message: `${id} is used twice`, part: owner }
        seen.add(`${owner} ${id}`)
      }
      const reached = new Set(relations.map(({ target }) => target))
      for (const name of names)
        if (name !== types && !name.endsWith('.rels') && !reached.has(name))
          yield { message: 'nothing leads to it', part: name }
    },
  },
  {
    name: 'relation-uses',
    sentence: 'What is used by its id has a relation, and one of the right kind.',
    *breaches({ parts, relations }) {
      for (const [part, story] of parts)
        for (const element of walk(story))
          for (const attribute of ['r:id', 'r:embed', 'r:link']) {
            const id = element.attributes[attribute]
            if (id === undefined) continue
            const relation = relations.find((one) => one.owner === part && one.id === id)
            const kind = kindOf(element.name)
            if (relation === undefined)
              yield { message: `${element.name} uses ${id}, which is not there`, part, element }
            else if (kind !== undefined && relation.kind !== kind)
              yield { message: `${element.name} uses ${id}, a relation to ${relation.kind}`, part, element }
          }
    },
  },
  {
    name: 'nothing-outside',
    sentence: 'Only links lead out of the file: Word loads nothing when it opens it.',
    *breaches({ relations }) {
      for (const { owner, kind, target, external } of relations)
        if (external && kind !== 'hyperlink') yield { message: `loads ${target} as ${kind}`, part: owner }
    },
  },
  {
    name: 'images',
    sentence:
      'Every picture is the kind of picture that its name says, and every drawing of vectors has another beside it.',
    *breaches({ bytes, relations, parts }) {
      for (const [name, content] of bytes) {
        const ending = name.startsWith('word/media/') ? name.split('.').at(-1) : undefined
        if (ending !== undefined && !isPicture(ending, content))
          yield { message: `is no ${ending.toUpperCase()}`, part: name }
      }
      for (const element of all(parts.get(main), 'a:blip')) {
        const shown = relations.find(
          ({ owner, id }) => owner === main && id === element.attributes['r:embed'],
        )
        if (shown?.target.endsWith('.svg') === true)
          yield { message: `shows ${shown.target}, which older Words cannot`, part: main, element }
      }
    },
  },
]

const kinds: Readonly<Record<string, string>> = {
  'w:hyperlink': 'hyperlink',
  'w:headerReference': 'header',
  'w:footerReference': 'footer',
  'a:blip': 'image',
  'asvg:svgBlip': 'image',
}

function kindOf(element: string): string | undefined {
  return kinds[element]
}

function isPicture(ending: string, content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, 1024))
  switch (ending) {
    case 'png':
      return start.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'
    case 'jpg':
    case 'jpeg':
      return start.subarray(0, 3).toString('hex') === 'ffd8ff'
    case 'svg':
      return /<svg[\s>]/.test(start.toString('utf8'))
    default:
      return false
  }
}
