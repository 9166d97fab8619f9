import type { RuleKind, RuleSetting } from '../../core/rulebook/contract.ts'

/** The kinds in the order in which they are offered and listed: when, how long, how often, who, money. */
export const kinds: readonly RuleKind[] = [
  'lead_time',
  'horizon',
  'grid',
  'duration',
  'buffers',
  'phases',
  'day_limit',
  'type_limit',
  'new_patient_limit',
  'not_in_row',
  'overlap',
  'age',
  'sex',
  'referral',
  'online',
  'deposit',
  'late_cancel',
  'no_show',
]

type Blanks = { readonly [Kind in RuleKind]: Extract<RuleSetting, { kind: Kind }> }

/** What a new rule of each kind says until it is filled in. */
export const blankSettings: Blanks = {
  lead_time: { kind: 'lead_time', minutes: 120 },
  horizon: { kind: 'horizon', days: 180 },
  grid: { kind: 'grid', minutes: 30 },
  duration: { kind: 'duration', shortest: 15, longest: 60 },
  buffers: { kind: 'buffers', before: 0, after: 10 },
  phases: {
    kind: 'phases',
    parts: [
      { minutes: 15, provider: true },
      { minutes: 30, provider: false },
    ],
  },
  day_limit: { kind: 'day_limit', count: 20 },
  type_limit: { kind: 'type_limit', count: 4 },
  new_patient_limit: { kind: 'new_patient_limit', count: 4 },
  not_in_row: { kind: 'not_in_row', on: true },
  overlap: { kind: 'overlap', perHour: 1 },
  age: { kind: 'age', from: 18, to: null },
  sex: { kind: 'sex', sexes: ['female'] },
  referral: { kind: 'referral', on: true },
  online: { kind: 'online', on: false },
  deposit: { kind: 'deposit', cents: 5_000 },
  late_cancel: { kind: 'late_cancel', hours: 24, feeCents: 5_000 },
  no_show: { kind: 'no_show', feeCents: 5_000 },
}

/** Kinds without a sentence: they show as taken time, or as an amount once a visit was missed. */
const silent: readonly RuleKind[] = ['buffers', 'phases', 'overlap', 'no_show']

/** True for a kind whose sentence somebody reads. */
export const isSpoken = (kind: RuleKind): boolean => !silent.includes(kind)

/** Rules in the order of their kinds. */
export const byKind = <Held extends { readonly setting: RuleSetting }>(
  rules: readonly Held[],
): Held[] => rules.toSorted((a, b) => kinds.indexOf(a.setting.kind) - kinds.indexOf(b.setting.kind))
