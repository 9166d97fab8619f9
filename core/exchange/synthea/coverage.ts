import type { Writing } from '../../context.ts'
import { DAY } from '../../kernel/clock.ts'
import { dateOfDay, type LocalDate } from '../../kernel/dates.ts'
import { newId, type PatientId, type PayerId, type PolicyId } from '../../kernel/ids.ts'
import { savePolicy } from '../../patients/index.ts'
import { knownAs, remember } from './external-ids.ts'
import type { Visit } from './visit-keeper.ts'

/** An insurer's time with a patient. */
export interface Coverage {
  readonly payer: string
  readonly from: LocalDate
  /** Null for the one that still holds. */
  readonly to: LocalDate | null
}

/** Who paid on which day. */
export interface PaidBy {
  /** Null for a visit that nobody insured. */
  readonly payer: string | null
  readonly on: LocalDate
}

/**
 * The insurers of a patient from who paid for which visit, in the order of the visits. The one of
 * the last visit still holds, since the first visit of that unbroken run; the others held from
 * their first visit to their last.
 */
export function coveragesOf(visits: readonly PaidBy[]): Coverage[] {
  const last = visits.at(-1)?.payer ?? null
  const runStart = visits.findLastIndex((visit) => visit.payer !== last) + 1
  return [...Map.groupBy(visits, (visit) => visit.payer)].flatMap(([payer, theirs]): Coverage[] => {
    const [first, final] = [theirs[0], theirs.at(-1)]
    if (payer === null || !first || !final) return []
    const current = payer === last ? visits[runStart] : undefined
    return [{ payer, from: current?.on ?? first.on, to: current ? null : final.on }]
  })
}

/**
 * Keeps who insured every patient as primary policies, the past ones set aside. The files name no
 * member number: the patient's id there stands for it.
 *
 * @returns how many policies were made
 */
export function keepCoverages(context: Writing, visits: readonly Visit[]): number {
  let made = 0
  for (const [externalId, theirs] of Map.groupBy(visits, ({ row }) => row.PATIENT)) {
    const patientId = theirs[0]?.patientId
    const paid = theirs
      .toSorted((a, b) => a.row.START - b.row.START)
      .map(({ row }) => paidBy(context, row.PAYER, row.START))
    for (const coverage of coveragesOf(paid))
      if (patientId && keep(context, patientId, externalId, coverage)) made += 1
  }
  return made
}

const paidBy = ({ db }: Writing, payer: string | null, at: number): PaidBy => ({
  payer: payer !== null && knownAs<PayerId>(db, 'payer', payer) ? payer : null,
  on: dateOfDay(Math.floor(at / DAY)),
})

function keep(
  { db, now }: Writing,
  patientId: PatientId,
  memberId: string,
  { payer, from, to }: Coverage,
): boolean {
  const externalId = `${memberId} ${payer}`
  const payerId = knownAs<PayerId>(db, 'payer', payer)
  if (!payerId || knownAs<PolicyId>(db, 'policy', externalId)) return false
  const id = newId<PolicyId>(now)
  const plan = { payerId, memberId, groupNumber: null, copayCents: null, rank: 'primary' as const }
  const validity = { validFrom: from, validTo: to, active: to === null }
  savePolicy(db, patientId, { id, ...plan, ...validity }, null, now)
  remember(db, 'policy', externalId, id)
  return true
}
