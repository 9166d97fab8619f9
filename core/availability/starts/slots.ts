import { MINUTE } from '../../kernel/clock.ts'
import type { PatientId, ResourceId, TypeId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { Zone } from '../../kernel/zones.ts'
import type { Limits } from '../../rulebook/index.ts'
import { withinAllowance } from './allowance.ts'
import { Barred, openAmong } from './barred.ts'
import { withinLimits } from './day-limits.ts'
import type { Day } from './days.ts'
import type { Need, Pool } from './needs.ts'
import { barProvider } from './provider-time.ts'
import { served } from './serving.ts'
import type { ProviderBusy } from './taken.ts'

/** What is to be placed. */
export interface Wish {
  readonly minutes: number
  readonly typeId: TypeId
  /** The patient, where they were never seen here before; null for everybody else. */
  readonly newPatientId: PatientId | null
}

/** Some dates of one post, and all that bounds a visit there. */
export interface Stretch {
  readonly zone: Zone
  /** Dates that follow each other. */
  readonly days: readonly Day[]
  /** When the provider works, normalized. */
  readonly working: readonly Interval[]
  /** What is set aside for others. */
  readonly setAside: readonly Interval[]
  /** By start. */
  readonly provider: readonly ProviderBusy[]
  readonly patient: readonly Interval[]
  /** The resources that are needed at once. */
  readonly needs: readonly Need[]
  /** The pools from which something was promised, or of which the piece needs a part. */
  readonly pools: readonly Pool[]
  /** Instants at which a slot may start, ascending. */
  readonly starts: readonly number[]
  readonly limits: Limits
}

/** A start that is free, with the resources that are free then: one for each need. */
export interface FreeStart {
  readonly startsAt: number
  readonly endsAt: number
  readonly resourceIds: ResourceId[]
}

/** Every free start of a stretch, ascending. */
export function freeStarts(stretch: Stretch, wish: Wish): FreeStart[] {
  const length = wish.minutes * MINUTE
  const open = openStarts(stretch, wish)
  if (stretch.needs.length === 0)
    return open.map((startsAt) => ({ startsAt, endsAt: startsAt + length, resourceIds: [] }))
  const { needs, pools, days, limits } = stretch
  const found = served(open, needs, pools, pieceOf(limits, wish), days)
  return Array.from(found, ([startsAt, resourceIds]) => ({
    startsAt,
    endsAt: startsAt + length,
    resourceIds,
  }))
}

/** The starts at which provider and patient are free and the rules allow it, ascending. */
function openStarts(stretch: Stretch, wish: Wish): readonly number[] {
  const { limits, provider, days, zone } = stretch
  if (wish.minutes < limits.shortestMinutes || limits.longestMinutes < wish.minutes) return []
  const [piece, length] = [pieceOf(limits, wish), wish.minutes * MINUTE]
  const shared = limits.overlapPerHour > 0
  const [hard, soft] = shared ? parted(provider) : [provider, []]
  const barred = new Barred()
  for (const busy of hard) barProvider(barred, busy, piece)
  for (const interval of [...stretch.setAside, ...stretch.patient]) barred.meeting(interval, length)
  const { notBefore, notAfter } = limits
  const room = { within: stretch.working, length, notBefore, notAfter }
  const free = openAmong(stretch.starts, room, barred)
  const allowed = shared ? withinAllowance(free, soft, piece, limits.overlapPerHour, zone) : free
  return withinLimits(allowed, provider, days, limits, wish)
}

const pieceOf = ({ bufferBefore, bufferAfter, providerTime }: Limits, { minutes }: Wish) => ({
  minutes,
  bufferBefore,
  bufferAfter,
  providerTime,
})

/** What an allowance never lets overlap, and what it may: other visits. */
const parted = (busy: readonly ProviderBusy[]) =>
  [
    busy.filter(({ typeId }) => typeId === null),
    busy.filter(({ typeId }) => typeId !== null),
  ] as const
