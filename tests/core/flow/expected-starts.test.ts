import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlookOf, type Queued } from '../../../core/flow/expected-starts.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { uuidv7, type AppointmentId } from '../../../core/kernel/ids.ts'

const LATE = 10

const idOf = (at: number) => uuidv7(0, new Uint8Array(10).fill(at)) as AppointmentId

/** A visit by minutes of the day; the end is half an hour later unless said. */
const visit = (at: number, from: number, more: Partial<Queued> & { to?: number } = {}): Queued => {
  const { to = from + 30, ...said } = more
  const times = { startsAt: from * MINUTE, endsAt: to * MINUTE }
  return { id: idOf(at), ...times, state: 'expected', beganAt: null, since: null, ...said }
}
const begun = (at: number, from: number, since: number): Queued =>
  visit(at, from, { state: 'with_provider', beganAt: since * MINUTE, since: since * MINUTE })

/** Expected starts in minutes of the day by the number of the visit, and how far behind. */
function outlook(visits: readonly Queued[], now: number) {
  const { starts, behindMinutes } = outlookOf(visits, now * MINUTE, LATE)
  const at = visits.map(({ id }) => (starts.get(id) ?? NaN) / MINUTE)
  return { at, behind: behindMinutes }
}

describe('the rest of a day', () => {
  test('goes as booked while nothing is late', () => {
    expect(outlook([visit(1, 540), visit(2, 570)], 500)).toEqual({ at: [540, 570], behind: 0 })
  })

  test('waits for a visit that began late, and for nothing else once it caught up', () => {
    const visits = [begun(1, 540, 560), visit(2, 570), visit(3, 600), visit(4, 660)]
    expect(outlook(visits, 565)).toEqual({ at: [NaN, 590, 620, 660], behind: 20 })
  })

  test('begins with the next at any moment once a visit is longer than booked', () => {
    const visits = [begun(1, 540, 540), visit(2, 570, { state: 'roomed' }), visit(3, 600)]
    expect(outlook(visits, 595)).toEqual({ at: [NaN, 595, 625], behind: 25 })
  })

  test('counts who waits although the provider has begun with nobody', () => {
    const visits = [visit(1, 540, { state: 'arrived' }), visit(2, 570)]
    expect(outlook(visits, 552)).toEqual({ at: [552, 582], behind: 12 })
  })

  test('does not blame the provider for a patient who is not there', () => {
    expect(outlook([visit(1, 540), visit(2, 570)], 545)).toEqual({ at: [545, 575], behind: 0 })
  })

  test('lets others go before somebody who is late and not there', () => {
    const visits = [visit(1, 540), visit(2, 570, { state: 'arrived' })]
    expect(outlook(visits, 560)).toEqual({ at: [560, 570], behind: 0 })
  })

  test('does not wait for a visit whose next step was forgotten for hours', () => {
    const roomed = visit(2, 545, { state: 'roomed', since: 560 * MINUTE })
    const visits = [begun(1, 540, 540), roomed, visit(3, 800)]
    expect(outlook(visits, 749).behind).toBeGreaterThan(100)
    expect(outlook(visits, 755)).toEqual({ at: [NaN, NaN, 800], behind: 0 })
  })

  test('waits for a visit that is under way, however late its patient came', () => {
    const visits = [begun(1, 540, 745), visit(2, 760)]
    expect(outlook(visits, 755)).toEqual({ at: [NaN, 775], behind: 15 })
  })

  test('takes up what is late in breaks', () => {
    const visits = [begun(1, 690, 720), visit(2, 780)]
    expect(outlook(visits, 725)).toEqual({ at: [NaN, 780], behind: 0 })
  })

  test('keeps visits beside each other that were booked so', () => {
    const visits = [begun(1, 540, 550), visit(2, 560), visit(3, 590)]
    expect(outlook(visits, 555)).toEqual({ at: [NaN, 570, 600], behind: 10 })
  })

  test('tells the overrun of the last visit of the day', () => {
    expect(outlook([begun(1, 540, 555)], 560)).toEqual({ at: [NaN], behind: 15 })
    expect(outlook([], 560)).toEqual({ at: [], behind: 0 })
  })

  test('takes the booked start of a visit whose beginning nobody noted', () => {
    const visits = [visit(1, 540, { state: 'with_provider' }), visit(2, 570)]
    expect(outlook(visits, 550)).toEqual({ at: [NaN, 570], behind: 0 })
  })
})

const states = ['expected', 'arrived', 'roomed', 'with_provider'] as const

/** A visit by minutes of the day; `since` is when the provider began. */
interface Drawn {
  readonly from: number
  readonly length: number
  readonly state: Queued['state']
  readonly since: number | null
}

const aVisit: fc.Arbitrary<Drawn> = fc.record({
  from: fc.integer({ min: 480, max: 1020 }),
  length: fc.integer({ min: 5, max: 120 }),
  state: fc.constantFrom(...states),
  since: fc.option(fc.integer({ min: 470, max: 1020 }), { nil: null }),
})
const aDay = fc.array(aVisit, { maxLength: 20 })
const visitsOf = (day: readonly Drawn[], later = 0): Queued[] =>
  day.map(({ from, length, state, since }, at) =>
    visit(at, from, {
      to: from + length,
      state,
      beganAt: state === 'with_provider' && since !== null ? (since + later) * MINUTE : null,
    }),
  )
const moment = fc.integer({ min: 470, max: 1100 })

describe('whatever the day is like', () => {
  test('nobody begins before the booked time, nor before now', () => {
    fc.assert(
      fc.property(aDay, moment, (day, now) => {
        const visits = visitsOf(day)
        const { starts, behindMinutes } = outlookOf(visits, now * MINUTE, LATE)
        const waiting = visits.filter(({ state }) => state !== 'with_provider')
        expect(starts.size).toBe(waiting.length)
        for (const { id, startsAt } of waiting)
          expect(starts.get(id)).toBeGreaterThanOrEqual(Math.max(startsAt, now * MINUTE))
        expect(behindMinutes).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('nobody begins sooner because visits that go on began later', () => {
    fc.assert(
      fc.property(aDay, moment, fc.integer({ min: 0, max: 90 }), (day, now, later) => {
        const before = outlookOf(visitsOf(day), now * MINUTE, LATE).starts
        const after = outlookOf(visitsOf(day, later), now * MINUTE, LATE).starts
        for (const [id, start] of before) expect(after.get(id)).toBeGreaterThanOrEqual(start)
      }),
    )
  })

  test('visits that follow each other do not meet', () => {
    fc.assert(
      fc.property(aDay, moment, (day, now) => {
        const there = visitsOf(day).filter(({ state }) => state !== 'expected')
        const { starts } = outlookOf(there, now * MINUTE, LATE)
        for (const one of there)
          for (const other of there) {
            const [first, second] = [starts.get(one.id), starts.get(other.id)]
            if (first === undefined || second === undefined || one.endsAt > other.startsAt) continue
            expect(second).toBeGreaterThanOrEqual(first + one.endsAt - one.startsAt)
          }
      }),
    )
  })
})
