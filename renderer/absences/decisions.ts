import type { AbsenceHit, Choice, Decision, PlaceAt } from '../../core/absences/contract.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'

/** A new place as it is shown and sent. */
export type Proposed = NonNullable<AbsenceHit['proposal']>

/** What a person wants for one visit: only what differs from what is proposed. */
export interface Wish {
  readonly choice?: Choice
  readonly place?: Proposed
}

export type Wishes = Readonly<Record<AppointmentId, Wish>>

/** What becomes of a visit. */
export interface Settled {
  readonly hit: AbsenceHit
  readonly choice: Choice
  readonly place: Proposed | null
}

/** Every visit with what becomes of it: moved where there is a place, else called first. */
export const settle = (hits: readonly AbsenceHit[], wishes: Wishes): Settled[] =>
  hits.map((hit) => {
    const wish = wishes[hit.visit.id] ?? {}
    const place = wish.place ?? hit.proposal
    const choice = wish.choice ?? 'move'
    return { hit, place, choice: choice === 'move' && place === null ? 'call' : choice }
  })

/** The decisions as the core takes them. */
export const decisionsOf = (settled: readonly Settled[]): Decision[] =>
  settled.map(({ hit: { visit }, choice, place }): Decision => {
    const { id: appointmentId, version } = visit
    if (choice === 'cancel') return { choice, appointmentId, version }
    if (choice === 'keep') return { choice, appointmentId }
    if (choice === 'move' && place !== null)
      return { choice, appointmentId, version, place: sent(place) }
    return { choice: 'call', appointmentId, place: place && sent(place) }
  })

const sent = ({ providerId, locationId, start }: Proposed) => ({ providerId, locationId, start })

/** How many visits each choice concerns. */
export function countsOf(settled: readonly Settled[]): Readonly<Record<Choice, number>> {
  const counts = { move: 0, call: 0, keep: 0, cancel: 0 }
  for (const { choice } of settled) counts[choice] += 1
  return counts
}

/** The visits whose new times meet one another, with one provider or for one patient. */
export function clashing(settled: readonly Settled[]): ReadonlySet<AppointmentId> {
  const moves = settled.filter(({ choice }) => choice === 'move')
  const meet = (a: Settled, b: Settled) =>
    a !== b &&
    a.place !== null &&
    b.place !== null &&
    overlap(a.place, b.place) &&
    (a.place.providerId === b.place.providerId || a.hit.visit.patientId === b.hit.visit.patientId)
  return new Set(moves.filter((a) => moves.some((b) => meet(a, b))).map(({ hit }) => hit.visit.id))
}

const overlap = (a: PlaceAt, b: PlaceAt): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt
