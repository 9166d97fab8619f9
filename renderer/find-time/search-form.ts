import type { appointmentsContract } from '../../core/appointments/contract.ts'
import type { Modality } from '../../core/clinic/contract.ts'
import { addDays, type LocalDate, type LocalTime } from '../../core/kernel/dates.ts'
import type { LocationId, PatientId, ProviderId, TypeId } from '../../core/kernel/ids.ts'
import type { Sent } from '../../core/kernel/procedure.ts'

/** What the find-a-time panel holds while somebody looks for an opening. */
export interface SearchForm {
  readonly patientId: PatientId | null
  readonly typeId: TypeId
  readonly minutes: number
  /** Null for in person, where the type is offered so. */
  readonly modality: Modality | null
  /** Empty for anyone, or anyone of the speciality. */
  readonly providerIds: readonly ProviderId[]
  /** The providers are preferred; others of their specialities are offered too. */
  readonly othersToo: boolean
  /** Anyone of it, where no provider is named. */
  readonly speciality: string | null
  /** Empty for every location. */
  readonly locationIds: readonly LocationId[]
  /** ISO 8601, Monday 1 to Sunday 7; empty for every day. */
  readonly weekdays: readonly number[]
  readonly earliest: LocalTime | null
  readonly latest: LocalTime | null
  readonly from: LocalDate
  readonly to: LocalDate
  /** The one date that was picked in the month; null for all from `from` to `to`. */
  readonly day: LocalDate | null
}

/** A search that somebody begins with; what is missing is as usual. */
export type SearchDraft = Partial<SearchForm>

export type Order = 'best' | 'earliest'

type Find = Sent<typeof appointmentsContract.findOpenings>
type Days = Sent<typeof appointmentsContract.openingDays>

/** Four weeks are looked at unless somebody says more. */
const REACH = 27

/** What a search starts from when the draft does not say. */
export interface UsualSearch {
  readonly type: { readonly id: TypeId; readonly usualMinutes: number }
  readonly providerId: ProviderId | null
  readonly locationId: LocationId
  readonly today: LocalDate
}

/** A form for anyone at the location within four weeks, with what the draft says filled in. */
export function startSearch(draft: SearchDraft, usual: UsualSearch): SearchForm {
  const from = draft.from ?? usual.today
  return {
    patientId: null,
    typeId: usual.type.id,
    minutes: usual.type.usualMinutes,
    modality: null,
    providerIds: usual.providerId === null ? [] : [usual.providerId],
    othersToo: false,
    speciality: null,
    locationIds: [usual.locationId],
    weekdays: [],
    earliest: null,
    latest: null,
    to: addDays(from, REACH),
    day: null,
    ...draft,
    from,
  }
}

/** The search of a form for some dates. */
const wanted = (form: SearchForm, from: LocalDate, to: LocalDate): Days => ({
  typeId: form.typeId,
  minutes: form.minutes,
  modality: form.modality ?? null,
  providerIds: [...form.providerIds],
  othersToo: form.providerIds.length > 0 && form.othersToo,
  speciality: form.providerIds.length > 0 ? null : form.speciality,
  locationIds: [...form.locationIds],
  weekdays: [...form.weekdays],
  earliest: form.earliest,
  latest: form.latest,
  patientId: form.patientId,
  ...{ from, to },
})

/** What `findOpenings` is asked with. */
export const openingsWanted = (form: SearchForm, order: Order, limit: number): Find => ({
  ...wanted(form, form.day ?? form.from, form.day ?? form.to),
  ...{ order, limit },
})

/** What `openingDays` is asked with: the dates of a month that are not over; null where all are. */
export function daysWanted(form: SearchForm, month: LocalDate, today: LocalDate): Days | null {
  const [first, last] = [`${month.slice(0, 7)}-01`, lastOfMonth(month)]
  return last < today ? null : wanted(form, first < today ? today : first, last)
}

/** The last date of the month of a date. */
export const lastOfMonth = (date: LocalDate): LocalDate =>
  addDays(`${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1)

/** True when the dates, or the times of day, end before they begin. */
export const isTurnedAround = ({ from, to, earliest, latest }: SearchForm): boolean =>
  to < from || (earliest !== null && latest !== null && latest <= earliest)
