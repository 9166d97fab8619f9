import type { z } from 'zod'

/**
 * What can be wrong with one field, as a stable code, with the English sentence that says what to
 * do. Other languages translate the codes (renderer/locales).
 */
export const problems = {
  required: 'Fill this in.',
  too_long: 'This is too long. Shorten it.',
  malformed: 'This is not in the expected form.',
  out_of_range: 'This is outside the allowed range.',
  hidden_characters:
    'This contains hidden control characters. Type it again instead of pasting it.',
  id_malformed: 'This is not a record id.',
  date_malformed: 'Enter a date that exists, as year-month-day.',
  time_malformed: 'Enter a time of day from 00:00 to 24:00.',
  date_time_malformed: 'Enter a date and time, as 2026-11-21T09:30.',
  zone_unknown: 'Choose a time zone from the list.',
  end_before_start: 'The end must come after the start.',
  date_in_future: 'The date lies in the future.',
  date_too_early: 'The date is too long ago.',
  break_outside_hours: 'The break must lie within the hours.',
  hours_overlap: 'These hours meet other hours of the same provider.',
  seasons_overlap: 'These dates meet those of another season.',
  season_in_use: 'Some hours belong to this season. Remove them first.',
  exception_exists: 'This date differs already. Take that back first.',
  never_released: 'Lunch and meetings are never released.',
  money_whole_cents: 'Enter an amount of money.',
  money_negative: 'The amount cannot be negative.',
  money_zero: 'Enter an amount above zero.',
  money_too_large: 'The amount is too large.',
  amount_beyond_charge: 'The amount is more than the charge.',
  amount_beyond_due: 'The amount is more than what is due.',
  amount_below_paid: 'This leaves less than what was paid already. Take a payment back first.',
  phone_malformed: 'Enter a telephone number with its area code, such as (617) 555-0100.',
  email_malformed: 'Enter an e-mail address, such as name@example.org.',
  npi_check_digit: 'An NPI has ten digits and a check digit; this one does not add up.',
  card_last_four: 'Enter at most the last four digits. Never enter a card number.',
  looks_like_card_number: 'This looks like a card number. Remove it.',
  password_short: 'Use at least 15 characters. A few unrelated words work well.',
  password_common: 'This password is known and easily guessed. Choose another one.',
  username_malformed: 'Use 3 to 40 letters, digits, dots or dashes.',
  username_taken: 'Somebody already signs in with this name.',
  name_taken: 'There is one of this name already. Choose another name.',
  minutes_order: 'The usual length must lie between the shortest and the longest.',
  bounds_order: 'The second number must not be smaller than the first.',
  rule_exists: 'There is such a rule for exactly these already. Change that one.',
  provider_never_needed: 'Let the provider do at least one part.',
  color_malformed: 'Choose a color.',
  not_found: 'There is no such record.',
  inactive: 'This is no longer in use.',
  duration_out_of_bounds: 'The type of appointment does not allow this length.',
  modality_not_offered: 'The type of appointment is not offered this way.',
  resource_missing: 'Choose a room or chair: this type needs one.',
  resource_elsewhere: 'This room or chair is at another location.',
  wall_time_skipped: 'The clocks go forward over this time. Choose another one.',
  rule_mixed: 'Choose days of the week or a day of the month, as the frequency asks for.',
  rule_not_supported: 'This way of repeating is not known. Repeat daily, weekly or monthly.',
  rule_without_dates: 'No date fits this. Choose another day or a later end.',
  rule_needed: 'Choose how it repeats.',
  not_of_series: 'The series has no such date.',
  parts_out_of_order: 'Each part begins after the one before it, on the same day.',
  items_incomplete: 'The list of items is not complete. Look at it again.',
  already_in_group: 'This patient is in the group, or waits for it, already.',
  below_taken: 'More places than this are taken already.',
  same_patient: 'This is the same record. Choose another one.',
  wrong_password: 'This is not your current password.',
  file_empty: 'The file is empty.',
  file_too_large: 'The file is larger than 10 MB. Send a smaller one.',
  file_type_unknown: 'Only PDF, pictures (PNG, JPEG, WebP, HEIC, TIFF) and plain text are kept.',
  file_damaged: 'The file did not arrive whole. Send it again.',
  policy_elsewhere: 'This policy belongs to another record, or the document is no insurance card.',
  relative_is_patient: 'Choose somebody else than the patient.',
  relation_exists: 'These two are connected already. Change that line.',
  guarantor_exists: 'Somebody else pays for this patient already. Change that line first.',
  number_elsewhere: 'Another record has this number in that system.',
  link_unsafe: 'Begin with https:// and a host that does not change.',
  template_malformed:
    'Write variables as {recordNumber} or {?recordNumber}, with nothing else in the braces.',
  template_variable_unknown: 'Only patientId, recordNumber, externalId and birthDate are known.',
  template_birth_date: 'Allow the date of birth in addresses first, or leave it out.',
  template_names_nobody: 'Name the patient: add {patientId}, {recordNumber} or {externalId}.',
} as const

export type ProblemCode = keyof typeof problems

/** One thing wrong with one field. `path` is dotted: `phones.0.number`. */
export interface Problem {
  readonly path: string
  readonly code: ProblemCode
}

/** Turns what zod found into problems, the first one of each field. */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): Problem[] {
  const found = issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue) }))
  return found.filter(({ path }, at) => found.findIndex((other) => other.path === path) === at)
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (issue.message in problems) return issue.message as ProblemCode
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'out_of_range'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'required' : 'out_of_range'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  return 'malformed'
}
