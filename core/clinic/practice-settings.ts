import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import { Refusal } from '../kernel/refusals.ts'
import { RecordLink } from '../kernel/record-link.ts'
import { Practice } from './contract.ts'
import { Ranking } from './ranking-contract.ts'
import type { Stored } from './stored.ts'
import { WaitingLimits } from './waiting-limits-contract.ts'

const SELECT = `select name, phone, email, currency, language, idle_minutes as idleMinutes,
  grid_minutes as gridMinutes, hold_minutes as holdMinutes, notice_minutes as noticeMinutes,
  notice_kinds as noticeKinds, ranking,
  waiting_limits as waitingLimits, display_shows as displayShows, record_link as recordLink, version from practice`

type Row = Omit<Stored<Practice>, 'ranking' | 'waitingLimits' | 'recordLink' | 'noticeKinds'> & {
  readonly noticeKinds: string
  readonly ranking: string
  readonly waitingLimits: string
  readonly recordLink: string | null
}

const noticeKindsOf = (json: string) => Practice.shape.noticeKinds.parse(JSON.parse(json))

const rankingOf = (json: string): Ranking => Ranking.parse(JSON.parse(json))
const linkOf = (json: string | null) => (json === null ? null : RecordLink.parse(JSON.parse(json)))
const limitsOf = (json: string): WaitingLimits => WaitingLimits.parse(JSON.parse(json))

/**
 * The settings of the practice.
 *
 * @throws Refusal `not_set_up` before there are any
 */
export function practiceSettings(db: Reader): Stored<Practice> {
  const row = db.prepared<Row>(SELECT).one()
  if (!row) throw new Refusal('not_set_up')
  return {
    ...row,
    noticeKinds: noticeKindsOf(row.noticeKinds),
    ranking: rankingOf(row.ranking),
    waitingLimits: limitsOf(row.waitingLimits),
    recordLink: linkOf(row.recordLink),
  }
}

/** Saves the settings of the practice. @returns their version. @throws Refusal `stale`, `not_found` */
export const savePractice = (
  db: Writer,
  practice: Practice,
  version: number | null,
  now: number,
): number => saveVersioned(db, 'practice', columns(practice), version, now)

const columns = (practice: Practice) => ({
  id: 1,
  name: practice.name,
  phone: practice.phone,
  email: practice.email,
  currency: practice.currency,
  language: practice.language,
  idle_minutes: practice.idleMinutes,
  grid_minutes: practice.gridMinutes,
  hold_minutes: practice.holdMinutes,
  notice_minutes: practice.noticeMinutes,
  notice_kinds: JSON.stringify(practice.noticeKinds),
  ranking: JSON.stringify(practice.ranking),
  waiting_limits: JSON.stringify(practice.waitingLimits),
  display_shows: practice.displayShows,
  record_link: practice.recordLink && JSON.stringify(practice.recordLink),
})
