import { skipToken, useQuery } from '@tanstack/react-query'
import type { Slot } from '../../core/appointments/contract.ts'
import { addDays } from '../../core/kernel/dates.ts'
import type { AppointmentId, PatientId, TypeId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { Place } from './place.ts'

/** How far ahead one look reaches, in days, and how many times it brings. */
const REACH = 27
const LIMIT = 800

/** Whom the times are for. */
export interface SlotsFor {
  readonly typeId: TypeId
  readonly patientId: PatientId | null
  /** The visit that is being moved. */
  readonly moving: AppointmentId | null
}

const none: readonly Slot[] = []

/** The times that fit a place; asked only while offered times are wanted. */
export function useSlots(place: Place, { typeId, patientId, moving }: SlotsFor) {
  const { providerId, locationId, minutes, time } = place
  const wanted = time.how === 'offered' && {
    typeId,
    providerIds: providerId === null ? [] : [providerId],
    locationId,
    from: time.from,
    to: addDays(time.from, REACH),
    minutes,
    patientId,
    moving,
    limit: LIMIT,
  }
  const query = useQuery(
    ask.appointments.findSlots.queryOptions({ input: wanted || skipToken, staleTime: 0 }),
  )
  return { query, slots: query.data ?? none }
}
