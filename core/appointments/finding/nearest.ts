import { anyTime } from '../../availability/index.ts'
import { findProvider } from '../../clinic/index.ts'
import type { AppointmentType, Location, Modality } from '../../clinic/contract.ts'
import type { Reader } from '../../database/handles.ts'
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
  readonly patientId: PatientId
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
export function nearestSlots(db: Reader, missed: Missed, now: number): Slot[] {
  const { location, interval } = missed
  const day = dateAt(interval[0], location.zone)
  const search = searchAround(db, missed, now)
  let found: Slot[] = []
  for (const [back, ahead] of REACHES) {
    if (found.length >= OFFERED) break
    const range = { from: addDays(day, -back), to: addDays(day, ahead) }
    found = searchSlots(db, { ...search, ...range }, Infinity)
  }
  const away = (slot: Slot) => Math.abs(slot.startsAt - interval[0])
  return found.sort((a, b) => away(a) - away(b)).slice(0, OFFERED)
}

function searchAround(db: Reader, missed: Missed, now: number): Omit<Search, 'from' | 'to'> {
  const { location, type, patientId, modality, excluding } = missed
  const provider = findProvider(db, missed.providerId)
  const minutes = minutesIn(missed.interval)
  const ruled = postsFor({ db, now }, provider ? [provider] : [], [location], type, minutes)
  const posts = suiting(ruled, findPatient(db, patientId))
  const newPatients = posts.some(({ limits }) => limits.newPatientLimit !== null)
  const newPatientId = newPatients ? newcomer({ db, now }, patientId) : null
  return {
    posts,
    wish: { minutes, typeId: type.id, newPatientId },
    within: anyTime,
    needs: needsByLocation(db, [location], type, modality),
    concern: {
      ...{ patientId, excluding, now, newPatients },
      ...{ groupId: missed.groupId ?? null, sessionId: null },
    },
  }
}
