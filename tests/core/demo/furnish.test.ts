import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { dayOf, keepsOut, loadCalendar, whyOutside } from '../../../core/availability/index.ts'
import { furnishDemo } from '../../../core/demo/index.ts'
import { handlesOver, type Reader } from '../../../core/database/handles.ts'
import { openDatabase } from '../../../core/database/open.ts'
import type { LocationId, ProviderId, TypeId } from '../../../core/kernel/ids.ts'
import { overlaps } from '../../../core/kernel/intervals.ts'
import { dateAt } from '../../../core/kernel/zones.ts'
import { TEST_KEY, withDatabase } from '../../support/practice.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Thursday 2026-11-19, 10:30 in New York. */
const NOW = Date.parse('2026-11-19T15:30:00Z')
const DAY = 86_400_000

let file = ''

const ZONE = 'America/New_York'

function furnished(seed: number, now = NOW): string {
  const made = join(mkdtempSync(join(tmpdir(), 'daysheet-demo-')), 'demo.daysheet')
  const { connection, close } = openDatabase(made, TEST_KEY)
  const { writer } = handlesOver(connection)
  const invent = () =>
    furnishDemo(writer, {
      seed,
      now,
      passwordHash: 'x',
      patients: 300,
      reach: { behind: 40, ahead: 42 },
    })
  connection.transaction(invent).immediate()
  close()
  return made
}

const count = (sql: string, ...values: number[]) =>
  withDatabase(file, (_, db) => db.prepared<{ n: number }>(sql).one(...values)?.n ?? -1)

beforeAll(() => {
  file = furnished(7)
})

const fingerprint = (db: Reader) =>
  db.prepared('select id, patient_id, starts_at, status from appointments order by id').all()

test('the same seed at the same time gives the same clinic, another seed another one', () => {
  const first = withDatabase(file, (_, db) => fingerprint(db))
  expect(withDatabase(furnished(7), (_, db) => fingerprint(db))).toEqual(first)
  expect(withDatabase(furnished(8), (_, db) => fingerprint(db))).not.toEqual(first)
})

test('the book reaches as far back and ahead as was asked', () => {
  expect(
    count('select count(*) as n from appointments where starts_at < ?', NOW - 35 * DAY),
  ).toBeGreaterThan(0)
  expect(
    count('select count(*) as n from appointments where starts_at > ?', NOW + 35 * DAY),
  ).toBeGreaterThan(0)
  expect(count('select count(*) as n from appointments where starts_at > ?', NOW + 44 * DAY)).toBe(
    0,
  )
})

test('nobody and nothing is in two places at once', () => {
  const overlaps = (owner: string) =>
    count(`select count(*) as n from (
      select ends_at, lead(starts_at) over (partition by ${owner} order by starts_at) as next
      from appointments where status not in ('cancelled', 'no_show')) where next < ends_at`)
  expect(overlaps('provider_id')).toBe(0)
  expect(overlaps('patient_id')).toBe(0)
})

test('a room or chair is one that the type of its visit needs', () => {
  const idle = count(`select count(*) as n from appointment_resources as held
    join appointments as a on a.id = held.appointment_id
    join appointment_types as t on t.id = a.type_id join resources as r on r.id = held.resource_id
    where r.kind not in (select value ->> 'kind' from json_each(t.needs))`)
  expect(idle).toBe(0)
})

interface Placed {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly typeId: TypeId
  readonly startsAt: number
  readonly endsAt: number
}

/** Visits from now on that stand outside the hours, or where time is set aside for something else. */
const unfitting = (db: Reader, now: number) =>
  db
    .prepared<Placed>(
      `select provider_id as providerId, location_id as locationId, type_id as typeId,
       starts_at as startsAt, ends_at as endsAt from appointments
       where starts_at > ? and status <> 'cancelled'`,
    )
    .all(now)
    .filter(({ providerId, locationId, typeId, startsAt, endsAt }) => {
      const date = dateAt(startsAt, ZONE)
      const calendar = { ...loadCalendar(db, [providerId], date, date), away: [] }
      const day = dayOf(calendar, { providerId, locationId, zone: ZONE }, date)
      const aside = day.blocks.filter(({ interval }) => overlaps(interval, [startsAt, endsAt]))
      return (
        whyOutside([day], [startsAt, endsAt]) !== null ||
        aside.some((block) => keepsOut(block, typeId, now))
      )
    })

test('visits ahead stand within the hours and clear of what is set aside, in summer too', () => {
  expect(withDatabase(file, (_, db) => unfitting(db, NOW))).toEqual([])
  const june = Date.parse('2026-06-08T15:30:00Z')
  expect(withDatabase(furnished(7, june), (_, db) => unfitting(db, june))).toEqual([])
})

test('some time is set aside, a season has hours of its own, a week can be copied', () => {
  expect(count("select count(*) as n from blocks where kind = 'types'")).toBe(2)
  expect(count("select count(*) as n from blocks where kind = 'hold' and release_at = 420")).toBe(5)
  expect(count("select count(*) as n from blocks where kind = 'meeting'")).toBe(2)
  expect(count('select count(*) as n from weekly_hours where season_id is not null')).toBe(5)
  expect(count('select count(*) as n from hours_templates')).toBe(1)
})

test('somebody is away soon, with patients to call', () => {
  expect(count('select count(*) as n from absences')).toBe(1)
  expect(count('select count(*) as n from time_off where absence_id is not null')).toBe(1)
  expect(count("select count(*) as n from absence_visits where choice = 'call'")).toBeGreaterThan(0)
})

test('what is over is not still expected, and what lies ahead has not happened', () => {
  expect(
    count(
      "select count(*) as n from appointments where ends_at <= ? and status in ('scheduled', 'confirmed', 'arrived')",
      NOW,
    ),
  ).toBe(0)
  expect(
    count(
      "select count(*) as n from appointments where starts_at > ? and status in ('completed', 'no_show')",
      NOW,
    ),
  ).toBe(0)
})

test('somebody waits, would come sooner, is due again, and a time came free', () => {
  const waiting = (which: string) =>
    count(`select count(*) as n from waitlist_entries where appointment_id is ${which}`)
  expect(waiting('null')).toBeGreaterThan(3)
  expect(waiting('not null')).toBeGreaterThan(3)
  expect(count('select count(*) as n from recalls where due_on is not null')).toBeGreaterThan(10)
  expect(count('select count(*) as n from freed_times')).toBeGreaterThan(0)
  expect(count('select count(*) as n from day_list')).toBe(3)
})

test('receipts count up without gaps, and nobody paid more than was due', () => {
  const receipts = count('select count(*) as n from payments')
  expect(receipts).toBeGreaterThan(100)
  expect(count('select max(receipt_number) as n from payments')).toBe(receipts)
  expect(
    count(`select count(*) as n from charges c where c.charge_cents - c.coverage_cents <
      (select coalesce(sum(amount_cents), 0) from payments p where p.appointment_id = c.appointment_id)`),
  ).toBe(0)
})
