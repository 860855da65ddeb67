import type { Engine } from '../engine.ts'
import { constructPath } from '../path.ts'
import type { Reference } from '../syntax.ts'
import type { Content } from './content.ts'
import { createForms, type Forms } from './forms.ts'
import { setOpacity } from './paint-ink.ts'
import { paintShape } from './paint-shape.ts'
import { type Lettering, paintText } from './paint-text.ts'
import type { Clip, Paint, Scene, SceneGroup, SceneNode, SceneShape } from './scene.ts'

/** Paints a scene as a form of its size, y down. */
export function paintScene(scene: Scene, engine: Engine, lettering: Lettering): Reference {
  const forms = createForms(engine, scene)
  return forms.form((content) => paintAll(scene.nodes, content, { forms, lettering }))
}

interface Tools {
  readonly forms: Forms
  readonly lettering: Lettering
}

function paintAll(nodes: readonly SceneNode[], content: Content, tools: Tools): void {
  for (const node of nodes) paintNode(node, content, tools)
}

function paintNode(node: SceneNode, content: Content, tools: Tools): void {
  switch (node.type) {
    case 'shape':
      paintShape(node, content, tools.forms)
      return
    case 'text':
      paintText(node, content, tools.forms, tools.lettering)
      return
    case 'group':
      if (node.clips.length === 0) paintGroup(node, content, tools)
      else content.within(() => paintClipped(node, node.clips, content, tools))
  }
}

/**
 * Outlines cut away from what follows. A cover is a mask: what it is laid over is painted by itself first, for the
 * graphics state has but one mask, and what is inside may have its own (ISO 32000-1, 11.6.5.3).
 */
function paintClipped(group: SceneGroup, clips: readonly Clip[], content: Content, tools: Tools): void {
  const [clip, ...others] = clips
  if (clip === undefined) paintGroup(group, content, tools)
  else if (clip.type === 'outline') {
    content.write(`${constructPath(clip.path)} ${clip.rule === 'evenodd' ? 'W*' : 'W'} n`)
    paintClipped(group, others, content, tools)
  } else {
    const { forms } = tools
    const mask = forms.group((inner) => paintAll(clip.nodes, inner, tools), 'DeviceGray')
    const veil = forms.shared({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: mask } })
    const inside = forms.group((inner) => paintClipped(group, others, inner, tools), 'DeviceRGB')
    content.write(`/${content.name('ExtGState', veil)} gs`)
    content.write(`/${content.name('XObject', inside)} Do`)
  }
}

/** Opacity of one paint is that paint's; of more, they are painted by themselves and laid down as one. */
function paintGroup({ opacity, children }: SceneGroup, content: Content, tools: Tools): void {
  const [only] = children
  const faded = only?.type === 'shape' && children.length === 1 ? fadeShape(only, opacity) : undefined
  if (opacity === 1) paintAll(children, content, tools)
  else if (faded !== undefined) paintShape(faded, content, tools.forms)
  else {
    const group = tools.forms.group((inner) => paintAll(children, inner, tools), 'DeviceRGB')
    setOpacity(content, tools.forms, opacity, 1)
    content.write(`/${content.name('XObject', group)} Do`)
  }
}

function fadeShape(shape: SceneShape, opacity: number): SceneShape | undefined {
  const { fill, stroke, strokeFirst } = shape.ink
  const faded = (paint: Paint): Paint => ({ ...paint, opacity: paint.opacity * opacity })
  if (fill !== undefined && stroke !== undefined) return undefined
  return {
    ...shape,
    ink: {
      ...(fill === undefined ? {} : { fill: faded(fill) }),
      ...(stroke === undefined ? {} : { stroke: { ...stroke, paint: faded(stroke.paint) } }),
      strokeFirst,
    },
  }
}
