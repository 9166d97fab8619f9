import type { Slot } from '../../core/appointments/contract.ts'
import { dateTimeOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { AppointmentId, PatientId, ProviderId, TypeId } from '../../core/kernel/ids.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'
import type { Combination } from '../../core/visits/contract.ts'

/** A part of a visit, or one of a family, as it is asked for. */
export interface PartForm {
  /** Made once, so that a booking whose answer was lost can be sent again. */
  readonly id: AppointmentId
  readonly typeId: TypeId
  readonly minutes: number
  /** Null takes anyone. */
  readonly providerId: ProviderId | null
  /** Most minutes between the part before and this one. */
  readonly gapMost: number
}

/** One of a family; null until somebody is chosen. */
export interface MemberForm extends PartForm {
  readonly patientId: PatientId | null
}

/** How long patients are kept waiting between parts unless it is said. */
export const USUAL_GAP = 30

/** What a search asks of a part. */
export const wantedOf = ({ typeId, minutes, providerId, gapMost }: PartForm) => ({
  ...{ typeId, minutes, gapMost },
  providerIds: providerId === null ? [] : [providerId],
})

/** Names a combination among those found. */
export const combinationKey = ({ parts }: Combination): string =>
  parts.map(({ startsAt, providerId }) => `${startsAt} ${providerId}`).join(' ')

/** The combination that is chosen: the one that was picked if it is still offered, else the first. */
export const chosenOf = (found: readonly Combination[], key: string | null): Combination | null =>
  found.find((each) => combinationKey(each) === key) ?? found[0] ?? null

/** The combinations of each day. */
export function byDay(
  found: readonly Combination[],
  zone: Zone,
): { readonly date: LocalDate; readonly found: Combination[] }[] {
  const days = Map.groupBy(found, ({ parts }) => wallOf(parts[0]?.startsAt ?? 0, zone).date)
  return [...days].map(([date, each]) => ({ date, found: each }))
}

/** From the start of the first part to the end of the last one. */
export const wholeSpan = (parts: readonly Pick<Slot, 'startsAt' | 'endsAt'>[]) => ({
  startsAt: Math.min(...parts.map(({ startsAt }) => startsAt)),
  endsAt: Math.max(...parts.map(({ endsAt }) => endsAt)),
})

/** A found place as a booking or a move asks for it. */
export function placeOf(slot: Slot, zone: Zone) {
  const { date, minute } = wallOf(slot.startsAt, zone)
  const { providerId, locationId, resourceIds, startsAt, endsAt } = slot
  const start = dateTimeOf(date, minute)
  return { providerId, locationId, resourceIds, start, minutes: (endsAt - startsAt) / 60_000 }
}
