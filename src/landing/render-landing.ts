import { type Brand, type Logo, logoOnGround } from '../brand/index.ts'
import { type EditionFormat, editionTypes, type Image } from '../brief/index.ts'
import {
  dataUri,
  element,
  type HtmlElement,
  lines,
  renderLogo,
  standAlone,
  text,
  withOwnFonts,
} from '../html/index.ts'
import { hasWordsFor, type Locale, localeFor, printSize } from '../locale/index.ts'
import { describeLanding, isoDate } from './describe.ts'
import type { LandingEdition, LandingEntry } from './landing-entry.ts'
import { landingLayout } from './style-landing.ts'

/** Tells our page from one that somebody else has put there. */
const generator = 'Briefwright'

const startId = 'publications.start'

/** The page of a folder of briefs, the newest first; it speaks the language that all of them share, or English. */
export async function renderLanding(entries: readonly LandingEntry[], brand: Brand): Promise<Uint8Array> {
  const locale = sharedLocale(entries)
  const { words } = locale
  const logo = await logoFor(brand)
  const house = brand.masthead.wordmark ?? brand.publisher?.name
  const title = house === undefined ? words.publications : `${words.publications} – ${house}`
  const ordered = [...entries].sort(newestFirst)
  const skip = element('a', { class: 'skip', href: `#${startId}` }, [text(words['skip-to-content'])])
  const list = element(
    'main',
    { class: 'shelf', id: startId, tabindex: -1 },
    lines(ordered.map((entry) => renderEntry(entry, locale))),
  )
  return standAlone({
    lang: locale.tag,
    direction: locale.direction,
    brand,
    title,
    head: [
      element('meta', { name: 'generator', content: generator }),
      element('meta', { name: 'description', content: ordered.map((entry) => entry.title).join('; ') }),
    ],
    body: element('body', {}, lines([skip, renderMasthead(brand, logo, words.publications), list])),
    rules: landingLayout,
    data: describeLanding(ordered, title, locale.tag),
  })
}

/** Whether a page was made by `renderLanding`, and may be made anew. */
export function isLanding(page: Uint8Array): boolean {
  const start = new TextDecoder().decode(page.subarray(0, 4096))
  return start.includes(`<meta name="generator" content="${generator}">`)
}

function sharedLocale(entries: readonly LandingEntry[]): Locale {
  const [first, ...others] = new Set(entries.map(({ lang }) => lang))
  return localeFor(first !== undefined && others.length === 0 && hasWordsFor(first) ? first : 'en')
}

/** By date, then by title; code points decide, so that no machine sorts otherwise. */
function newestFirst(one: LandingEntry, other: LandingEntry): number {
  const [a = '', b = ''] = [one.date && isoDate(one.date), other.date && isoDate(other.date)]
  if (a !== b) return a < b ? 1 : -1
  return one.title < other.title ? -1 : one.title > other.title ? 1 : one.slug < other.slug ? -1 : 1
}

/** As the masthead of a brief has it, its words in the brand's fonts. */
async function logoFor(brand: Brand): Promise<Logo | undefined> {
  if (brand.masthead.logo === undefined) return undefined
  const { dark, ...logo } = logoOnGround(brand.masthead.logo, brand)
  const drawn = (image: Image) => (image.format === 'svg' ? withOwnFonts(image, brand, 'woff2') : image)
  const light = await drawn(logo.light)
  return dark === undefined ? { ...logo, light } : { ...logo, light, dark: await drawn(dark) }
}

function renderMasthead(brand: Brand, logo: Logo | undefined, heading: string): HtmlElement {
  const { wordmark, tagline } = brand.masthead
  const name = wordmark ?? brand.publisher?.name
  const line = (role: string, words: string | undefined) =>
    words === undefined ? [] : [element('p', { class: `r-${role}` }, [text(words)])]
  const house = [
    ...(logo === undefined ? line('wordmark', name) : [renderLogo(logo, { logoUrl: dataUri })]),
    ...line('tagline', tagline),
  ]
  const identity = element('div', { class: 'identity' }, [element('div', { class: 'house' }, lines(house))])
  const title = element('h1', { class: 'r-title' }, [text(heading)])
  return element(
    'header',
    { class: 'masthead' },
    lines([...(house.length === 0 ? [] : [identity]), element('div', { class: 'opening' }, [title])]),
  )
}

function renderEntry(entry: LandingEntry, locale: Locale): HtmlElement {
  const { slug, title, lang, direction, date, authors, description, editions } = entry
  // Words of the brief are in its own language, those of the page in that of the page.
  const own = {
    lang: lang === locale.tag ? undefined : lang,
    dir: direction === locale.direction ? undefined : direction,
  }
  const id = `brief.${slug}`
  const [first] = editions
  const link =
    first === undefined
      ? text(title)
      : element('a', { href: first.href, hreflang: own.lang, ...own }, [text(title)])
  const facts = [
    ...(date === undefined ? [] : [locale.formatDate(date)]),
    ...(authors.length === 0 ? [] : [locale.formatList(authors)]),
    // Readers see before they follow the link that a brief is in another language than the list.
    ...(lang === undefined || languageOf(lang) === languageOf(locale.tag) ? [] : [languageOf(lang)]),
  ]
  return element(
    'article',
    { class: 'entry' },
    lines([
      element('h2', { class: 'r-h1', id }, [link]),
      ...(facts.length === 0 ? [] : [element('p', { class: 'r-date' }, [text(facts.join(' · '))])]),
      ...(description === undefined
        ? []
        : [element('p', { class: 'about r-body', ...own }, [text(description)])]),
      element('ul', { class: 'formats' }, lines(editions.map((edition) => renderEdition(edition, locale)))),
    ]),
  )
}

/** The language alone, as signs on web pages have it. */
function languageOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toUpperCase()
}

function renderEdition({ format, href, bytes }: LandingEdition, { words }: Locale): HtmlElement {
  const names: Record<EditionFormat, string> = {
    html: words['web-page'],
    pdf: 'PDF',
    epub: words['e-book'],
    docx: 'Word',
  }
  const about = [...(format === 'epub' ? ['EPUB'] : []), printSize(bytes)].join(', ')
  return element('li', {}, [
    element('a', { href, type: editionTypes[format] }, [
      element('span', { class: 'r-author' }, [text(names[format])]),
      text(' '),
      element('span', { class: 'r-date' }, [text(about)]),
    ]),
  ])
}
