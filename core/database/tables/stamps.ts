import type { Generated } from 'kysely'

/** A column that the database fills in when an insert leaves it out. */
export type Given<T> = Generated<T>

/** What every changeable row carries: epoch ms, and the version that an update must name. */
export interface Stamps {
  created_at: number
  updated_at: number
  version: number
}
