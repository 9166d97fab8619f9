import { addDays, datesBetween, type LocalDate } from '../kernel/dates.ts'
import type { LocationId, PatientId, ProviderId, ResourceId, TypeId } from '../kernel/ids.ts'
import { startOfDay } from '../kernel/zones.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import type { DemoClinic, Staffed } from './clinic.ts'
import { keepsOut, shiftOn } from './hours.ts'
import type { Invented } from './people.ts'
import type { Random } from './random.ts'
import type { SetAside, Shift } from './staff.ts'
import type { DemoType } from './trades.ts'

/** A visit as invented; instants in epoch ms. */
export interface InventedVisit {
  readonly patient: Invented
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly resourceId: ResourceId | null
  readonly type: DemoType & { readonly id: TypeId }
  readonly modality: 'in_person' | 'video' | 'phone'
  readonly startsAt: number
  readonly endsAt: number
  readonly bookedAt: number
  readonly status: Status
  readonly reason: string | null
}

type Status =
  | 'scheduled'
  | 'confirmed'
  | 'arrived'
  | 'roomed'
  | 'in_progress'
  | 'completed'
  | 'cancelled'
  | 'no_show'

/** Bookable starts in the demo clinic: every quarter of an hour. */
const GRID = 15

/** How many days of history lie behind, and of bookings ahead. */
export interface Reach {
  readonly behind: number
  readonly ahead: number
}

/** The dates of a book around a day. */
export const bookDates = (today: LocalDate, { behind, ahead }: Reach): LocalDate[] =>
  datesBetween(addDays(today, -behind), addDays(today, ahead))

/** Invents the visits of one date, by time; nobody has two on one date. */
export function inventDay(
  clinic: DemoClinic,
  panels: Panels,
  random: Random,
  date: LocalDate,
  now: number,
): InventedVisit[] {
  if (clinic.holidays.has(date)) return []
  const midnight = startOfDay(date, clinic.zone)
  const taken = new Set<PatientId>()
  const visits = clinic.providers.flatMap((provider) => {
    const shift = shiftOn(provider, date)
    if (!shift) return []
    return fillDay({
      clinic,
      panel: panels.get(provider.id) ?? [],
      random,
      provider,
      shift,
      midnight,
      now,
      taken,
    })
  })
  return visits.sort((a, b) => a.startsAt - b.startsAt)
}

/** Who comes to whom. */
export type Panels = ReadonlyMap<ProviderId, readonly Invented[]>

/** Gives each provider the patients of the right age who might come. */
export function formPanels(
  clinic: DemoClinic,
  people: readonly Invented[],
  random: Random,
): Panels {
  return new Map(
    clinic.providers.map((provider) => {
      const [youngest, oldest] = provider.ages
      const fit = people.filter(({ age }) => age >= youngest && age <= oldest)
      return [provider.id, fit.filter(() => random.chance(0.6))]
    }),
  )
}

interface Filling {
  readonly clinic: DemoClinic
  readonly panel: readonly Invented[]
  readonly random: Random
  readonly provider: Staffed
  readonly shift: Shift
  readonly midnight: number
  readonly now: number
  readonly taken: Set<PatientId>
}

function fillDay(filling: Filling): InventedVisit[] {
  const { shift, random, midnight, now } = filling
  const fullness = fullnessAhead((midnight - now) / DAY)
  const visits: InventedVisit[] = []
  let minute = shift.from
  while (minute < shift.to) {
    const [lunch, afterLunch] = shift.lunch ?? [shift.to, shift.to]
    const end = minute < lunch ? lunch : shift.to
    const visit =
      minute >= lunch && minute < afterLunch
        ? null
        : random.chance(fullness)
          ? invent(filling, minute, end)
          : null
    if (visit) visits.push(visit)
    const last =
      visit && visit.status !== 'cancelled'
        ? visit.endsAt + visit.type.buffers[1] * MINUTE
        : midnight + (minute + GRID) * MINUTE
    minute = Math.ceil((last - midnight) / MINUTE / GRID) * GRID
  }
  return visits
}

/** The past was busy; the further ahead, the emptier the book. */
function fullnessAhead(days: number): number {
  if (days < 0) return 0.86
  return Math.max(0.22, 0.84 - days * 0.016)
}

function invent(filling: Filling, minute: number, end: number): InventedVisit | null {
  const { clinic, panel, random, provider, shift, midnight, now, taken } = filling
  const fitting = provider.does.filter(([key]) => fits(filling, key, minute))
  if (fitting.length === 0) return null
  const type = clinic.types.get(random.weighted(fitting))
  const patient = panel.length > 0 ? random.pick(panel) : undefined
  if (!type || !patient || taken.has(patient.id) || minute + type.minutes[1] > end) return null
  taken.add(patient.id)
  const startsAt = midnight + minute * MINUTE
  const endsAt = startsAt + type.minutes[1] * MINUTE
  const modality =
    type.modalities.length > 1 && random.chance(0.15) ? random.pick(type.modalities) : 'in_person'
  return {
    patient,
    type,
    modality,
    startsAt,
    endsAt,
    providerId: provider.id,
    locationId: clinic.locations[shift.at],
    resourceId:
      modality === 'in_person' && type.needs === provider.room ? provider.rooms[shift.at] : null,
    bookedAt: Math.min(startsAt - random.int(1, 30) * DAY, now - random.int(1, 600) * MINUTE),
    status: inventStatus(random, startsAt, endsAt, now),
    reason: random.chance(0.75) ? random.pick(type.reasons) : null,
  }
}

/** False where time that is set aside keeps a type out. */
function fits(
  { clinic, provider, shift, midnight, now }: Filling,
  key: string,
  minute: number,
): boolean {
  const setAside = (provider.setAside ?? []).filter(({ weekdays }) =>
    weekdays.includes(shift.weekday),
  )
  const length = clinic.types.get(key)?.minutes[1] ?? 0
  const isReleased = ({ releaseAt }: SetAside) =>
    releaseAt !== null && midnight + releaseAt * MINUTE <= now
  return !keepsOut(setAside, key, [minute, minute + length], isReleased)
}

function inventStatus(random: Random, startsAt: number, endsAt: number, now: number): Status {
  if (endsAt <= now)
    return random.weighted([
      ['completed', 88],
      ['no_show', 5],
      ['cancelled', 7],
    ])
  if (startsAt <= now)
    return random.weighted([
      ['in_progress', 8],
      ['roomed', 3],
      ['arrived', 1],
    ])
  if (startsAt - now < 20 * MINUTE)
    return random.weighted([
      ['arrived', 5],
      ['confirmed', 3],
      ['scheduled', 1],
    ])
  if (startsAt - now < 3 * DAY)
    return random.weighted([
      ['confirmed', 6],
      ['scheduled', 4],
      ['cancelled', 0.5],
    ])
  return random.weighted([
    ['scheduled', 8],
    ['confirmed', 1],
    ['cancelled', 0.5],
  ])
}
