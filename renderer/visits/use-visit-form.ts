import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import {
  newId,
  type AppointmentId,
  type LinkedVisitId,
  type LocationId,
  type PatientId,
} from '../../core/kernel/ids.ts'
import type { AppointmentType } from '../booking/booking-form.ts'
import { ask } from '../client/client.ts'
import type { BookingDraft } from '../desk/desk.ts'
import { USUAL_GAP, wantedOf, type PartForm } from './parts.ts'

/** How far ahead one look reaches, in days, and how many places it brings. */
const REACH = 27
const LIMIT = 36

/** What the panel of a visit holds while it is filled in. */
export interface VisitForm {
  readonly id: LinkedVisitId
  readonly patientId: PatientId | null
  readonly locationId: LocationId
  readonly from: LocalDate
  readonly parts: readonly PartForm[]
  /** Names the combination that was picked; null is the first. */
  readonly chosen: string | null
}

/** A part that starts from a type's usual length. */
export const newPart = (
  type: AppointmentType,
  providerId: PartForm['providerId'] = null,
): PartForm => ({
  id: newId<AppointmentId>(Date.now()),
  typeId: type.id,
  minutes: type.usualMinutes,
  providerId,
  gapMost: USUAL_GAP,
})

interface Start {
  readonly draft: BookingDraft
  readonly type: AppointmentType
  readonly locationId: LocationId
  readonly today: LocalDate
}

/** The form of a visit of several parts; a draft of the booking panel becomes its first part. */
export function useVisitForm({ draft, type, locationId, today }: Start) {
  return useState<VisitForm>(() => {
    const first = newPart(type, draft.providerId ?? null)
    const { minutes = first.minutes } = draft
    return {
      id: newId<LinkedVisitId>(Date.now()),
      patientId: draft.patientId ?? null,
      locationId: draft.locationId ?? locationId,
      from: draft.date === undefined || draft.date < today ? today : draft.date,
      parts: [{ ...first, minutes }, newPart(type)],
      chosen: null,
    }
  })
}

/** The times at which all parts fit; asked as soon as there are two. */
export function useCombinations({ patientId, locationId, from, parts }: VisitForm) {
  const wanted = parts.length > 1 && {
    ...{ patientId, locationId, from, to: addDays(from, REACH), limit: LIMIT },
    parts: parts.map(wantedOf),
  }
  return useQuery(ask.visits.find.queryOptions({ input: wanted || skipToken, staleTime: 0 }))
}
