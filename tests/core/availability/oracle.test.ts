import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysIn } from '../../../core/availability/starts/days.ts'
import type { Need } from '../../../core/availability/starts/needs.ts'
import { rotaOf } from '../../../core/availability/starts/rota.ts'
import {
  freeStarts,
  type FreeStart,
  type Stretch,
} from '../../../core/availability/starts/slots.ts'
import { setAsideOver, startsIn, workingOver } from '../../../core/availability/starts/stretches.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import type { Interval } from '../../../core/kernel/intervals.ts'
import { later } from './clock-reading.ts'
import { readWorld, sceneOf, timeOf, type Scene } from './oracle.ts'
import { membersOf } from './oracle-rooms.ts'
import { patient, post, roomAt, wantedType, world, type World } from './world.ts'

/** Another seed draws other practices: `ORACLE_SEED=7 npx vitest run tests/core/availability`. */
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_260_302)
const CASES = 10_000
const SHARES = 4

/** What the engine is given of a world. */
function stretchOf({ world: drawn, base, now }: Scene): Stretch {
  const { zone, calendar, limits, within, minutes } = drawn
  const days = daysIn(
    zone,
    Array.from({ length: drawn.days }, (_, n) => later(drawn.date, n)),
  )
  const rota = rotaOf(calendar, post(zone))
  const interval = (time: readonly [number, number]): Interval => {
    const [from, to] = timeOf(time, { base })
    return [from * MINUTE, to * MINUTE]
  }
  const notAfter = drawn.horizon === null ? Infinity : (base + drawn.horizon) * MINUTE
  return {
    ...{ zone, days, ...roomsFor(drawn, interval) },
    working: workingOver(rota, days),
    setAside: setAsideOver(rota, days, wantedType, now * MINUTE),
    provider: drawn.provider
      .map(({ time, ...busy }) => ({ ...busy, interval: interval(time) }))
      .sort((a, b) => a.interval[0] - b.interval[0]),
    patient: drawn.patientBusy.map(interval),
    starts: startsIn(days, zone, limits.gridMinutes, within, minutes),
    limits: { ...limits, notBefore: (now + drawn.lead) * MINUTE, notAfter },
  }
}

type ToInterval = (time: readonly [number, number]) => Interval

function roomsFor(drawn: World, interval: ToInterval): Pick<Stretch, 'needs' | 'pools'> {
  const candidates = drawn.resources.map(({ busy, closed, preferred }, at) => ({
    ...{ id: roomAt(at), preferred, closed: closed.map(interval) },
    busy: busy.map(({ time, ...buffers }) => ({ ...buffers, interval: interval(time) })),
  }))
  const among = (need: string) => candidates.filter((_, at) => membersOf(need, drawn).includes(at))
  const needs: Need[] = drawn.needs.map((need) => ({
    candidates: among(need),
    late: need.startsWith('late'),
  }))
  const line = drawn.claims.line.map(interval)
  const any = [...line, ...drawn.claims.any.map(interval)]
  const isCounted = any.length > 0 || needs.some(({ late }) => late)
  const pools = [
    { members: among('line'), claims: line },
    { members: among('any'), claims: any },
  ]
  return { needs, pools: isCounted && needs.length > 0 ? pools : [] }
}

/** The room that a visit with one need should have: preferred, then least used, then the first. */
function bestOf(scene: Scene, stretch: Stretch, ways: readonly number[][], at: number) {
  const day = stretch.days.find(({ from, to }) => from <= at * MINUTE && at * MINUTE < to)
  const used = (room: number) =>
    (scene.world.resources[room]?.busy ?? [])
      .map(({ time }) => timeOf(time, scene))
      .filter(([from]) => day && day.from <= from * MINUTE && from * MINUTE < day.to)
      .reduce((sum, [from, to]) => sum + to - from, 0)
  const rank = (room: number) => (scene.world.resources[room]?.preferred ? 0 : 1)
  const rooms = ways.flat().sort((a, b) => rank(a) - rank(b) || used(a) - used(b) || a - b)
  return rooms.slice(0, 1).map(roomAt)
}

function agree(drawn: World): void {
  const scene = sceneOf(drawn)
  const stretch = stretchOf(scene)
  const wish = {
    ...{ minutes: drawn.minutes, typeId: wantedType },
    newPatientId: drawn.isNew ? patient : null,
  }
  const found = freeStarts(stretch, wish)
  const read = readWorld(scene)
  expect(found.map(({ startsAt }) => startsAt / MINUTE)).toEqual([...read.keys()])
  for (const slot of found)
    agreeOnRooms(scene, stretch, slot, read.get(slot.startsAt / MINUTE) ?? [])
}

function agreeOnRooms(scene: Scene, stretch: Stretch, slot: FreeStart, ways: number[][]): void {
  expect(slot.endsAt - slot.startsAt).toBe(scene.world.minutes * MINUTE)
  const chosen = scene.world.needs.filter((need) => !need.startsWith('late'))
  const allowed = ways.map((way) => way.map(roomAt).sort())
  expect(allowed).toContainEqual(slot.resourceIds.toSorted())
  if (chosen.length === 1)
    expect(slot.resourceIds).toEqual(bestOf(scene, stretch, ways, slot.startsAt / MINUTE))
}

test.each(Array.from({ length: SHARES }, (_, share) => SEED + share))(
  'engine and minute-by-minute reading agree (seed %i)',
  (seed) => {
    console.log(`oracle: ${CASES / SHARES} practices, seed ${seed}`)
    fc.assert(fc.property(world, agree), { numRuns: CASES / SHARES, seed })
  },
  120_000,
)
