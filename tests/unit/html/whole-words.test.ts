import { expect, test } from 'vitest'
import { element, type HtmlNode, text } from '../../../src/html/element.ts'
import { keepWordsWhole } from '../../../src/html/whole-words.ts'

const whole = (word: string) => element('span', { class: 'whole' }, [text(word)])

test('words of display lines that have hyphens are kept whole, also within marks, and all else stays', () => {
  const nodes: readonly HtmlNode[] = [
    text('Strengthening the EU-Kazakh Relations: '),
    element('em', {}, [text('long-term plans, 2018-2020')]),
    text(' – and more'),
  ]
  expect(keepWordsWhole(nodes)).toEqual([
    text('Strengthening the '),
    whole('EU-Kazakh'),
    text(' Relations: '),
    element('em', {}, [whole('long-term'), text(' plans, 2018-2020')]),
    text(' – and more'),
  ])
})
