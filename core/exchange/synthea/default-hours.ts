import { hoursOf, saveHours } from '../../availability/index.ts'
import { findProvider } from '../../clinic/index.ts'
import type { Writing } from '../../context.ts'
import { newId, type HoursId } from '../../kernel/ids.ts'
import { knownAs, remember } from './external-ids.ts'
import type { Visit } from './visit-keeper.ts'

const WORKDAYS = [1, 2, 3, 4, 5]

const OFFICE_DAY = {
  from: '09:00',
  to: '17:00',
  breaks: [{ from: '12:00', to: '13:00' }],
  validFrom: null,
  validTo: null,
}

/**
 * Gives every active provider with visits hours where the last visit was, so that imported patients
 * can be booked right away. Who has hours, or had them taken away since, keeps that.
 *
 * @returns how many providers were given hours
 */
export function giveHours({ db, now }: Writing, visits: readonly Visit[]): number {
  let given = 0
  for (const [externalId, theirs] of Map.groupBy(visits, ({ row }) => row.PROVIDER)) {
    const last = theirs.reduce((a, b) => (b.row.START > a.row.START ? b : a))
    const { providerId, locationId } = last
    const isBusy = hoursOf(db, providerId).length > 0 || knownAs<HoursId>(db, 'hours', externalId)
    if (isBusy || findProvider(db, providerId)?.active !== true) continue
    const ids = WORKDAYS.map((weekday) => {
      const id = newId<HoursId>(now)
      saveHours(db, { id, providerId, locationId, weekday, ...OFFICE_DAY }, null, now)
      return id
    })
    if (ids[0]) remember(db, 'hours', externalId, ids[0])
    given += 1
  }
  return given
}
