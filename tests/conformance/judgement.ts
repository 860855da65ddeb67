import type { EditionFormat } from '../../src/brief/index.ts'
import type { Workshop } from '../../src/build.ts'
import type { Trace } from './places/trace.ts'
import type { StatedPost } from './state-language.ts'

/** A finished edition to be judged. */
export interface Edition {
  readonly format: EditionFormat
  readonly file: string
  /** What the table calls it. */
  readonly name: string
  /** The post and brand that it was made of, where they are known. */
  readonly post?: string
  readonly brand?: string
  /** Folder of brands, where it is not that of the repository. */
  readonly templates?: string
  /** Where that post is a copy. */
  readonly copied?: StatedPost['copied']
  /** How its PDF was wanted, where that is not the usual way. */
  readonly pdf?: Workshop['pdf']
  /** Profiles that it claims to conform to, where they are not those that its validator judges by. */
  readonly claims?: readonly string[]
}

/**
 * `refused`: what was spoilt on purpose was seen to be bad, as it should. `unusable`: the validator did not run to its
 * end, which is never a pass.
 */
export type Verdict = 'pass' | 'refused' | 'fail' | 'unusable'

/** Something that is wrong, in a sentence. */
export interface Complaint {
  readonly message: string
  /** Where it is, for those who know how the edition was made. */
  readonly trace?: Trace
}

/** What one validator says of one edition against one profile. */
export interface Judgement {
  readonly file: string
  readonly profile: string
  readonly version: string
  readonly verdict: Verdict
  /** Empty in a pass. */
  readonly complaints: readonly Complaint[]
}

export function isGood({ verdict }: Judgement): boolean {
  return verdict === 'pass' || verdict === 'refused'
}

/** A program that judges editions of one format. */
export interface Validator {
  readonly name: string
  readonly format: EditionFormat
  /** Profiles it judges by: each edition gets one judgement for each of them, even when the program fails. */
  readonly profiles: readonly string[]
  /** Which editions it can judge, where not all of its format. */
  readonly canJudge?: (edition: Edition) => boolean
  readonly judge: (
    files: readonly string[],
    folder: string,
    /** Profiles of a file, of validators that can judge by others. */
    profilesOf: (file: string) => readonly string[],
    /** What is known of a file, for validators that compare it with its post. */
    editionOf: (file: string) => Edition | undefined,
  ) => Promise<readonly Judgement[]>
}

/** A judgement from what was found: no complaints, no fault. */
export function judged(
  file: string,
  profile: string,
  version: string,
  complaints: readonly Complaint[],
): Judgement {
  return { file, profile, version, verdict: complaints.length === 0 ? 'pass' : 'fail', complaints }
}

export function unusable(file: string, profile: string, version: string, message: string): Judgement {
  return { file, profile, version, verdict: 'unusable', complaints: [{ message }] }
}
