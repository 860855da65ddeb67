import type { FontFace } from '../../brand/index.ts'
import type { PlacedWord } from '../../layout/index.ts'
import type { PaintedFace } from '../faces.ts'
import type { ShowText } from '../shown-text.ts'
import { text as pdfText, serialise } from '../syntax.ts'
import type { Content } from './content.ts'
import type { Forms } from './forms.ts'
import { growth, type Matrix, movePoint, multiply, scaling } from './matrix.ts'
import { setStroke, withInks } from './paint-ink.ts'
import { concatenate } from './paint-shape.ts'
import type { SceneText } from './scene.ts'
import type { SetSpan, TextSetter } from './set-text.ts'

/** How text gets into the file. */
export interface Lettering {
  readonly set: TextSetter
  readonly faceOf: (face: FontFace) => PaintedFace
  readonly showText: ShowText
}

/** Paints text as text: it can be searched, and has the fonts of the rest. */
export function paintText(text: SceneText, content: Content, forms: Forms, lettering: Lettering): void {
  const ground = textGround(text.matrix)
  for (const span of lettering.set(text)) {
    const { ink, x, y } = span
    const box = { left: x, top: y - span.ascent, right: x + span.width, bottom: y + span.descent }
    const area = { box, matrix: text.matrix }
    const stroke = ink.stroke?.paint
    const show = (shown: Shown): void => showSpan(span, shown, ground, content, lettering)
    if (ink.strokeFirst && ink.fill !== undefined && stroke !== undefined) {
      // Painted twice, read once.
      content.write(`/Span${serialise({ ActualText: pdfText('') })}BDC`)
      withInks({ stroke }, area, content, forms, show)
      content.write('EMC')
      withInks({ fill: ink.fill }, area, content, forms, show)
    } else withInks({ fill: ink.fill, stroke }, area, content, forms, show)
  }
}

interface Shown {
  readonly fill: boolean
  readonly stroke: boolean
}

interface TextGround {
  readonly outer?: Matrix
  readonly inner: Matrix
  readonly factor: number
}

/** Upright text is set in the scene, any other in a ground of its own. */
function textGround(matrix: Matrix): TextGround {
  const [a, b, c, d] = matrix
  if (b === 0 && c === 0 && a === d && a > 0) return { inner: matrix, factor: a }
  const factor = growth(matrix)
  return factor === 0
    ? { inner: matrix, factor }
    : { outer: multiply(matrix, scaling(1 / factor)), inner: scaling(factor), factor }
}

function showSpan(
  span: SetSpan,
  { fill, stroke }: Shown,
  { outer, inner, factor }: TextGround,
  content: Content,
  { faceOf, showText }: Lettering,
): void {
  if (factor === 0) return
  if (stroke && span.ink.stroke !== undefined) setStroke(span.ink.stroke, factor, content)
  content.set('rendering', `${fill ? (stroke ? 2 : 0) : 1} Tr`)
  const lines = byFace(span.words).map((words) => {
    const face = faceOf(words[0].shaped.face)
    content.name('Font', face.embedded.reference, face.embedded.name)
    const place = (x: number): readonly [number, number] => movePoint(inner, [x, span.y])
    return showText(
      {
        size: span.size * factor,
        tracking: span.tracking,
        scale: 1,
        y: place(span.x)[1],
        paint: fill ? (stroke ? 'B' : 'f') : 'S',
        words: words.map(({ x, shaped }) => ({ x: place(x)[0], shaped })),
      },
      face,
    )
  })
  content.write(outer === undefined ? lines.join('\n') : `q ${concatenate(outer)}\n${lines.join('\n')}\nQ`)
}

/** Neighbouring words of one face are shown together. */
function byFace(words: readonly PlacedWord[]): readonly (readonly [PlacedWord, ...PlacedWord[]])[] {
  const groups: [PlacedWord, ...PlacedWord[]][] = []
  for (const word of words) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].shaped.face.id === word.shaped.face.id) last.push(word)
    else groups.push([word])
  }
  return groups
}
