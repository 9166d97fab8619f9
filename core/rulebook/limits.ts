import type { AppointmentType, Practice } from '../clinic/contract.ts'
import { MINUTE } from '../kernel/clock.ts'
import { addDays } from '../kernel/dates.ts'
import { dateAt, startOfDay, type WallSpan, type Zone } from '../kernel/zones.ts'
import { settingOf, type InForce } from './in-force.ts'
import { providerTimeOf } from './phases.ts'

/**
 * What bounds bookings of one type with one provider at one location, after rules, type and
 * practice have been heard: plain numbers, as searching needs them.
 */
export interface Limits {
  readonly gridMinutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly shortestMinutes: number
  readonly longestMinutes: number
  /** Epoch ms; nothing starts before it. */
  readonly notBefore: number
  /** Epoch ms; nothing starts at or after it. Infinity without a horizon. */
  readonly notAfter: number
  /**
   * Largest numbers on a date of the location, of the visits that start then with the provider at
   * any location; null is unlimited.
   */
  readonly dayLimit: number | null
  readonly typeLimit: number | null
  readonly newPatientLimit: number | null
  /** No neighbour of the same type in the provider's date, however much free time lies between. */
  readonly notInRow: boolean
  /** Visits that may begin beside another one of the provider in each clock hour (overlap.ts). */
  readonly overlapPerHour: number
  /** Minutes after the start in which the provider is needed; null is throughout. */
  readonly providerTime: readonly WallSpan[] | null
}

/** When and how long somebody would come. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number
  /** Of the location; a horizon of so many days ends with a date of its wall clock. */
  readonly zone: Zone
  /** Length of the visit, which stretches the last phase. */
  readonly minutes: number
}

type BoundsOfType = Pick<
  AppointmentType,
  'bufferBefore' | 'bufferAfter' | 'shortestMinutes' | 'longestMinutes'
>

/** The bounds that hold where a rule is silent come from the type and the practice. */
export function limitsOf(
  rules: InForce,
  type: BoundsOfType,
  { gridMinutes }: Pick<Practice, 'gridMinutes'>,
  { now, zone, minutes }: Moment,
): Limits {
  const buffers = settingOf(rules, 'buffers')
  const duration = settingOf(rules, 'duration')
  return {
    gridMinutes: settingOf(rules, 'grid')?.minutes ?? gridMinutes,
    bufferBefore: buffers?.before ?? type.bufferBefore,
    bufferAfter: buffers?.after ?? type.bufferAfter,
    shortestMinutes: duration?.shortest ?? type.shortestMinutes,
    longestMinutes: duration?.longest ?? type.longestMinutes,
    notBefore: now + (settingOf(rules, 'lead_time')?.minutes ?? 0) * MINUTE,
    notAfter: horizonOf(rules, now, zone),
    dayLimit: settingOf(rules, 'day_limit')?.count ?? null,
    typeLimit: settingOf(rules, 'type_limit')?.count ?? null,
    newPatientLimit: settingOf(rules, 'new_patient_limit')?.count ?? null,
    notInRow: settingOf(rules, 'not_in_row')?.on ?? false,
    overlapPerHour: settingOf(rules, 'overlap')?.perHour ?? 0,
    providerTime: providerTimeOf(settingOf(rules, 'phases')?.parts ?? null, minutes),
  }
}

/** Epoch ms at which the date after the last one that may be booked begins; Infinity without a rule. */
function horizonOf(rules: InForce, now: number, zone: Zone): number {
  const days = settingOf(rules, 'horizon')?.days
  return days === undefined ? Infinity : startOfDay(addDays(dateAt(now, zone), days + 1), zone)
}
