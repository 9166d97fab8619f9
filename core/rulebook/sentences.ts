import type { RuleKind, RuleSetting } from './contract.ts'

type Sentences = {
  readonly [Kind in RuleKind]: (setting: Extract<RuleSetting, { kind: Kind }>) => string
}

/**
 * Daysheet's own English for a rule that has no sentence of its own. The screens have the same
 * sentences in every language (renderer/locales, `rules`).
 */
export const sentenceOf = (setting: RuleSetting): string => say(setting.kind, setting)

const say = <Kind extends RuleKind>(
  kind: Kind,
  setting: Extract<RuleSetting, { kind: Kind }>,
): string => sentences[kind](setting)

const sentences: Sentences = {
  lead_time: ({ minutes }) => `Book at least ${span(minutes)} ahead.`,
  horizon: ({ days }) => `Book at most ${counted(days, 'day')} ahead.`,
  grid: ({ minutes }) => `Visits start every ${counted(minutes, 'minute')} from midnight.`,
  buffers: ({ before, after }) =>
    `${counted(before, 'minute')} before and ${counted(after, 'minute')} after stay free.`,
  duration: ({ shortest, longest }) =>
    shortest === longest
      ? `This visit lasts ${counted(shortest, 'minute')}.`
      : `This visit lasts ${shortest} to ${longest} minutes.`,
  day_limit: ({ count }) => `At most ${counted(count, 'visit')} a day.`,
  type_limit: ({ count }) => `At most ${counted(count, 'visit')} of this type a day.`,
  new_patient_limit: ({ count }) => `At most ${counted(count, 'new patient')} a day.`,
  not_in_row: () => 'Two visits of this type may not follow each other.',
  age: ({ from, to }) => ages(from, to),
  sex: ({ sexes }) => `Only for patients whose recorded sex is ${sexes.join(' or ')}.`,
  referral: () => 'This visit needs a referral.',
  online: () => 'Patients cannot book this themselves.',
  late_cancel: ({ hours }) => `Cancelled less than ${counted(hours, 'hour')} ahead, a fee is owed.`,
  no_show: () => 'A missed visit owes a fee.',
  deposit: () => 'A deposit is asked for.',
  overlap: ({ perHour }) => `At most ${counted(perHour, 'double booking')} an hour.`,
  phases: () => 'The provider is needed in a part of this visit only.',
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** Whole days and hours are told as such: 2,880 minutes are two days. */
function span(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return counted(minutes / 1440, 'day')
  return minutes > 0 && minutes % 60 === 0
    ? counted(minutes / 60, 'hour')
    : counted(minutes, 'minute')
}

function ages(from: number | null, to: number | null): string {
  if (from === null) return `Only for patients up to ${to} years old.`
  if (to === null) return `Only for patients from ${from} years of age.`
  return `Only for patients from ${from} to ${to} years old.`
}
