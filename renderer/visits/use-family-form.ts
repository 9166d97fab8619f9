import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import {
  newId,
  type LinkedVisitId,
  type LocationId,
  type PatientId,
} from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { BookingDraft } from '../desk/desk.ts'
import type { Started } from './booking-start.tsx'
import { wantedOf, type MemberForm } from './parts.ts'
import { newPart } from './use-visit-form.ts'

const REACH = 27
const LIMIT = 36

/** What the panel of a family holds while it is filled in. */
export interface FamilyForm {
  readonly id: LinkedVisitId
  readonly locationId: LocationId
  readonly from: LocalDate
  readonly how: 'together' | 'in_turn'
  readonly members: readonly MemberForm[]
  readonly chosen: string | null
}

/** The form of a family; a draft of the booking panel brings the first of them. */
export function useFamilyForm(draft: BookingDraft, { type, locationId, today }: Started) {
  return useState<FamilyForm>(() => {
    const first = { ...newPart(type, draft.providerId ?? null), patientId: draft.patientId ?? null }
    return {
      id: newId<LinkedVisitId>(Date.now()),
      locationId: draft.locationId ?? locationId,
      from: draft.date === undefined || draft.date < today ? today : draft.date,
      how: 'together',
      members: [
        { ...first, minutes: draft.minutes ?? first.minutes },
        { ...newPart(type), patientId: null },
      ],
      chosen: null,
    }
  })
}

/** A member whose patient is known. */
export type KnownMember = MemberForm & { readonly patientId: PatientId }

/** The members whose patient is known. */
export const knownMembers = ({ members }: FamilyForm): KnownMember[] =>
  members.flatMap((member) =>
    member.patientId === null ? [] : [{ ...member, patientId: member.patientId }],
  )

/** True when everybody is known and there are at least two. */
export const isComplete = (form: FamilyForm): boolean =>
  form.members.length > 1 && knownMembers(form).length === form.members.length

/** The times at which everybody can come; asked once everybody is known. */
export function useFamilyTimes(form: FamilyForm) {
  const { locationId, from, how } = form
  const wanted = isComplete(form) && {
    ...{ locationId, from, how, to: addDays(from, REACH), limit: LIMIT },
    members: knownMembers(form).map((member) => ({
      ...wantedOf(member),
      patientId: member.patientId,
    })),
  }
  return useQuery(ask.visits.findFamily.queryOptions({ input: wanted || skipToken, staleTime: 0 }))
}

/** Who came together with the first of them before, and is not among them yet. */
export function useCompanions(form: FamilyForm) {
  const patientId = form.members[0]?.patientId ?? null
  const query = useQuery(
    ask.visits.companions.queryOptions({ input: patientId === null ? skipToken : { patientId } }),
  )
  const present = new Set(form.members.map((member) => member.patientId))
  return (query.data ?? []).filter((each) => !present.has(each.patientId))
}
