import { anyTime } from '../../availability/index.ts'
import { findProvider } from '../../clinic/index.ts'
import type { AppointmentType, Location, Modality } from '../../clinic/contract.ts'
import type { Reading } from '../../context.ts'
import { addDays } from '../../kernel/dates.ts'
import type { AppointmentId, GroupId, PatientId, ProviderId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { dateAt } from '../../kernel/zones.ts'
import { findPatient } from '../../patients/index.ts'
import { newcomer, postsFor } from './asked-search.ts'
import { needsByLocation } from '../rooms/candidates.ts'
import type { Slot } from '../contract.ts'
import { minutesIn } from '../rules.ts'
import { searchSlots, type Search } from './search.ts'
import { suiting } from './suiting.ts'

/** What could not be had. */
interface Missed {
  /** Null where nobody was chosen yet. */
  readonly patientId: PatientId | null
  readonly providerId: ProviderId
  readonly location: Pick<Location, 'id' | 'zone'>
  readonly type: AppointmentType
  readonly modality: Modality
  readonly interval: Interval
  readonly excluding: readonly AppointmentId[]
  readonly groupId?: GroupId | null
}

/** How many alternatives are offered. */
const OFFERED = 5
/** Days looked at before and after the wanted one: near ones first. */
const REACHES = [
  [2, 4],
  [7, 42],
] as const

/** The starts with the same provider that lie nearest to a time that cannot be had, nearest first. */
export function nearestSlots(context: Reading, missed: Missed): Slot[] {
  const { location, interval } = missed
  const day = dateAt(interval[0], location.zone)
  const search = searchAround(context, missed)
  let found: Slot[] = []
  for (const [back, ahead] of REACHES) {
    if (found.length >= OFFERED) break
    const range = { from: addDays(day, -back), to: addDays(day, ahead) }
    found = searchSlots(context.db, { ...search, ...range }, Infinity)
  }
  const away = (slot: Slot) => Math.abs(slot.startsAt - interval[0])
  return found.sort((a, b) => away(a) - away(b)).slice(0, OFFERED)
}

function searchAround(context: Reading, missed: Missed): Omit<Search, 'from' | 'to'> {
  const { db, now, actor } = context
  const { location, type, patientId, modality, excluding } = missed
  const provider = findProvider(db, missed.providerId)
  const minutes = minutesIn(missed.interval)
  const ruled = postsFor(context, provider ? [provider] : [], [location], type, minutes)
  const posts = suiting(ruled, patientId === null ? undefined : findPatient(db, patientId))
  const newPatients = posts.some(({ limits }) => limits.newPatientLimit !== null)
  const newPatientId = newPatients ? newcomer(context, patientId) : null
  return {
    posts,
    wish: { minutes, typeId: type.id, newPatientId },
    within: anyTime,
    needs: needsByLocation(db, [location], type, modality),
    concern: {
      ...{ patientId, excluding, now, newPatients },
      ...{ groupId: missed.groupId ?? null, sessionId: actor.sessionId },
    },
  }
}
