/** One step of the schema. `version` is what `user_version` says once it has run. */
export interface Step {
  readonly version: number
  readonly name: string
  /** Statements that run in one transaction. */
  readonly sql: string
}
