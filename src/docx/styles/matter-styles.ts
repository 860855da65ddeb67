import { type Brand, mastheadGround } from '../../brand/index.ts'
import type { Measures } from '../measures.ts'
import { wholeLine } from './line-height.ts'
import type { Frame, ParagraphLook, StyleDefinition, Tab } from './look.ts'
import { bandGround } from './masthead-band.ts'
import { roleStyle } from './roles.ts'
import { ownName } from './style-names.ts'

/** Styles of the masthead, of running lines and of the sections after the body. */
export function matterStyles(brand: Brand, measures: Measures): readonly StyleDefinition[] {
  return [
    ...mastheadStyles(brand, measures),
    ...runningStyles(brand, measures),
    ...endStyles(brand, measures),
  ]
}

function mastheadStyles(brand: Brand, measures: Measures): readonly StyleDefinition[] {
  const own = (name: string): string => ownName(brand, name)
  const { band } = brand.masthead
  const ground = bandGround(brand, measures)
  const wide: ParagraphLook = ground ?? { indent: { start: -measures.rail } }
  const style = (
    role: Parameters<typeof roleStyle>[0],
    id: string,
    name: string,
    next: string,
    paragraph: ParagraphLook,
  ): StyleDefinition =>
    roleStyle(role, brand, { id, name: own(name), priority: 8, next, custom: true, paragraph })
  return [
    ...(band.height > 0 ? [bandStyle(brand, measures)] : []),
    style('wordmark', 'Wordmark', 'Wordmark', 'Tagline', {
      ...wide,
      before: ground === undefined ? measures.headerTop - band.height : 0,
    }),
    style('tagline', 'Tagline', 'Tagline', 'Label', wide),
    style('label', 'Label', 'Label', 'Title', {
      ...wide,
      before: ground === undefined ? markGap(brand) : 0,
      after: 10,
      tabs: [{ align: 'right', at: measures.column }],
      keepNext: true,
    }),
    ...titleStyles(brand, wide),
    style('author', 'Author', 'Author', 'Affiliation', { ...wide, before: 4, keepNext: true }),
    style('affiliation', 'Affiliation', 'Affiliation', 'BodyText', { ...wide, keepNext: true }),
    style('affiliation', 'MastheadRule', 'Masthead Rule', 'BodyText', {
      indent: { start: -measures.rail },
      before: 7,
      after: 6,
      line: wholeLine,
      keepNext: true,
    }),
    style('fact-term', 'FactTerm', 'Fact Term', 'Fact', { ...framed(measures), keepNext: true }),
    style('fact', 'Fact', 'Fact', 'FactTerm', { ...framed(measures), contextual: true }),
    style('box-title', 'AbstractHeading', 'Abstract Heading', 'Abstract', { keepNext: true }),
    style('abstract', 'Abstract', 'Abstract', 'BodyText', {}),
  ]
}

function titleStyles(brand: Brand, wide: ParagraphLook): readonly StyleDefinition[] {
  return [
    roleStyle('title', brand, {
      id: 'Title',
      name: 'Title',
      priority: 10,
      next: 'Subtitle',
      paragraph: { ...wide, keepNext: true, keepLines: true },
    }),
    roleStyle('subtitle', brand, {
      id: 'Subtitle',
      name: 'Subtitle',
      priority: 11,
      next: 'Author',
      paragraph: { ...wide, keepNext: true },
    }),
  ]
}

/** Space between the mark on the first page and what stands below it; none without a mark, nor on a band, which has it. */
export function markGap(brand: Brand): number {
  const { band, logo, wordmark } = brand.masthead
  if (mastheadGround(brand) !== 'paper') return 0
  return band.height > 0 || logo !== undefined || wordmark !== undefined ? 34 : 0
}

/** An area of colour from edge to edge, at the top of the first page. */
function bandStyle(brand: Brand, measures: Measures): StyleDefinition {
  const { band } = brand.masthead
  return {
    ...roleStyle('tagline', brand, {
      id: 'Band',
      name: ownName(brand, 'Band'),
      priority: 8,
      next: 'Wordmark',
      quick: false,
      custom: true,
    }),
    paragraph: {
      shading: band.colour,
      line: { rule: 'exact', points: band.height },
      before: 0,
      after: 0,
      indent: {
        start: -(measures.direction === 'ltr' ? measures.margin.left : measures.margin.right),
        end: -(measures.direction === 'ltr' ? measures.margin.right : measures.margin.left),
      },
    },
  }
}

function runningStyles(brand: Brand, measures: Measures): readonly StyleDefinition[] {
  const { rail, headerTop, footerBottom } = measures
  const shared: ParagraphLook = { indent: { start: -rail }, tabs: runningTabs(measures) }
  return [
    roleStyle('running-head', brand, {
      id: 'Header',
      name: 'header',
      priority: 99,
      quick: false,
      paragraph: {
        ...shared,
        before: headerTop,
        after: 14,
        borders: { bottom: { colour: 'line', width: 0.5, space: 5 } },
      },
    }),
    roleStyle('running-head', brand, {
      id: 'Footer',
      name: 'footer',
      priority: 99,
      quick: false,
      paragraph: { ...shared, after: footerBottom },
    }),
  ]
}

/** Where the middle and the end of running lines are. */
export function runningTabs({ column, rail }: Measures): readonly Tab[] {
  return [
    { align: 'center', at: (column - rail) / 2 },
    { align: 'right', at: column },
  ]
}

function endStyles(brand: Brand, measures: Measures): readonly StyleDefinition[] {
  const { matter } = brand.roles
  const own = (name: string): string => ownName(brand, name)
  const style = (
    role: Parameters<typeof roleStyle>[0],
    id: string,
    name: string,
    next: string,
    paragraph: ParagraphLook,
  ): StyleDefinition =>
    roleStyle(role, brand, { id, name: own(name), priority: 15, next, custom: true, paragraph })
  return [
    roleStyle('matter-head', brand, {
      id: 'MatterHeading',
      name: own('Matter Heading'),
      priority: 15,
      basedOn: 'Heading1',
      next: 'Matter',
      custom: true,
      paragraph: { ...framed(measures), keepNext: true, keepLines: true, outline: 0 },
    }),
    style('matter', 'MatterRule', 'Matter Rule', 'Matter', {
      indent: { start: -measures.rail },
      before: brand.roles.body.leading,
      after: 8,
      line: wholeLine,
      keepNext: true,
    }),
    style('matter', 'Emblem', 'Emblem', 'EmblemName', {
      ...framed(measures),
      after: 4,
      line: wholeLine,
      keepNext: true,
    }),
    style('matter', 'EmblemName', 'Emblem Name', 'Matter', { ...framed(measures), keepNext: true }),
    style('matter', 'Matter', 'Matter', 'Matter', { keepLines: true }),
    // What is beside a head must be level with it, so the space between sections belongs to the end of each.
    style('matter', 'MatterEnd', 'Matter End', 'Matter', { keepLines: true, after: matter.leading * 1.5 }),
  ]
}

/** In the rail beside what follows, or, where there is no rail for words, above it. */
function framed({ sideHead }: Measures): ParagraphLook {
  const frame: Frame | undefined = sideHead
  return frame === undefined ? {} : { frame }
}
