import { hashKey, skipToken, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
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

/**
 * The times that fit a place; asked only while offered times are wanted. Those in sight stay until
 * the ones for the patient are here, so that a quick hand books what it saw; the core judges.
 */
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
    ask.appointments.findSlots.queryOptions({
      input: wanted || skipToken,
      staleTime: 0,
      placeholderData: (seen, before) =>
        before && wanted && isButForWhom(before.queryKey[1], wanted) ? seen : undefined,
    }),
  )
  return { query, slots: query.data ?? none }
}

const Asked = z.object({ input: z.looseObject({ patientId: z.string().nullable() }) })

/** Whether the same times were asked for, for somebody else or for nobody yet. */
function isButForWhom(key: unknown, wanted: object): boolean {
  const asked = Asked.safeParse(key)
  const forNobody = (input: object) => hashKey([{ ...input, patientId: null }])
  return asked.success && forNobody(asked.data.input) === forNobody(wanted)
}
