import { createHash } from 'node:crypto'
import { DAY } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Writer } from './handles.ts'

/** Names one request of one person, so that sending it again does not do it again. */
export interface AnswerKey {
  readonly userId: string
  readonly path: string
  /** Made by whoever asks; the same for every try. */
  readonly key: string
  /** What is asked, as `digestOf` tells it. */
  readonly request: string
}

/** Stands for what was asked, without holding any of it. */
export const digestOf = (input: unknown): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64url')

interface Kept {
  readonly request: string
  readonly answer: string
}

const FIND = 'select request, answer from answers where user_id = ? and path = ? and key = ?'
const KEEP =
  'insert into answers (user_id, path, key, request, answer, at) values (?, ?, ?, ?, ?, ?)'
const FORGET = 'delete from answers where at < ?'

/**
 * Gives the answer of an earlier try, or does the work and remembers its answer for a day, both
 * within the caller's transaction.
 *
 * @throws Refusal `key_reused` when something else was asked under that key
 */
export function onlyOnce<T>(
  db: Writer,
  { userId, path, key, request }: AnswerKey,
  now: number,
  work: () => T,
): T {
  const known = db.prepared<Kept>(FIND).one(userId, path, key)
  if (known && known.request !== request) throw new Refusal('key_reused')
  if (known) return JSON.parse(known.answer) as T
  const answer = work()
  db.execute(FORGET, now - DAY)
  db.execute(KEEP, userId, path, key, request, JSON.stringify(answer), now)
  return answer
}
