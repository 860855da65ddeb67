import type { Metadata } from '../publication/index.ts'
import type { Reading } from './reading.ts'

/** A publication is called by any identifier that it states: each edition takes the one that its readers look for. */
export function withOneIdentifier(reading: Reading, { identifier, doi, isbn }: Metadata): Reading {
  const found = reading.metadata.identifier
  const known = [
    ...(doi === undefined ? [] : [doi, `doi:${doi}`, `https://doi.org/${doi}`]),
    ...(isbn === undefined ? [] : [isbn, `urn:isbn:${isbn.replace(/[^\dX]/gi, '')}`]),
  ]
  return found !== undefined && known.includes(found)
    ? { ...reading, metadata: { ...reading.metadata, identifier } }
    : reading
}
