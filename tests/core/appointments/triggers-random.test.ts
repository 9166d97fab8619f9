import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storeAppointment } from '../../../core/appointments/index.ts'
import { isOverlap } from '../../../core/appointments/placing/keeping.ts'
import type { Writer } from '../../../core/database/handles.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const slot = fc.integer({ min: 0, max: 11 })
const parts = fc.constantFrom(null, '[[0,10],[20,30]]', '[[10,20]]', '[[0,5]]')
const status = fc.constantFrom('scheduled', 'completed', 'cancelled', 'no_show')
const reason = fc.option(fc.constant('On purpose'), { freq: 3 })

const row = fc.record({
  what: fc.constant('insert' as const),
  ...{ slot, parts, reason, other: fc.boolean(), john: fc.boolean(), allowed: fc.nat(4) },
  room: fc.boolean(),
})
const change = fc.record({
  what: fc.constant('update' as const),
  which: fc.nat(30),
  change: fc.oneof(
    fc.record({ starts_at: slot }),
    fc.record({ ends_at: slot }),
    fc.record({ provider_id: fc.boolean() }),
    fc.record({ patient_id: fc.boolean() }),
    fc.record({ status }),
    fc.record({ override_reason: reason }),
    fc.record({ allowed_overlap: fc.constantFrom(0, 1) }),
    fc.record({ provider_time: parts }),
  ),
})
type Row = typeof row extends fc.Arbitrary<infer Of> ? Of : never
type Change = typeof change extends fc.Arbitrary<infer Of> ? Of : never

const at = (slots: number) => MONDAY + slots * 10 * MINUTE

/** Writes past every rule. */
function insert(db: Writer, t: TestPractice, wanted: Row): AppointmentId {
  const id = newId<AppointmentId>(MONDAY)
  const starts_at = at(wanted.slot)
  const fields = {
    ...{ id, patient_id: wanted.john ? t.john : t.maria, location_id: t.location },
    ...{ provider_id: wanted.other ? t.otherProvider : t.provider, type_id: t.followUp },
    ...{ modality: 'in_person' as const, starts_at, ends_at: starts_at + 30 * MINUTE },
    ...{ status: 'scheduled' as const, override_reason: wanted.reason, reason: null, notes: '' },
    ...{ patient_notes: '', source: 'staff' as const, booked_by: null, cancel_reason: null },
    ...{ replaced_by: null, created_at: MONDAY, updated_at: MONDAY, version: 1 },
    ...{ provider_time: wanted.parts, allowed_overlap: wanted.allowed === 0 ? 1 : 0 },
  }
  storeAppointment(db, fields, wanted.room ? [t.room] : [])
  return id
}

function update(db: Writer, t: TestPractice, id: AppointmentId, wanted: Change['change']): void {
  const [column, value] = Object.entries(wanted)[0] ?? []
  if (column === undefined) return
  db.execute(`update appointments set ${column} = ? where id = ?`, valueOf(t, column, value), id)
}

function valueOf(t: TestPractice, column: string, value: unknown): unknown {
  if (column.endsWith('_at')) return at(Number(value))
  if (column === 'provider_id') return value === true ? t.otherProvider : t.provider
  if (column === 'patient_id') return value === true ? t.john : t.maria
  return value
}

interface Kept {
  readonly provider: string
  readonly patient: string
  readonly startsAt: number
  readonly endsAt: number
  readonly parts: string | null
  readonly isFree: number
  readonly isPlain: number
  readonly room: string | null
}

const KEPT = `select a.provider_id as provider, a.patient_id as patient, a.starts_at as startsAt,
  a.ends_at as endsAt, a.provider_time as parts, a.override_reason is null as isPlain,
  a.override_reason is null and a.allowed_overlap = 0 as isFree, r.resource_id as room
  from appointments as a left join appointment_resources as r on r.appointment_id = a.id
  where a.status not in ('cancelled', 'no_show', 'rescheduled')`

/** Marks each minute for whom it needs; says who is needed twice, by plain reading. */
function neededTwice(rows: readonly Kept[]): string[] {
  const marks = new Map<string, number>()
  const mark = (who: string, from: number, to: number) => {
    for (let minute = from; minute < to; minute += MINUTE) {
      const key = `${who} ${minute}`
      marks.set(key, (marks.get(key) ?? 0) + 1)
    }
  }
  for (const each of rows) {
    if (each.isPlain) mark(`patient ${each.patient}`, each.startsAt, each.endsAt)
    if (each.isPlain && each.room !== null) mark(`room ${each.room}`, each.startsAt, each.endsAt)
    if (each.isFree)
      for (const [from, to] of partsOf(each))
        mark(
          `provider ${each.provider}`,
          each.startsAt + from * MINUTE,
          each.startsAt + to * MINUTE,
        )
  }
  return [...marks].filter(([, times]) => times > 1).map(([key]) => key)
}

/** In minutes from the start; a visit that was shortened needs nobody beyond its end, whatever its parts say. */
function partsOf({ parts: json, startsAt, endsAt }: Kept): [number, number][] {
  const length = (endsAt - startsAt) / MINUTE
  if (json === null) return [[0, length]]
  const parts = JSON.parse(json) as [number, number][]
  return parts.map(([from, to]) => [from, Math.min(to, length)])
}

/** Refused by a trigger, or by the check that a visit ends after it starts. */
const isRefused = (error: unknown): boolean =>
  isOverlap(error) || (error instanceof Error && error.message.includes('CHECK constraint'))

test('whatever is written past the rules, nobody and nothing is needed twice without a reason', () => {
  const t = testPractice()
  const seen = { kept: 0, refused: 0 }
  t.peek((db) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(row, change), { maxLength: 40, size: 'max' }), (attempts) => {
        db.execute('delete from appointment_resources')
        db.execute('delete from appointments')
        const ids: AppointmentId[] = []
        for (const attempt of attempts) {
          try {
            if (attempt.what === 'insert') ids.push(insert(db, t, attempt))
            else
              update(
                db,
                t,
                ids[attempt.which % Math.max(1, ids.length)] ?? newId(0),
                attempt.change,
              )
            seen.kept += 1
          } catch (error) {
            if (!isRefused(error)) throw error
            seen.refused += 1
          }
          expect(neededTwice(db.prepared<Kept>(KEPT).all())).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
  expect(seen.kept).toBeGreaterThan(100)
  expect(seen.refused).toBeGreaterThan(100)
})

test('what happened to a visit can neither be changed nor removed', async () => {
  const t = testPractice()
  const id = newId<AppointmentId>(MONDAY)
  const place = { providerId: t.provider, locationId: t.location, start: '2026-03-02T10:00' }
  const visit = { id, patientId: t.maria, typeId: t.followUp, minutes: 30 }
  await t.as('front_desk').appointments.book({ ...visit, ...place })
  t.peek((db) => {
    expect(() => db.execute('update appointment_history set at = 0')).toThrow('history_append_only')
    expect(() => db.execute('delete from appointment_history')).toThrow('history_append_only')
  })
})
