import { Refusal } from '../kernel/refusals.ts'
import type { Writer } from './handles.ts'

/**
 * Does a part of a transaction; when it is refused, nothing of that part is kept and the rest of
 * the transaction goes on.
 *
 * @returns what `work` returns, or the refusal
 */
export function attempt<T>(db: Writer, work: () => T): T | Refusal {
  db.execute('savepoint attempt')
  try {
    const done = work()
    db.execute('release attempt')
    return done
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    db.execute('rollback to attempt')
    db.execute('release attempt')
    return error
  }
}
