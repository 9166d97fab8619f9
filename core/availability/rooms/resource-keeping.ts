import { findLocation, findResource } from '../../clinic/index.ts'
import type { Resource } from '../../clinic/contract.ts'
import type { Handlers } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { minutesOf } from '../../kernel/dates.ts'
import type { ResourceId } from '../../kernel/ids.ts'
import { overlaps } from '../../kernel/intervals.ts'
import { Refusal, refuseField } from '../../kernel/refusals.ts'
import { dateAt } from '../../kernel/zones.ts'
import type { ResourceHours, resourceTimesContract } from '../resource-contract.ts'
import {
  findOutage,
  hoursOfResource,
  outagesOf,
  saveHoursOf,
  saveOutage,
} from './resource-times.ts'

/** When rooms, chairs and devices can be used. What is booked in them already stays. */
export const resourceTimesHandlers: Handlers<typeof resourceTimesContract> = {
  resourceTimes: ({ db, now }, { resourceId }) => {
    const resource = findResource(db, resourceId)
    if (!resource) throw new Refusal('not_found')
    const zone = findLocation(db, resource.locationId)?.zone ?? 'UTC'
    return {
      hours: hoursOfResource(db, resourceId),
      outages: outagesOf(db, resourceId, `${dateAt(now, zone)}T00:00`),
    }
  },
  saveResourceHours: ({ db, now, about }, { version, ...hours }) => {
    about({ subjectId: hours.resourceId })
    requireResource(db, hours.resourceId)
    requireApart(hours)
    return { version: saveHoursOf(db, hours, version, now) }
  },
  saveOutage: ({ db, now, about }, { version, ...outage }) => {
    about({ subjectId: outage.id })
    requireResource(db, outage.resourceId)
    return { version: saveOutage(db, outage, version, now) }
  },
  removeOutage: ({ db, now, about }, { id, version }) => {
    about({ subjectId: id })
    const outage = findOutage(db, id)
    if (!outage) throw new Refusal('not_found')
    saveOutage(db, outage, version, now, now)
    return {}
  },
}

/** @throws Refusal `invalid_input` at `resourceId`: `not_found` */
function requireResource(db: Reader, id: ResourceId): Resource {
  const resource = findResource(db, id)
  if (!resource) throw refuseField('resourceId', 'not_found')
  return resource
}

/** @throws Refusal `invalid_input` at `week.<n>.from`: `hours_overlap` where two spans of a day meet */
function requireApart({ week }: ResourceHours): void {
  const span = (at: number) => {
    const { from, to } = week[at] ?? { from: '00:00', to: '00:00' }
    return [minutesOf(from), minutesOf(to)] as const
  }
  for (const [at, { weekday }] of week.entries()) {
    const met = week.findIndex(
      (other, n) => other.weekday === weekday && overlaps(span(n), span(at)),
    )
    if (met < at) throw refuseField(`week.${at}.from`, 'hours_overlap')
  }
}
