import { findLocation, findProvider } from '../../clinic/index.ts'
import type { Handlers, Writing } from '../../context.ts'
import { Refusal, refuseField } from '../../kernel/refusals.ts'
import type { availabilityContract, WeeklyHours } from '../contract.ts'
import { hoursProblems, meetsOthers, validityProblems } from './rules.ts'
import { findSeason } from './seasons.ts'
import { findHours, hoursOf, saveHours } from './weekly-hours.ts'
import { knownProvider, refuseAt, refuseProblems, requireOwnOrAll } from '../whose.ts'

type Contract = typeof availabilityContract

/** Weekly hours, one row at a time. */
export const hoursHandlers: Handlers<
  Pick<Contract, 'hours' | 'addHours' | 'changeHours' | 'removeHours'>
> = {
  hours: (context, { providerId }) => {
    knownProvider(context, providerId)
    return hoursOf(context.db, providerId)
  },
  addHours: (context, hours) => {
    const { db, now, about } = context
    about({ subjectId: hours.id })
    requireOwnOrAll(context, hours.providerId)
    checkHours(context, hours)
    return { version: saveHours(db, hours, null, now) }
  },
  changeHours: (context, { version, ...hours }) => {
    const { db, now, about } = context
    about({ subjectId: hours.id })
    requireOwnOrAll(context, hours.providerId)
    if (findHours(db, hours.id)?.providerId !== hours.providerId) throw new Refusal('not_found')
    checkHours(context, hours)
    return { version: saveHours(db, hours, version, now) }
  },
  removeHours: (context, { providerId, id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    requireOwnOrAll(context, providerId)
    const hours = findHours(db, id)
    if (hours?.providerId !== providerId) throw new Refusal('not_found')
    saveHours(db, hours, version, now, now)
    return {}
  },
}

function checkHours({ db }: Writing, hours: WeeklyHours): void {
  refuseAt('providerId', findProvider(db, hours.providerId))
  refuseAt('locationId', findLocation(db, hours.locationId))
  if (hours.seasonId !== null && !findSeason(db, hours.seasonId))
    throw refuseField('seasonId', 'not_found')
  refuseProblems([...hoursProblems(hours), ...validityProblems(hours)])
  if (meetsOthers(hours, hoursOf(db, hours.providerId))) throw refuseField('from', 'hours_overlap')
}
