import type { ChangeBatch } from '../core/database/contract.ts'
import { SECOND } from '../core/kernel/clock.ts'
import { Refusal } from '../core/kernel/refusals.ts'
import type { Practice } from '../core/practice.ts'

/** How often a silent stream looks whether its session still lives. */
const CHECK_EVERY = 5 * SECOND

/** Who follows the feed, and what ends it beside the session. */
export interface Following {
  readonly token: string | null
  readonly signal: AbortSignal
}

/**
 * The change feed of a practice as a stream. It ends without an error when the signal does.
 * Somebody who reads slowly gets what came meanwhile as one batch.
 *
 * @throws Refusal `not_signed_in`, `session_ended`: at once, or when the session ends later
 */
export async function followFeed(
  practice: Practice,
  { token, signal }: Following,
): Promise<AsyncGenerator<ChangeBatch, void>> {
  const mailbox = openMailbox()
  const stop = await practice.listen(token, mailbox.put)
  const check = setInterval(() => {
    void practice.isAlive(token).then((alive) => {
      if (!alive) mailbox.wake()
    })
  }, CHECK_EVERY)
  const end = () => {
    stop()
    clearInterval(check)
    mailbox.wake()
  }
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  return stream(practice, { token, signal }, mailbox, end)
}

async function* stream(
  practice: Practice,
  { token, signal }: Following,
  mailbox: Mailbox,
  end: () => void,
): AsyncGenerator<ChangeBatch, void> {
  try {
    for (;;) {
      await mailbox.filled()
      if (signal.aborted) return
      if (!(await practice.isAlive(token))) throw new Refusal('session_ended')
      const batch = mailbox.take()
      if (batch !== null) yield batch
    }
  } finally {
    end()
  }
}

interface Mailbox {
  readonly put: (batch: ChangeBatch) => void
  /** Everything that came since the last time, as one batch; null when nothing did. */
  readonly take: () => ChangeBatch | null
  /** Waits until something came or `wake` was called. */
  readonly filled: () => Promise<void>
  readonly wake: () => void
}

function openMailbox(): Mailbox {
  let held: ChangeBatch | null = null
  let bell = Promise.withResolvers<unknown>()
  const wake = () => bell.resolve(null)
  return {
    put: (batch) => {
      held = held === null ? batch : joined(held, batch)
      wake()
    },
    take: () => {
      const batch = held
      held = null
      return batch
    },
    filled: async () => {
      await bell.promise
      bell = Promise.withResolvers()
    },
    wake,
  }
}

const joined = (earlier: ChangeBatch, later: ChangeBatch): ChangeBatch => ({
  sequence: later.sequence,
  tables: [...new Set([...earlier.tables, ...later.tables])],
})
