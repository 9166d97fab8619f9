import type { Source } from '../../core/kernel/visit-status.ts'
import type { Directory } from '../../core/clinic/contract.ts'
import { minutesOf, timeOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { AppointmentId, PatientId, TypeId } from '../../core/kernel/ids.ts'
import type { BookingDraft } from '../desk/desk.ts'
import type { Place, WantedTime } from './place.ts'

export type AppointmentType = Directory['types'][number]
export type Modality = AppointmentType['modalities'][number]

/** What the booking panel holds while it is filled in. */
export interface BookingForm {
  /** Made once, so that a booking whose answer was lost can be sent again. */
  readonly id: AppointmentId
  readonly patientId: PatientId | null
  readonly typeId: TypeId
  readonly modality: Modality
  readonly reason: string
  readonly notes: string
  /** Who sent the patient, where a rule asks for it. */
  readonly referral: string
  readonly source: Source
  readonly place: Place
}

/** What a new form starts from when the draft does not say; `type` is the draft's own if it has one. */
export interface Usual {
  readonly id: AppointmentId
  readonly type: AppointmentType
  readonly locationId: Place['locationId']
  readonly providerId: Place['providerId']
  readonly today: LocalDate
}

/** An empty form, with what the draft says filled in. */
export function startForm(draft: BookingDraft, usual: Usual): BookingForm {
  const { type, locationId, providerId } = usual
  const blank: BookingForm = {
    ...ofType(type),
    id: usual.id,
    patientId: null,
    reason: '',
    notes: '',
    referral: '',
    source: 'staff',
    place: {
      providerId,
      locationId,
      minutes: type.usualMinutes,
      resourceId: null,
      time: { how: 'offered', from: usual.today, chosen: null },
    },
  }
  return withDraft(blank, draft, usual)
}

/** Takes over what another draft says, as when another time is chosen on the board; the rest stays. */
export function withDraft(form: BookingForm, draft: BookingDraft, usual: Usual): BookingForm {
  const typed = draft.typeId === undefined ? form : withType(form, usual.type)
  const { place } = typed
  return {
    ...typed,
    source: draft.source ?? form.source,
    patientId: draft.patientId ?? form.patientId,
    modality: draft.modality ?? typed.modality,
    reason: draft.reason ?? form.reason,
    notes: draft.notes ?? form.notes,
    place: {
      providerId: draft.providerId ?? place.providerId,
      locationId: draft.locationId ?? place.locationId,
      minutes: draft.minutes ?? place.minutes,
      resourceId: draft.resourceId ?? null,
      time: draftTime(draft, place.time, usual.today),
    },
  }
}

/** Another type brings its own length, and a modality that it is offered in. */
export function withType(form: BookingForm, type: AppointmentType): BookingForm {
  const { modality, place } = form
  const kept = type.modalities.includes(modality) ? { modality } : {}
  return { ...form, ...ofType(type), ...kept, place: { ...place, minutes: type.usualMinutes } }
}

function draftTime(draft: BookingDraft, present: WantedTime, today: LocalDate): WantedTime {
  if (draft.date === undefined) return present
  if (draft.startMinute !== undefined) {
    return { how: 'typed', date: draft.date, at: timeOf(draft.startMinute) }
  }
  return { how: 'offered', from: draft.date < today ? today : draft.date, chosen: null }
}

const ofType = (type: AppointmentType) => ({
  typeId: type.id,
  modality: type.modalities[0] ?? ('in_person' as const),
})

/** What was typed so far, as other ways to book start from it. */
export function draftOf({ patientId, typeId, place }: BookingForm): BookingDraft {
  const { providerId, locationId, minutes, time } = place
  const date = time.how === 'typed' ? time.date : time.from
  const at = time.how === 'typed' ? time.at : null
  return {
    ...{ typeId, locationId, minutes },
    ...(patientId !== null && { patientId }),
    ...(providerId !== null && { providerId }),
    ...(date !== null && { date }),
    ...(at !== null && { startMinute: minutesOf(at) }),
  }
}
