import type { Handlers } from '../context.ts'
import type { Reader, Writer } from '../database/handles.ts'
import type { UserId } from '../kernel/ids.ts'
import { ownOf } from './own.ts'
import type { usageContract } from './usage-contract.ts'
import { afterUse, scoreAt, type Scored } from './usage-rules.ts'

/** How many commands of an account are remembered; the ones that faded most go first. */
const REMEMBERED = 200

interface Row extends Scored {
  readonly command: string
}

const ALL = 'select command, score, used_at as usedAt from command_usage where user_id = ?'
const ONE = `${ALL} and command = ?`
const KEEP = `insert into command_usage (user_id, command, score, used_at) values (?, ?, ?, ?)
  on conflict (user_id, command) do update set score = excluded.score, used_at = excluded.used_at`
const FORGET = 'delete from command_usage where user_id = ? and command = ?'

export const usageHandlers: Handlers<typeof usageContract> = {
  usage: (context) =>
    ranked(context.db, ownOf(context), context.now).map(({ command, score }) => ({
      command,
      score,
    })),
  used: (context, { commands }) => {
    const { db, now } = context
    const userId = ownOf(context)
    for (const command of commands) {
      const before = db.prepared<Row>(ONE).one(userId, command)
      db.execute(KEEP, userId, command, afterUse(before, now), now)
    }
    forgetFaded(db, userId, now)
    return {}
  },
}

const ranked = (db: Reader, userId: UserId, now: number): Row[] =>
  db
    .prepared<Row>(ALL)
    .all(userId)
    .map((row) => ({ ...row, score: scoreAt(row, now) }))
    .sort((a, b) => b.score - a.score || (a.command < b.command ? -1 : 1))

function forgetFaded(db: Writer, userId: UserId, now: number): void {
  for (const { command } of ranked(db, userId, now).slice(REMEMBERED))
    db.execute(FORGET, userId, command)
}
