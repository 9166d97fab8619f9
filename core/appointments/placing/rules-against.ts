import type { Reader } from '../../database/handles.ts'
import type { PatientId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { dateAt } from '../../kernel/zones.ts'
import { findPatient } from '../../patients/index.ts'
import { brokenRules } from '../../rulebook/index.ts'
import type { BrokenRule, RuleKind } from '../../rulebook/contract.ts'
import type { Proposal } from './proposal.ts'
import { isNewPatient, providerDay } from './provider-day.ts'
import { minutesIn } from '../rules.ts'
import type { Terms } from './terms.ts'

/** The rules that ask what else stands in the provider's day. */
export const countsDay: readonly RuleKind[] = [
  'day_limit',
  'type_limit',
  'new_patient_limit',
  'not_in_row',
]

/** Every rule that stands against a place. The day is read only where a rule asks for it. */
export function rulesAgainst(
  db: Reader,
  proposal: Proposal,
  { rules, limits }: Terms,
): BrokenRule[] {
  if (rules.size === 0 || !proposal.withinRules) return []
  const { interval, location, type, providerId, excluding, source, referral } = proposal
  const [startsAt] = interval
  const { zone } = location
  const needsDay = countsDay.some((kind) => rules.has(kind))
  return brokenRules(rules, limits, {
    ...{ startsAt, minutes: minutesIn(interval), zone, typeId: type.id, source, referral },
    patient: patientFacts(db, proposal.patientId, startsAt),
    day: needsDay ? providerDay(db, providerId, dateAt(startsAt, zone), zone, excluding) : [],
  })
}

/** @throws Refusal `not_found` */
function patientFacts(db: Reader, id: PatientId, startsAt: number) {
  const patient = findPatient(db, id)
  if (!patient) throw new Refusal('not_found')
  const { birthDate, sex } = patient
  return { id, birthDate, sex, isNew: isNewPatient(db, id, startsAt) }
}
