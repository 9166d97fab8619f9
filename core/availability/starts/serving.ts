import { MINUTE } from '../../kernel/clock.ts'
import type { ResourceId } from '../../kernel/ids.ts'
import { anywhere, Barred, firstFrom, openAmong } from './barred.ts'
import type { Day } from './days.ts'
import type { Candidate, Need, Pool } from './needs.ts'
import { isWithin, withOneToSpare, withRoomLeft } from './pool.ts'
import { taken, type Busy, type Piece } from './taken.ts'

/** The starts at which every need can be met, each with the resources that are chosen now. */
export function served(
  starts: readonly number[],
  needs: readonly Need[],
  pools: readonly Pool[],
  piece: Piece,
  days: readonly Day[],
): Map<number, ResourceId[]> {
  const left = pools.reduce<readonly number[]>(
    (open, pool) => withRoomLeft(open, pool, needs, piece.minutes),
    needs.some((need) => need.candidates.length === 0) ? [] : starts,
  )
  const chosenNow = needs.filter((need) => !need.late)
  if (chosenNow.length === 0) return new Map(left.map((start) => [start, []]))
  const free = freeStartsOf(left, chosenNow, pools, needs, piece)
  return chosenOver(left, chosenNow, free, days)
}

type Free = ReadonlyMap<Need, ReadonlyMap<ResourceId, ReadonlySet<number>>>

/** When each candidate of each need is free for the whole of the piece, and not promised. */
const freeStartsOf = (
  starts: readonly number[],
  chosenNow: readonly Need[],
  pools: readonly Pool[],
  needs: readonly Need[],
  piece: Piece,
): Free =>
  new Map(
    chosenNow.map((need) => {
      const beyond = pools.filter((pool) => !isWithin(need, pool))
      const free = need.candidates.map((candidate) => {
        const own = beyond.filter(({ members }) => members.some(({ id }) => id === candidate.id))
        const spared = own.reduce<readonly number[]>(
          (open, pool) => withOneToSpare(open, pool, needs, piece.minutes),
          starts,
        )
        return [candidate.id, new Set(freeOf(candidate, spared, piece))] as const
      })
      return [need, new Map(free)]
    }),
  )

function freeOf({ busy, closed }: Candidate, starts: readonly number[], piece: Piece): number[] {
  const length = piece.minutes * MINUTE
  const barred = new Barred()
  for (const each of busy) barred.meeting(taken(each, piece), length)
  for (const interval of closed) barred.meeting(interval, length)
  return openAmong(starts, anywhere, barred)
}

function chosenOver(
  starts: readonly number[],
  needs: readonly Need[],
  free: Free,
  days: readonly Day[],
): Map<number, ResourceId[]> {
  const chosen = new Map<number, ResourceId[]>()
  for (const { from, to } of days) {
    const among = starts.slice(firstFrom(starts, from, 0), firstFrom(starts, to, 0))
    if (among.length === 0) continue
    const ranked = needs.map((need) => ({ need, ids: rankedOn(need, from, to) }))
    for (const start of among) {
      const ids = choose(ranked, (need, id) => free.get(need)?.get(id)?.has(start) ?? false, [])
      if (ids !== null) chosen.set(start, ids)
    }
  }
  return chosen
}

/** The candidates of a day: those the provider prefers first, then those that are used least. */
function rankedOn({ candidates }: Need, from: number, to: number): readonly ResourceId[] {
  const used = new Map(candidates.map(({ id, busy }) => [id, usedOn(busy, from, to)]))
  const rank = ({ preferred }: Candidate) => (preferred ? 0 : 1)
  return candidates
    .toSorted((a, b) => rank(a) - rank(b) || (used.get(a.id) ?? 0) - (used.get(b.id) ?? 0))
    .map(({ id }) => id)
}

const usedOn = (busy: readonly Busy[], from: number, to: number): number =>
  busy
    .filter(({ interval: [start] }) => from <= start && start < to)
    .reduce((sum, { interval: [start, end] }) => sum + end - start, 0)

interface Ranked {
  readonly need: Need
  readonly ids: readonly ResourceId[]
}

/** One free resource for each need, none for two: the better ones first, others where those clash. */
function choose(
  ranked: readonly Ranked[],
  isFree: (need: Need, id: ResourceId) => boolean,
  chosen: readonly ResourceId[],
): ResourceId[] | null {
  const [first, ...others] = ranked
  if (first === undefined) return [...chosen]
  for (const id of first.ids) {
    if (chosen.includes(id) || !isFree(first.need, id)) continue
    const all = choose(others, isFree, [...chosen, id])
    if (all !== null) return all
  }
  return null
}
