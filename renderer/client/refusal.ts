import { ORPCError } from '@orpc/client'
import type { Problem, ProblemCode } from '../../core/kernel/problems.ts'
import { refusals, type RefusalCode, type RefusalDetails } from '../../core/kernel/refusals.ts'
import { isLostPart } from './lost-parts.ts'

/** Why a call failed, in the form that screens act on. */
export interface Failure {
  /**
   * The refusal of the core, `disk_full` where nothing more can be kept, `unreachable` when no answer
   * came, `bug` for anything else.
   */
  readonly code: RefusalCode | 'disk_full' | 'unreachable' | 'bug'
  readonly details: RefusalDetails
}

/** Reads what a query or a mutation failed with; null when it did not fail. */
export function refusalOf(error: unknown): Failure | null {
  if (error === null || error === undefined) return null
  if (!(error instanceof ORPCError)) {
    return { code: isLost(error) ? 'unreachable' : 'bug', details: {} }
  }
  const answer = error as ORPCError<string, unknown>
  if (answer.code === 'disk_full') return { code: 'disk_full', details: {} }
  if (!isRefusalCode(answer.code)) return { code: 'bug', details: {} }
  return { code: answer.code, details: detailsOf(answer.data) }
}

/**
 * The problems of an `invalid_input` refusal by the dotted path of their field, the first one of
 * each; empty for every other error.
 */
export function fieldProblems(error: unknown): Readonly<Record<string, ProblemCode>> {
  const found = refusalOf(error)?.details.problems ?? []
  return Object.fromEntries([...found].reverse().map((problem) => [problem.path, problem.code]))
}

/** True when the session of this window has ended or never was: time to sign in. */
export function endsSession(error: unknown): boolean {
  const code = refusalOf(error)?.code
  return code === 'session_ended' || code === 'not_signed_in'
}

/** Tells a code of the core from other words, such as outcomes in the audit log. */
export const isRefusalCode = (code: string): code is RefusalCode => code in refusals

/**
 * fetch rejects with a TypeError when it reaches nobody; a closed port aborts what is under way; and a
 * part of the program was not there to be fetched.
 */
const isLost = (error: unknown) =>
  isLostPart(error) ||
  error instanceof TypeError ||
  (error instanceof DOMException && error.name === 'AbortError')

function detailsOf(details: unknown): RefusalDetails {
  if (typeof details !== 'object' || details === null) return {}
  const { problems, ...rest } = details as Record<string, unknown>
  return Array.isArray(problems) ? { ...rest, problems: problems.filter(isProblem) } : rest
}

const isProblem = (problem: unknown): problem is Problem =>
  typeof problem === 'object' && problem !== null && 'path' in problem && 'code' in problem
