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
      else
        content.within(() => {
          for (const clip of node.clips) content.write(clipOperators(clip))
          paintGroup(node, content, tools)
        })
  }
}

function clipOperators({ path, rule }: Clip): string {
  return `${constructPath(path)} ${rule === 'evenodd' ? 'W*' : 'W'} n`
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
