import { describe, expect, it } from 'vitest'
import { type Block, type Caption, plainText } from '../../../src/brief/index.ts'
import { bodyOf } from './fixture.ts'

const body = [
  '![A bridge](a.png "Bridges of the south")',
  '> ![A tower](b.png "Towers")',
  '::::box\n:::table[Costs]\n| a |\n|---|\n| 1 |\n:::\n::::',
  '![A wall](c.png)',
  '![A gate](d.png "Fig. 7 of the survey")',
  '- An item:\n\n  ![A door](e.png "Doors")',
].join('\n\n')

/** Words of every caption, in the order of the text. */
function captions(...frontMatter: readonly string[]): readonly string[] {
  return captionsIn(bodyOf(body, ...frontMatter).children).map(({ children }) => plainText(children))
}

function captionsIn(blocks: readonly Block[]): readonly Caption[] {
  return blocks.flatMap((block): readonly Caption[] => {
    const own = 'caption' in block && block.caption !== undefined ? [block.caption] : []
    if (block.type === 'list') return block.children.flatMap((item) => captionsIn(item.children))
    return block.type === 'quote' || block.type === 'box' ? captionsIn(block.children) : own
  })
}

describe('captions of a numbered text', () => {
  it('are counted wherever they stand, figures and tables apart, but for those that have a number', () => {
    expect(captions('numbering: on')).toEqual([
      'Figure\u00a01: Bridges of the south',
      'Figure\u00a02: Towers',
      'Table\u00a01: Costs',
      'Fig. 7 of the survey',
      'Figure\u00a04: Doors',
    ])
  })

  it('are labelled in the language of the post', () => {
    expect(captions('numbering: on', 'lang: fr').slice(0, 3)).toEqual([
      'Figure\u00a01\u00a0: Bridges of the south',
      'Figure\u00a02\u00a0: Towers',
      'Tableau\u00a01\u00a0: Costs',
    ])
  })
})

it('captions of any other text are as the author wrote them', () => {
  expect(captions()).toEqual(['Bridges of the south', 'Towers', 'Costs', 'Fig. 7 of the survey', 'Doors'])
})
