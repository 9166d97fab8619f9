import { readDay, later, type ReadDay } from './clock-reading.ts'
import { MARGIN, blank, mark, timeOf, type Marks, type Scene } from './oracle.ts'
import { patient, wantedType, type World } from './world.ts'

type Drawn = World['provider'][number]

/** A visit of the provider as minutes: when it needs the provider, and what it keeps free. */
interface Attended {
  readonly start: number
  /** No mark lies outside of these. */
  readonly reach: readonly [number, number]
  readonly needs: Marks
  readonly keeps: Marks
}

/** Whether provider and daily limits allow one more visit. */
export function keepsRules(scene: Scene, day: ReadDay, start: number): boolean {
  const { world } = scene
  const wanted = attended(scene, start, start + world.minutes, world.limits)
  const visits = world.provider.map((visit) => ({ visit, own: ownOf(scene, visit) }))
  const fixed = visits.filter(
    ({ visit }) => world.limits.overlapPerHour === 0 || visit.typeId === null,
  )
  if (fixed.some(({ own }) => meet(own, wanted))) return false
  const others = visits.filter((each) => !fixed.includes(each)).map(({ own }) => own)
  return keepsAllowance(scene, wanted, others) && keepsLimits(scene, day, start)
}

const ownCache = new WeakMap<Drawn, Attended>()

function ownOf(scene: Scene, visit: Drawn): Attended {
  const known = ownCache.get(visit)
  if (known) return known
  const [from, to] = timeOf(visit.time, scene)
  const own = attended(scene, from, to, visit)
  ownCache.set(visit, own)
  return own
}

interface Shape {
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly providerTime: readonly (readonly [number, number])[] | null
}

function attended(scene: Scene, from: number, to: number, shape: Shape): Attended {
  const [needs, keeps] = [blank(), blank()]
  for (const [a, b] of shape.providerTime ?? [[0, to - from] as const])
    mark(needs, scene, from + a, from + b)
  mark(keeps, scene, from - shape.bufferBefore, from)
  mark(keeps, scene, to, to + shape.bufferAfter)
  const reach = [
    Math.max(0, from - shape.bufferBefore - scene.base + MARGIN),
    to + shape.bufferAfter + 60 - scene.base + MARGIN,
  ] as const
  return { start: from, reach, needs, keeps }
}

/** True when both need the provider at once, or one within what the other keeps free. */
function meet(a: Attended, b: Attended): boolean {
  for (let at = a.reach[0]; at < a.reach[1]; at += 1)
    if ((a.needs[at] && (b.needs[at] || b.keeps[at])) || (a.keeps[at] && b.needs[at])) return true
  return false
}

/** At most so many visits of an hour begin beside one that began before, as far as the wanted one is concerned. */
function keepsAllowance(scene: Scene, wanted: Attended, others: readonly Attended[]): boolean {
  const order = [...others].sort((a, b) => a.start - b.start)
  const later = order.findIndex((other) => other.start > wanted.start)
  order.splice(later < 0 ? order.length : later, 0, wanted)
  const beside = order.filter((one, at) => order.slice(0, at).some((other) => meet(one, other)))
  return beside
    .filter((one) => one === wanted || meet(one, wanted))
    .every((one) => {
      const hour = hourAt(scene, one.start)
      const together = beside.filter((other) => hourAt(scene, other.start) === hour)
      return together.length <= scene.world.limits.overlapPerHour
    })
}

/** The clock hour of a minute: its date and hour on the wall. */
function hourAt({ world }: Scene, at: number): string {
  for (let days = -2; days <= 4; days += 1) {
    const day = readDay(world.zone, later(world.date, days))
    const shown = day.shown[at - (day.shown[0]?.at ?? 0)]
    if (shown?.at === at) return `${shown.date} ${Math.floor(shown.minute / 60)}`
  }
  throw new RangeError('The minute lies beyond the days that were read')
}

function keepsLimits(scene: Scene, day: ReadDay, start: number): boolean {
  const { limits, isNew, provider } = scene.world
  const on = provider
    .filter(({ typeId }) => typeId !== null)
    .map((visit) => ({ ...visit, from: timeOf(visit.time, scene)[0] }))
    .filter(({ from }) => day.shown.some(({ at }) => at === from))
    .sort((a, b) => a.from - b.from)
  const alike = on.filter(({ typeId }) => typeId === wantedType)
  if (limits.dayLimit !== null && on.length + 1 > limits.dayLimit) return false
  if (limits.typeLimit !== null && alike.length + 1 > limits.typeLimit) return false
  const newcomers = new Set(on.map(({ newPatientId }) => newPatientId).filter((id) => id !== null))
  newcomers.add(patient)
  if (isNew && limits.newPatientLimit !== null && newcomers.size > limits.newPatientLimit)
    return false
  const before = on.filter(({ from }) => from <= start).at(-1)
  const after = on.filter(({ from }) => from > start)[0]
  return !limits.notInRow || (before?.typeId !== wantedType && after?.typeId !== wantedType)
}
