import { appendEntries } from '../access/index.ts'
import type { Handlers, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { hitsOf, likelyPairs, requirePatient, type LikelyPair } from '../patients/index.ts'
import type { DismissedPair } from './contract.ts'
import type { dismissedContract } from './dismissed-contract.ts'
import {
  dismissedPairs,
  dismissPair,
  nameOf,
  restorePair,
  type KeptPair,
  type Two,
} from './dismissed-store.ts'

/** Pairs that look like one person and are two. */
export const dismissing: Handlers<typeof dismissedContract> = {
  dismissed: ({ db }) => {
    const pairs = Map.groupBy(dismissedPairs(db), nameOf)
    return [...pairs.values()].flatMap(([newest]) => (newest && shownPair(db, newest)) ?? [])
  },
  /** Whoever said so first is kept. */
  dismiss: (context, two) => {
    const { db, actor, now } = context
    requireTwo(context, two)
    if (!known(db, two)) dismissPair(db, two, actor.userId, now)
    noteForOther(context, 'patient.pair_dismissed', two)
    const pair = known(db, two)
    const shown = pair && shownPair(db, pair)
    if (!shown) throw new Refusal('not_found')
    return shown
  },
  restore: (context, two) => {
    const { db, actor, now } = context
    requireTwo(context, two)
    const same = dismissedPairs(db).filter((pair) => nameOf(pair) === nameOf(two))
    for (const { key } of same) restorePair(db, key, actor.userId, now)
    noteForOther(context, 'patient.pair_restored', two)
    return two
  },
}

/** Pairs of records that are likely one person, without those of whom somebody said otherwise. */
export function candidates(db: Reader, limit: number): LikelyPair[] {
  const apart = new Set(dismissedPairs(db).map(nameOf))
  return likelyPairs(db, limit, (two) => !apart.has(nameOf(two)))
}

const known = (db: Reader, two: Two): KeptPair | undefined =>
  dismissedPairs(db).find((pair) => nameOf(pair) === nameOf(two))

function shownPair(db: Reader, pair: KeptPair): DismissedPair | undefined {
  const [one, other] = hitsOf(db, [pair.oneId, pair.otherId])
  const { dismissedAt, dismissedBy } = pair
  return one && other && { one, other, dismissedAt, dismissedBy }
}

/** @throws Refusal `not_found`, `merged_patient`, `invalid_input` at `otherId` */
function requireTwo({ db, about }: Writing, { oneId, otherId }: Two): void {
  about({ patientId: oneId, subjectId: otherId })
  if (oneId === otherId) throw refuseField('otherId', 'same_patient')
  for (const id of [oneId, otherId]) requirePatient(db, id)
}

/** The entry of the request is about one of them; the log of the other one tells of it, too. */
function noteForOther({ db, now, actor }: Writing, action: string, { oneId, otherId }: Two): void {
  const { userId, name } = actor
  const about = { patientId: otherId, subjectId: oneId }
  appendEntries(db, [{ at: now, userId, actor: name, action, outcome: 'done', ...about }])
}
