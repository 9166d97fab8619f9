import { DAY } from '../kernel/clock.ts'
import type { Writer } from './handles.ts'

/** Names one request of one person, so that sending it again does not do it again. */
export interface AnswerKey {
  readonly userId: string
  readonly path: string
  /** Made by whoever asks; the same for every try. */
  readonly key: string
}

const FIND = 'select answer from answers where user_id = ? and path = ? and key = ?'
const KEEP = 'insert into answers (user_id, path, key, answer, at) values (?, ?, ?, ?, ?)'
const FORGET = 'delete from answers where at < ?'

/**
 * Gives the answer of an earlier try, or does the work and remembers its answer for a day, both
 * within the caller's transaction.
 */
export function onlyOnce<T>(
  db: Writer,
  { userId, path, key }: AnswerKey,
  now: number,
  work: () => T,
): T {
  const known = db.prepared<{ answer: string }>(FIND).one(userId, path, key)
  if (known) return JSON.parse(known.answer) as T
  const answer = work()
  db.execute(FORGET, now - DAY)
  db.execute(KEEP, userId, path, key, JSON.stringify(answer), now)
  return answer
}
