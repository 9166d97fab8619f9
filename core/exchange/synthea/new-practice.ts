import { ensureSigningSecret } from '../../access/index.ts'
import { savePractice } from '../../clinic/index.ts'
import { usualRanking } from '../../clinic/ranking-contract.ts'
import { usualWaitingLimits } from '../../clinic/waiting-limits-contract.ts'
import type { Writing } from '../../context.ts'

/**
 * Gives an empty practice a name and settings, so that what is imported can be used.
 *
 * @returns false when the practice was set up already
 */
export function ensurePractice({ db, now }: Writing): boolean {
  if (db.prepared('select id from practice').one()) return false
  const settings = {
    currency: 'USD',
    language: 'en',
    idleMinutes: 15,
    gridMinutes: 15,
    holdMinutes: 5,
    noticeMinutes: 5,
    noticeKinds: ['moved', 'cancelled'],
    ranking: usualRanking,
    recordLink: null,
    waitingLimits: usualWaitingLimits,
    displayShows: 'initials',
  } as const
  savePractice(db, { name: 'Imported practice', phone: null, email: null, ...settings }, null, now)
  ensureSigningSecret(db)
  return true
}
