/**
 * What lies in the folder of a brief, as a value: manifest.json, by which anybody can tell what the editions were made of and
 * whether they still are what was made.
 *
 * In: what the build read and made, and the manifest of last time. Out: a Manifest, and its text. Invariants: no clock and
 * no absolute path, so that the same input gives the same text; an edition is named only while its file has the stated sum
 * and was made of the stated input.
 * Start at manifest.ts (schema.ts reads it), then compose-manifest.ts. witness.ts takes down the sums of what is read.
 * Deliberately absent: reading and writing the file (see deliver.ts), verifying and validating, whose verdicts come as values.
 */
export { cardName, composeManifest, type Making, sha256 } from './compose-manifest.ts'
export { composeOrigin, isWithin } from './compose-origin.ts'
export {
  type Manifest,
  manifestName,
  type Origin,
  type Parity,
  type Verdict,
} from './manifest.ts'
export { parseManifest, printManifest } from './manifest-text.ts'
export { type Judged, withVerdicts } from './with-verdicts.ts'
export { type Witness, witness } from './witness.ts'
