import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { problems } from '../core/kernel/problems.ts'
import {
  Refusal,
  refusals,
  type RefusalCode,
  type RefusalDetails,
} from '../core/kernel/refusals.ts'
import { DatabaseFault, type FaultCode } from '../core/practice.ts'
import type { Journal } from './journal.ts'

/** The HTTP status of every refusal (RFC 9110 §15.5, RFC 6585 §4). */
const byRefusal: Readonly<Record<RefusalCode, number>> = {
  not_signed_in: 401,
  session_ended: 401,
  wrong_credentials: 401,
  too_many_attempts: 429,
  not_permitted: 403,
  not_set_up: 409,
  already_set_up: 409,
  invalid_input: 422,
  not_found: 404,
  stale: 409,
  conflict: 409,
  outside_hours: 409,
  set_aside: 409,
  against_rules: 409,
  hold_gone: 409,
  series_conflicts: 409,
  several_parts: 409,
  untouchable: 409,
  nothing_to_undo: 409,
  part_of_absence: 409,
  group_full: 409,
  no_common_time: 409,
  already_filled: 409,
  status_flow: 409,
  visits_meet: 409,
  merged_patient: 409,
  inactive: 409,
  likely_duplicate: 409,
  already_reversed: 409,
  nothing_due: 409,
  last_owner: 409,
  no_external_number: 409,
  too_large: 413,
  key_reused: 422,
}

/** The HTTP status of what can happen to an open database; the rest only meets who starts it. */
const byFault: Partial<Readonly<Record<FaultCode, number>>> = { disk_full: 507 }

/** What is wrong with the message itself, before anything is asked of the practice. */
const misfits = {
  malformed_request: [400, 'The body must be JSON, at most 40 levels deep.'],
  media_type: [415, 'Send the body as application/json.'],
  wrong_host: [421, 'This address does not belong to Daysheet.'],
  foreign_origin: [403, 'Pages of other sites may not use Daysheet.'],
  no_such_address: [404, 'There is nothing at this address.'],
  wrong_method: [405, 'This address does not take this method.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>

export type MisfitCode = keyof typeof misfits

/** An answer that says why something was not done: what every transport carries. */
export type Declined = ORPCError<string, unknown>

/** Declines a message that never reaches the practice. */
export function misfit(code: MisfitCode): Declined {
  const [status, message] = misfits[code]
  return new ORPCError(code, { status, message })
}

/** Every code that can come back, with its status and its English sentence: for the reference. */
export function everyAnswer(): readonly { code: string; status: number; sentence: string }[] {
  return [
    ...Object.entries(byRefusal).map(([code, status]) => ({
      code,
      status,
      sentence: refusals[code as RefusalCode],
    })),
    { code: 'bug', status: 500, sentence: ofBug('…') },
    { code: 'disk_full', status: 507, sentence: new DatabaseFault('disk_full').message },
    { code: 'damaged', status: 503, sentence: new DatabaseFault('damaged').message },
    ...Object.entries(misfits).map(([code, [status, sentence]]) => ({ code, status, sentence })),
  ].sort((a, b) => a.status - b.status)
}

/**
 * Turns whatever a request failed with into its answer: the one place where refusals become
 * statuses. A bug gets a reference under which the journal has its place in the program.
 *
 * @param path the procedure, `appointments.book`
 */
export function decline(error: unknown, path: string, journal: Journal): Declined {
  if (error instanceof ORPCError) return error as Declined
  if (error instanceof Refusal) return ofRefusal(error)
  const reference = randomUUID().slice(0, 8)
  journal.bug(path, reference, error)
  return error instanceof DatabaseFault
    ? ofFault(error, reference)
    : new ORPCError('bug', { status: 500, message: ofBug(reference), data: { reference } })
}

const ofRefusal = ({ code, details, message }: Refusal): Declined =>
  new ORPCError(code, { status: byRefusal[code], message, data: explained(details) })

const ofFault = ({ code, message }: DatabaseFault, reference: string): Declined =>
  new ORPCError(code, { status: byFault[code] ?? 503, message, data: { reference } })

const ofBug = (reference: string) =>
  `Something went wrong inside Daysheet; nothing was kept of it. Reference ${reference}.`

/** Programs that speak REST have no catalogue of sentences: each problem brings its own. */
const explained = ({ problems: found, ...rest }: RefusalDetails): RefusalDetails =>
  found === undefined
    ? rest
    : { ...rest, problems: found.map((one) => ({ ...one, sentence: problems[one.code] })) }
