import type { AuditEntry } from '../../core/access/audit-contract.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'

/** What one person did with a record on one day. */
export interface DayOfLooks {
  readonly id: string
  readonly actor: string
  readonly date: LocalDate
  readonly times: number
  /** Epoch ms. */
  readonly first: number
  readonly last: number
  /** What was done, each once, the most frequent first. */
  readonly actions: readonly string[]
}

/** Large documents come in many pieces; that one was begun and added says all of it. */
const PIECE = 'document.piece_received'

/**
 * Gathers entries of the audit log by person and day, the latest day first; pieces of documents
 * are left out.
 *
 * @param zone in which a day is counted
 */
export function looksByDay(entries: readonly AuditEntry[], zone: Zone): DayOfLooks[] {
  const looks = entries.filter(({ action }) => action !== PIECE)
  const days = Map.groupBy(looks, ({ at, userId, actor }) => {
    return `${dateAt(at, zone)} ${userId ?? actor}`
  })
  return [...days]
    .map(([id, own]) => dayOf(id, own, zone))
    .sort((a, b) => b.date.localeCompare(a.date) || b.last - a.last)
}

function dayOf(id: string, entries: readonly AuditEntry[], zone: Zone): DayOfLooks {
  const times = entries.map(({ at }) => at)
  const last = Math.max(...times)
  const actor = entries[0]?.actor ?? ''
  const ways = [...Map.groupBy(entries, ({ action }) => action)]
  const actions = ways.sort(([, a], [, b]) => b.length - a.length).map(([action]) => action)
  const span = { first: Math.min(...times), last }
  return { id, actor, date: dateAt(last, zone), times: entries.length, ...span, actions }
}
