import { countsDay, isNewPatient, providerDay } from '../appointments/index.ts'
import type { BoardEntry, Slot } from '../appointments/contract.ts'
import { findType, practiceSettings } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'
import { findPatient } from '../patients/index.ts'
import type { Rule } from '../rulebook/contract.ts'
import { brokenRules, inForce, limitsOf, loadRules, type DayVisit } from '../rulebook/index.ts'

/** A visit at the place that is proposed for it. */
export interface Proposed {
  readonly visit: BoardEntry
  readonly slot: Slot
}

/** Tells whether a visit can be moved to a place after others were moved to theirs. */
export type DayRules = (
  visit: BoardEntry,
  others: readonly Proposed[],
  zone: Zone,
) => (slot: Slot) => boolean

/**
 * What rules allow on one day of a provider: how many visits, of a type, of new patients, and none
 * of a type in a row. Openings are found one by one and know nothing of each other.
 */
export function dayRulesOf(context: Reading): DayRules {
  const rules = loadRules(context.db)
  if (!rules.some(({ setting }) => countsDay.includes(setting.kind))) return () => () => true
  const breaks = breakingOf(context, rules)
  return (visit, others, zone) => {
    const going = byDay(others, zone)
    const dayAt = daysBeside(context, visit, others, zone)
    return (slot) => {
      const date = dateAt(slot.startsAt, zone)
      const beside = going.get(keyOf(slot.providerId, date))
      return !beside || !breaks(visit, slot, zone, dayAt(slot.providerId, date, beside))
    }
  }
}

/** Tells whether a visit at a place breaks a rule about a day as it will be. */
function breakingOf({ db, now }: Reading, rules: readonly Rule[]) {
  const settings = practiceSettings(db)
  return (visit: BoardEntry, slot: Slot, zone: Zone, day: readonly DayVisit[]): boolean => {
    const { providerId, locationId, startsAt, endsAt } = slot
    const type = findType(db, visit.typeId)
    const patient = findPatient(db, visit.patientId)
    if (!type || !patient) return false
    const held = inForce(rules, { providerId, locationId, typeId: type.id })
    const minutes = (endsAt - startsAt) / MINUTE
    const { id, birthDate, sex } = patient
    const ofDay = new Map([...held].filter(([kind]) => countsDay.includes(kind)))
    const broken = brokenRules(ofDay, limitsOf(held, type, settings, { now, zone, minutes }), {
      ...{ startsAt, minutes, zone, typeId: type.id, source: 'staff', referral: null, day },
      patient: { id, birthDate, sex, isNew: isNewPatient(db, id, startsAt) },
    })
    return broken.length > 0
  }
}

const keyOf = (providerId: ProviderId, date: LocalDate): string => `${providerId} ${date}`

/** Proposals by provider and date. */
function byDay(proposed: readonly Proposed[], zone: Zone): ReadonlyMap<string, Proposed[]> {
  const days = new Map<string, Proposed[]>()
  for (const each of proposed) {
    const key = keyOf(each.slot.providerId, dateAt(each.slot.startsAt, zone))
    days.set(key, [...(days.get(key) ?? []), each])
  }
  return days
}

/** The visits of a day once all of the proposals are taken, each day worked out once. */
function daysBeside(
  { db }: Reading,
  visit: BoardEntry,
  others: readonly Proposed[],
  zone: Zone,
): (providerId: ProviderId, date: LocalDate, beside: readonly Proposed[]) => DayVisit[] {
  const known = new Map<string, DayVisit[]>()
  const moving = [visit.id, ...others.map((other) => other.visit.id)]
  return (providerId, date, beside) => {
    const key = keyOf(providerId, date)
    const stay = () => providerDay(db, providerId, date, zone, moving)
    const come = () => beside.map((each) => comingAs(db, each))
    const day = known.get(key) ?? [...stay(), ...come()].sort((a, b) => a.startsAt - b.startsAt)
    known.set(key, day)
    return day
  }
}

function comingAs(db: Reader, { visit, slot: { startsAt } }: Proposed): DayVisit {
  const { patientId, typeId } = visit
  return { patientId, typeId, startsAt, isNew: isNewPatient(db, patientId, startsAt) }
}
