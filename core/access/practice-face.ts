import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'

/** What the sign-in screen shows before anybody has signed in. */
export interface PracticeFace {
  readonly practiceName: string | null
  readonly language: string
  readonly idleMinutes: number
}

const BEFORE_SET_UP: PracticeFace = { practiceName: null, language: 'en', idleMinutes: 15 }

/** Name, language and idle time of the practice; defaults before it is set up. */
export const findPracticeFace = (db: Reader): PracticeFace =>
  db.one(
    query
      .selectFrom('practice')
      .select(['name as practiceName', 'language', 'idle_minutes as idleMinutes']),
  ) ?? BEFORE_SET_UP
