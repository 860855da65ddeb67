import type { License, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'

type Read = (value: string, position: Position, report: Report) => string | undefined

/** The bare DOI, whether or not it was stated as an address. */
export const readDoi: Read = (value, position, report) => {
  const doi = value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  if (/^10\.\d{4,9}\/[^\s"<>]+$/.test(doi)) return doi
  report('front-matter/identifier', position, {
    key: 'doi',
    value,
    expected: 'it begins with 10. and has a slash',
  })
  return undefined
}

/** As stated, once its check digit is right: ISBN-13 (weights 1 and 3) or ISBN-10 (modulo 11). */
export const readIsbn: Read = (value, position, report) => {
  const digits = value.replace(/[\s-]/g, '').toUpperCase()
  if (/^97[89]\d{10}$/.test(digits) && weighted(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0)
    return value
  if (/^\d{9}[\dX]$/.test(digits) && weighted(digits, (index) => 10 - index) % 11 === 0) return value
  report('front-matter/identifier', position, {
    key: 'isbn',
    value,
    expected: 'its check digit does not fit',
  })
  return undefined
}

/** With its hyphen, once its check digit is right (ISO 3297, modulo 11). */
export const readIssn: Read = (value, position, report) => {
  const digits = value.replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{7}[\dX]$/.test(digits) && weighted(digits, (index) => 8 - index) % 11 === 0)
    return `${digits.slice(0, 4)}-${digits.slice(4)}`
  report('front-matter/identifier', position, {
    key: 'issn',
    value,
    expected: 'its check digit does not fit',
  })
  return undefined
}

/** Four groups of four (ISO 7064, MOD 11-2). */
export const readOrcid: Read = (value, position, report) => {
  const digits = value
    .replace(/^https?:\/\/orcid\.org\//i, '')
    .replace(/-/g, '')
    .toUpperCase()
  if (!/^\d{15}[\dX]$/.test(digits)) {
    report('front-matter/orcid', position, { value, reason: 'it has not sixteen digits' })
    return undefined
  }
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
  const check = (12 - total) % 11
  if (digits.at(-1) === (check === 10 ? 'X' : String(check))) return digits.replace(/(.{4})(?=.)/g, '$1-')
  report('front-matter/orcid', position, { value, reason: 'its last digit does not fit the others' })
  return undefined
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce(
    (sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(index),
    0,
  )
}

/** An address on the web; nothing for a path within a website, which says nothing elsewhere. */
export function readAddress(value: string): string | undefined {
  const address = bareAddress.test(value) ? `https://${value}` : value
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
}

/** A site as people write it: without saying how it is reached. */
const bareAddress = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/u

/** Creative Commons licences have an address that follows from their SPDX identifier. */
export function readLicense(
  stated:
    | string
    | {
        readonly name?: string | undefined
        readonly id?: string | undefined
        readonly url?: string | undefined
      },
): License | undefined {
  if (typeof stated === 'string') return licenseNamed(stated)
  const { name, id, url } = stated
  const known = licenseNamed(name ?? id ?? url ?? '')
  if (known === undefined) return undefined
  const address = url === undefined ? undefined : readAddress(url)
  return address === undefined ? known : { ...known, url: address }
}

function licenseNamed(name: string): License | undefined {
  if (name === '') return undefined
  const address = /^(?:https?:|www\.)/i.test(name) ? readAddress(name) : undefined
  if (address !== undefined) return { name, url: address }
  const zero = /^CC0[- ]1\.0$/i.exec(name)
  if (zero !== null) return { name, url: 'https://creativecommons.org/publicdomain/zero/1.0/' }
  const commons = /^CC[- ](BY(?:-NC)?(?:-ND|-SA)?)[- ](\d\.\d)$/i.exec(name)
  return commons === null
    ? { name }
    : { name, url: `https://creativecommons.org/licenses/${commons[1]?.toLowerCase()}/${commons[2]}/` }
}
