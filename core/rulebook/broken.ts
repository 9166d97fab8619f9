import type { PatientHit } from '../patients/contract.ts'
import { ageOn, type LocalDate } from '../kernel/dates.ts'
import type { PatientId, TypeId } from '../kernel/ids.ts'
import type { Source } from '../kernel/visit-status.ts'
import { wallOf, type Zone } from '../kernel/zones.ts'
import type { BrokenRule, RuleKind, RuleSetting } from './contract.ts'
import { settingOf, type InForce } from './in-force.ts'
import type { Limits } from './limits.ts'
import { sentenceOf } from './sentences.ts'

/** A visit that stands in the provider's day. */
export interface DayVisit {
  readonly patientId: PatientId
  readonly typeId: TypeId
  /** Epoch ms. */
  readonly startsAt: number
  /** True where the patient was never seen here before it. */
  readonly isNew: boolean
}

/** What rules ask of a visit that is wanted. */
export interface Facts {
  /** Epoch ms. */
  readonly startsAt: number
  readonly minutes: number
  readonly zone: Zone
  readonly typeId: TypeId
  readonly source: Source
  readonly referral: string | null
  readonly patient: {
    readonly id: PatientId
    readonly birthDate: LocalDate
    readonly sex: PatientHit['sex']
    /** True where the patient was never seen here before the wanted time. */
    readonly isNew: boolean
  }
  /** The other visits of the provider that start on the date of the wanted time, by start. */
  readonly day: readonly DayVisit[]
}

/**
 * Every rule that stands against a visit, with its sentence. Buffers and overlaps are a matter of
 * what is in the way, fees and deposits of money: they are not among them. Somebody who walked in
 * is here already, so that no lead time holds.
 */
export function brokenRules(rules: InForce, limits: Limits, facts: Facts): BrokenRule[] {
  return [...rules.values()]
    .filter(({ setting }) => stands(setting.kind, rules, limits, facts))
    .map(({ id, setting, sentence }) => ({
      ruleId: id,
      kind: setting.kind,
      setting,
      ownSentence: sentence,
      sentence: sentence ?? sentenceOf(setting),
    }))
}

type Check<Kind extends RuleKind> = (
  setting: Extract<RuleSetting, { kind: Kind }>,
  facts: Facts,
  limits: Limits,
) => boolean

const never = () => false

const checks: { readonly [Kind in RuleKind]: Check<Kind> } = {
  lead_time: (_, { startsAt, source }, { notBefore }) =>
    source !== 'walk_in' && startsAt < notBefore,
  horizon: (_, { startsAt }, { notAfter }) => startsAt >= notAfter,
  grid: ({ minutes }, { startsAt, zone }) => wallOf(startsAt, zone).minute % minutes !== 0,
  duration: ({ shortest, longest }, { minutes }) => minutes < shortest || longest < minutes,
  day_limit: ({ count }, { day }) => day.length >= count,
  type_limit: ({ count }, { day, typeId }) =>
    day.filter((visit) => visit.typeId === typeId).length >= count,
  new_patient_limit: ({ count }, { day, patient }) =>
    patient.isNew && newPatientsBeside(day, patient.id) >= count,
  not_in_row: ({ on }, facts) => on && hasNeighbourOfType(facts),
  age: ({ from, to }, { startsAt, zone, patient }) => {
    const age = ageOn(wallOf(startsAt, zone).date, patient.birthDate)
    return (from !== null && age < from) || (to !== null && to < age)
  },
  sex: ({ sexes }, { patient }) => !sexes.includes(patient.sex),
  referral: ({ on }, { referral }) => on && referral === null,
  online: ({ on }, { source }) => !on && source === 'online',
  ...{ buffers: never, overlap: never, phases: never },
  ...{ late_cancel: never, no_show: never, deposit: never },
}

function stands<Kind extends RuleKind>(
  kind: Kind,
  rules: InForce,
  limits: Limits,
  facts: Facts,
): boolean {
  const setting = settingOf(rules, kind)
  return setting !== undefined && checks[kind](setting, facts, limits)
}

/** How many other patients are new on the day. */
const newPatientsBeside = (day: readonly DayVisit[], patientId: PatientId): number =>
  new Set(
    day.flatMap((visit) => (visit.isNew && visit.patientId !== patientId ? [visit.patientId] : [])),
  ).size

/** True when the visit before or the one after it, on the same date, is of the same type. */
function hasNeighbourOfType({ day, startsAt, typeId }: Facts): boolean {
  const before = day.filter((visit) => visit.startsAt <= startsAt).at(-1)
  const after = day.find((visit) => visit.startsAt > startsAt)
  return before?.typeId === typeId || after?.typeId === typeId
}
