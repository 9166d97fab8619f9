import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../database/handles.ts'
import type { UserId } from '../kernel/ids.ts'

/** Who saw or changed what, when, and how it ended. */
export interface Entry {
  /** Epoch ms. */
  readonly at: number
  readonly userId: UserId | null
  readonly actor: string
  readonly action: string
  /** `done`, or the code of the refusal. */
  readonly outcome: string
  readonly patientId: string | null
  readonly subjectId: string | null
}

interface Head {
  sequence: number
  hash: string
}

const HEAD = 'select sequence, hash from audit_head where id = 1'
const APPEND = `insert into audit_log (sequence, at, user_id, actor, action, outcome, patient_id, subject_id, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const ADVANCE = 'update audit_head set sequence = ?, hash = ? where id = 1'

/** Appends entries to the chain; each one's hash covers the one before it. */
export function appendEntries(db: Writer, entries: readonly Entry[]): void {
  if (entries.length === 0) return
  let head = db.prepared<Head>(HEAD).one() ?? { sequence: 0, hash: '' }
  for (const entry of entries) {
    const sequence = head.sequence + 1
    head = { sequence, hash: chained(head.hash, sequence, entry) }
    const { at, userId, actor, action, outcome, patientId, subjectId } = entry
    db.execute(
      APPEND,
      sequence,
      at,
      userId,
      actor,
      action,
      outcome,
      patientId,
      subjectId,
      head.hash,
    )
  }
  db.execute(ADVANCE, head.sequence, head.hash)
}

/** What checking the whole chain found. */
export interface Verdict {
  readonly entries: number
  readonly whole: boolean
  /** The first entry that was changed, moved, or stands where one was removed; null when whole. */
  readonly firstBadSequence: number | null
}

const ALL = `select sequence, at, user_id as userId, actor, action, outcome, patient_id as patientId,
  subject_id as subjectId, hash from audit_log where sequence > ? order by sequence limit 5000`

/** Recomputes the chain from its first entry and compares its end with the head kept beside it. */
export function verifyChain(db: Reader): Verdict {
  let last: Head = { sequence: 0, hash: '' }
  for (;;) {
    const page = db.prepared<Entry & Head>(ALL).all(last.sequence)
    for (const entry of page) {
      const sequence = last.sequence + 1
      const hash = chained(last.hash, sequence, entry)
      if (entry.sequence !== sequence || entry.hash !== hash) return broken(last.sequence, sequence)
      last = { sequence, hash }
    }
    if (page.length === 0) break
  }
  const head = db.prepared<Head>(HEAD).one()
  const whole = head?.sequence === last.sequence && head.hash === last.hash
  return whole
    ? { entries: last.sequence, whole, firstBadSequence: null }
    : broken(last.sequence, last.sequence + 1)
}

const broken = (entries: number, firstBadSequence: number): Verdict => ({
  entries,
  whole: false,
  firstBadSequence,
})

function chained(previous: string, sequence: number, entry: Entry): string {
  const { at, userId, actor, action, outcome, patientId, subjectId } = entry
  const line = JSON.stringify([
    previous,
    sequence,
    at,
    userId,
    actor,
    action,
    outcome,
    patientId,
    subjectId,
  ])
  return createHash('sha256').update(line).digest('base64url')
}
