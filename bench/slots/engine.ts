import { rotaOf } from '../../core/availability/starts/rota.ts'
import { freeStarts } from '../../core/availability/starts/slots.ts'
import {
  anyTime,
  setAsideOver,
  startsIn,
  workingOver,
} from '../../core/availability/starts/stretches.ts'
import { ZONE } from '../clinic.ts'
import { LENGTH, limits, TYPE, type Shape } from './shape.ts'

const wish = { minutes: LENGTH, typeId: TYPE, newPatientId: null }

/** The free starts of every provider, as a search finds them. */
export function engineSlots({ posts, calendar, days, busy }: Shape): number[] {
  const starts = startsIn(days, ZONE, limits.gridMinutes, anyTime, LENGTH)
  const found: number[] = []
  for (const post of posts) {
    const rota = rotaOf(calendar, post)
    const stretch = {
      ...{ zone: ZONE, days, starts, limits, patient: [], needs: [], pools: [] },
      working: workingOver(rota, days),
      setAside: setAsideOver(rota, days, TYPE, 0),
      provider: busy.get(post.providerId) ?? [],
    }
    for (const { startsAt } of freeStarts(stretch, wish)) found.push(startsAt)
  }
  return found
}
