import type { Logo } from '../brand/index.ts'
import { type Frame, frame } from './atoms.ts'
import type { Item } from './page.ts'
import type { Flow } from './setting.ts'
import type { Column } from './sheet.ts'

/** A logo at the start of a column, as high as asked but no wider than the column. */
export function logoFrame(logo: Logo, column: Column, height: number, flow: Flow): Frame {
  const { width, height: tall } = logoSize(logo, column.width, height)
  const x = flow.direction === 'ltr' ? column.left : column.left + column.width - width
  return frame({
    height: tall,
    baseline: tall,
    items: [logoItem(logo, x, 0, width, tall)],
    containers: flow.containers,
  })
}

/** Logos in rows that are as high as the highest of them, on one baseline, from the start of the column. */
export function logoRows(
  logos: readonly Logo[],
  column: Column,
  height: number,
  gap: number,
  flow: Flow,
): readonly Frame[] {
  const rows: { logos: { readonly logo: Logo; readonly size: Size; readonly at: number }[]; used: number }[] =
    []
  for (const logo of logos) {
    const size = logoSize(logo, column.width, Math.min(logo.height, height))
    let row = rows.at(-1)
    if (row === undefined || row.used + size.width > column.width) {
      row = { logos: [], used: 0 }
      rows.push(row)
    }
    row.logos.push({ logo, size, at: row.used })
    row.used += size.width + gap
  }
  return rows.map(({ logos }) => {
    const tall = Math.max(...logos.map(({ size }) => size.height))
    const items = logos.map(({ logo, size, at }): Item => {
      const x = flow.direction === 'ltr' ? column.left + at : column.left + column.width - at - size.width
      return logoItem(logo, x, tall - size.height, size.width, size.height)
    })
    return frame({ height: tall, items, containers: flow.containers })
  })
}

interface Size {
  readonly width: number
  readonly height: number
}

function logoSize({ light }: Logo, widest: number, height: number): Size {
  const width = (height * light.width) / light.height
  const scale = Math.min(1, widest / width)
  return { width: width * scale, height: height * scale }
}

function logoItem(logo: Logo, x: number, y: number, width: number, height: number): Item {
  const origin = { type: 'content', node: logo, part: 'logo' } as const
  return { type: 'image', origin, image: logo.light, x, y, width, height }
}
