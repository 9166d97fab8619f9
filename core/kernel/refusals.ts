import type { Problem, ProblemCode } from './problems.ts'

/**
 * Why the core can decline what a person asked, as a stable code with the English sentence that
 * says what to do. Transports turn codes into their own statuses (host/), screens into words.
 */
export const refusals = {
  not_signed_in: 'Sign in first.',
  session_ended: 'The session has ended. Sign in again; what was typed is kept.',
  wrong_credentials: 'The name or the password is not right.',
  too_many_attempts: 'Too many failed attempts. Wait a little and try again.',
  not_permitted: 'This account may not do that. Ask the owner or a manager.',
  not_set_up: 'The practice is not set up yet.',
  already_set_up: 'The practice is set up already.',
  invalid_input: 'Some fields need attention.',
  not_found: 'There is no such record, or it is not yours to see.',
  stale: 'Somebody else changed this meanwhile. Look at the new state and try again.',
  conflict: 'This time is taken.',
  outside_hours: 'The provider does not work then.',
  set_aside: 'This time is set aside for something else.',
  against_rules: 'A rule of the practice stands against this.',
  hold_gone: 'The time is no longer held. Choose it again.',
  series_conflicts: 'Some dates of the series need a decision first.',
  several_parts: 'This is one part of a visit of several. Move or cancel the whole visit.',
  untouchable: 'This visit has begun, is completed or is paid, and stays as it is.',
  nothing_to_undo: 'This can no longer be undone: something of it changed meanwhile.',
  part_of_absence: 'This time off was entered with its visits. Take the absence back as a whole.',
  group_full: 'Every place of this group is taken.',
  no_common_time: 'There is no time at which all parts fit.',
  already_filled: 'This time was filled meanwhile.',
  status_flow: 'The appointment cannot go from its present status to that one.',
  merged_patient: 'This record was merged into another one. Use that one.',
  inactive: 'This is no longer in use.',
  visits_meet: 'Both records have a visit at the same time. Move or cancel one of them first.',
  likely_duplicate: 'There may be a record of this person already.',
  already_reversed: 'This payment was reversed already.',
  nothing_due: 'Nothing is due.',
  last_owner: 'The practice needs at least one active owner.',
  too_large: 'What was sent is too large.',
  no_external_number:
    'The record system has no number for this patient yet. Enter it on the record.',
  key_reused: 'Something else was sent under this idempotency key before. Use a new one.',
} as const

export type RefusalCode = keyof typeof refusals

/** What accompanies a refusal: plain values that survive structured clone and JSON. */
export interface RefusalDetails {
  /** For `invalid_input`: what is wrong, field by field. */
  readonly problems?: readonly Problem[]
  /** Anything else the person needs to act on; its shape belongs to the code. */
  readonly [key: string]: unknown
}

/** Declines a request of a person. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(refusals[code])
    this.code = code
    this.details = details
  }
}

/** Refuses an input for one field. */
export const refuseField = (path: string, code: ProblemCode): Refusal =>
  new Refusal('invalid_input', { problems: [{ path, code }] })
