import type { Listener, PromptHandler, Writing } from '../context.ts'
import type { CallOutcome } from '../kernel/calls.ts'
import { NoticeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Notice, noticesContract } from './contract.ts'
import { findNotice, latestNotice, noticesOf, saveNotice, type StoredNotice } from './store.ts'

type Contract = typeof noticesContract

/** The patient knows; asking again changes nothing. */
export const tell: PromptHandler<Contract['tell']> = (context, { id, version }) => {
  const notice = requireNotice(context, id)
  if (notice.state === 'told' && notice.version === version + 1) return shown(context, notice)
  requireVersion(notice, version)
  if (notice.state !== 'waiting') throw new Refusal('stale')
  markTold(context, notice)
  return shown(context, notice)
}

/** A mistake: the patient does not know after all, and is to be told at once. */
export const reopen: PromptHandler<Contract['reopen']> = (context, { id, version }) => {
  const notice = requireNotice(context, id)
  if (notice.state === 'waiting' && notice.version === version + 1) return shown(context, notice)
  requireVersion(notice, version)
  const { db, now } = context
  const isLatest = latestNotice(db, notice.appointmentId)?.id === id
  if (notice.state !== 'told' || !isLatest) throw new Refusal('nothing_to_undo')
  saveNotice(db, { ...notice, state: 'waiting', toldAt: null, toldBy: null }, version, now)
  return shown(context, notice)
}

/** @throws Refusal `not_found` */
function requireNotice({ db, about }: Writing, id: NoticeId): StoredNotice {
  about({ subjectId: id })
  const notice = findNotice(db, id)
  if (!notice) throw new Refusal('not_found')
  about({ patientId: notice.patientId })
  return notice
}

/** @throws Refusal `stale` */
function requireVersion(notice: StoredNotice, version: number): void {
  if (notice.version !== version) throw new Refusal('stale')
}

/** @throws Refusal `not_found` */
function shown({ db, now }: Writing, { id, appointmentId }: StoredNotice): Notice {
  const notice = noticesOf(db, appointmentId, now).find((each) => each.id === id)
  if (!notice) throw new Refusal('not_found')
  return notice
}

const markTold = ({ db, now, actor }: Writing, notice: StoredNotice): number =>
  saveNotice(
    db,
    { ...notice, state: 'told', toldAt: now, toldBy: actor.userId },
    notice.version,
    now,
  )

/** Outcomes of a call after which the patient knows. */
const REACHED: readonly CallOutcome[] = ['reached', 'declined', 'booked']

/** Somebody who was reached on the telephone knows. */
export const followCalls: Listener = (context, event) => {
  if (event.name !== 'call.logged' || event.subject !== 'notice') return
  const notice = findNotice(context.db, NoticeId.parse(event.subjectId))
  if (notice?.state === 'waiting' && REACHED.includes(event.outcome)) markTold(context, notice)
}
