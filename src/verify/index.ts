/**
 * Finished bytes → facts, compared with those of the publication: the proof that nothing is lost.
 *
 * In: a publication and the bytes of its editions. Out: findings, each at the place in the source that an edition has
 * lost, moved or changed. Invariants: readers share no code with the writers; nothing is said of a good edition; any
 * bytes at all are answered in bounded time.
 * Both sides are brought into one vocabulary (reading.ts): expected.ts says what the publication holds, html/, epub/, docx/
 * and pdf/ what a file says. facts.ts takes that apart into sequences of facts, compare.ts compares them.
 * Review opens returned files by the same `openPackage`.
 * Start at verifier.ts. Deliberately absent: looks, page numbers, contents and running lines; what conformance is (the
 * validators of tests/conformance judge that).
 */

export { align } from './align.ts'
export { type Limits, ownLimits, strangersLimits } from './allowance.ts'
export { UnreadableEdition } from './unreadable.ts'
export { createVerifier, type Verification, type Verifier } from './verifier.ts'
export { openPackage, type Part, type WordPackage } from './word-package.ts'
export { attributeKey, attributeOf, elementsOf, type XmlElement } from './xml.ts'
