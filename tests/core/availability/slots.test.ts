import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type ResourceId } from '../../../core/kernel/ids.ts'
import { normalize, overlaps, type Interval } from '../../../core/kernel/intervals.ts'
import { dayBounds, wallOf } from '../../../core/kernel/zones.ts'
import { freeStarts, gridStarts, type Busy, type Piece } from '../../../core/availability/slots.ts'

const rooms = [newId<ResourceId>(0), newId<ResourceId>(0)]

const buffer = fc.constantFrom(0, 5, 10, 30)
const times = fc.tuple(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 1, max: 24 }))
const busy = fc.record({ times, bufferBefore: buffer, bufferAfter: buffer })
const book = fc.array(busy, { maxLength: 6 })

const world = fc.record({
  change: fc.constantFrom(
    ...([
      ['America/New_York', '2026-03-08'],
      ['America/New_York', '2026-11-01'],
      ['Australia/Lord_Howe', '2026-04-05'],
      ['Australia/Lord_Howe', '2026-10-04'],
      ['Africa/Casablanca', '2026-02-15'],
      ['Africa/Casablanca', '2026-03-22'],
      ['Asia/Kolkata', '2026-03-22'],
    ] as const),
  ),
  working: fc.array(times, { maxLength: 3 }),
  provider: book,
  patient: fc.array(times, { maxLength: 3 }),
  resources: fc.option(fc.tuple(book, book), { nil: null }),
  piece: fc.record({
    minutes: fc.constantFrom(5, 15, 30, 50, 90),
    bufferBefore: buffer,
    bufferAfter: buffer,
  }),
  grid: fc.constantFrom(5, 10, 15, 20, 30, 60),
  elapsed: fc.integer({ min: -100, max: 800 }),
})

const pad = ([start, end]: Interval, { bufferBefore, bufferAfter }: Omit<Piece, 'minutes'>) =>
  [start - bufferBefore * MINUTE, end + bufferAfter * MINUTE] as const

/** What buffers mean, said plainly: neither visit stands within what the other keeps free. */
const meet = (wanted: Interval, piece: Piece, visit: Busy) =>
  overlaps(pad(wanted, piece), visit.interval) || overlaps(wanted, pad(visit.interval, visit))

test('slots are what trying every minute of the day finds', () => {
  fc.assert(
    fc.property(world, ({ change: [zone, date], piece, grid, ...given }) => {
      const { from, to } = dayBounds(date, zone)
      const interval = ([at, length]: readonly [number, number]): Interval => [
        from + at * 5 * MINUTE,
        from + (at + length) * 5 * MINUTE,
      ]
      const visits = (drawn: typeof given.provider): Busy[] =>
        drawn.map(({ times: when, ...buffers }) => ({ interval: interval(when), ...buffers }))
      const working = normalize(given.working.map(interval))
      const provider = visits(given.provider)
      const patient = given.patient.map(interval)
      const resources = given.resources?.map((drawn, index) => ({
        id: rooms[index] ?? newId<ResourceId>(0),
        busy: visits(drawn),
      }))
      const notBefore = from + given.elapsed * MINUTE
      const expected: (readonly [number, ResourceId | null])[] = []
      const seen = new Set<number>()
      for (let start = from; start < to; start += MINUTE) {
        const { minute } = wallOf(start, zone)
        const isFirst = !seen.has(minute)
        seen.add(minute)
        const wanted: Interval = [start, start + piece.minutes * MINUTE]
        if (!isFirst || minute % grid !== 0 || start < notBefore) continue
        if (!working.some(([open, close]) => open <= start && wanted[1] <= close)) continue
        if (provider.some((visit) => meet(wanted, piece, visit))) continue
        if (patient.some((visit) => overlaps(wanted, visit))) continue
        const room = resources?.find(({ busy: stands }) =>
          stands.every((visit) => !meet(wanted, piece, visit)),
        )
        if (!resources || room) expected.push([start, room?.id ?? null])
      }
      const starts = gridStarts(date, zone, grid)
      const stretch = {
        working,
        provider,
        patient,
        resources: resources ?? null,
        starts,
        notBefore,
      }
      const found = freeStarts(stretch, piece)
      expect(found.map((slot) => [slot.startsAt, slot.resourceIds[0] ?? null])).toEqual(expected)
      for (const slot of found) expect(slot.endsAt - slot.startsAt).toBe(piece.minutes * MINUTE)
    }),
    { numRuns: 150 },
  )
})

test('the grid has no start in an hour that is skipped and one each in an hour that comes twice', () => {
  const walls = (date: string, zone: string) =>
    gridStarts(date, zone, 30).map((instant) => wallOf(instant, zone).minute)
  const night = walls('2026-03-08', 'America/New_York')
  expect(night).not.toContain(120)
  expect(night).not.toContain(150)
  expect(night).toContain(180)
  const autumn = walls('2026-11-01', 'America/New_York')
  expect(autumn.filter((minute) => minute === 60 || minute === 90)).toEqual([60, 90])
})
