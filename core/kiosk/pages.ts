import { openSession, revokeSession } from '../access/index.ts'
import { findLocation, practiceSettings } from '../clinic/index.ts'
import type { PromptHandler } from '../context.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { pagesContract } from './pages-contract.ts'

/** Ends the session of whoever asks and opens one in its place that can do nothing but one page. */
export const start: PromptHandler<(typeof pagesContract)['start']> = (context, asked) => {
  const { db, actor, now } = context
  const { page, locationId } = asked
  const location = findLocation(db, locationId)
  if (!location) throw refuseField('locationId', 'not_found')
  if (!location.active) throw refuseField('locationId', 'inactive')
  if (actor.userId === null || actor.sessionId === null) throw new Refusal('not_signed_in')
  const opened = openSession(db, actor.userId, location.name, now, { page, locationId })
  revokeSession(db, actor.sessionId, now)
  context.about({ subjectId: opened.id })
  const { name: practiceName, language } = practiceSettings(db)
  return {
    ...{ page, practiceName, language },
    ...{ locationName: location.name, zone: location.zone },
    ...{ token: opened.token, sessionId: opened.id, until: opened.expiresAt },
  }
}
