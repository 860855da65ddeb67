import type { PartialDate, Position } from '../brief/index.ts'

/** A funded project, from `templates/projects/<id>.yaml`. */
export interface Project {
  readonly id: string
  /** Short name, such as an acronym. */
  readonly name: string
  readonly fullName?: string
  readonly start?: PartialDate
  readonly end?: PartialDate
  readonly url?: string
  readonly programme: Programme
  readonly grant: string
  /** Who the disclaimer speaks of: for Horizon 2020 the Commission or an agency, else the granting authority. */
  readonly authority: string
  readonly coFunded: boolean
  readonly partners: readonly ProjectPartner[]
  /** A paragraph about the project in its own words, by language tag. */
  readonly about: Readonly<Record<string, string>>
  /** Replaces the programme's statement, by language tag. */
  readonly statement: Readonly<Record<string, string>>
  readonly disclaimer: Readonly<Record<string, string>>
  readonly position: Position
}

export type Programme = 'horizon-2020' | 'horizon-europe' | 'eu-2021-2027'

export interface ProjectPartner {
  readonly name: string
  readonly short?: string
  readonly country?: string
  readonly role?: 'coordinator'
  readonly url?: string
}
