import { expect, test } from 'vitest'
import { storeAppointment } from '../../../core/appointments/index.ts'
import { isOverlap } from '../../../core/appointments/placing/keeping.ts'
import type { Writer } from '../../../core/database/handles.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import {
  newId,
  type AppointmentId,
  type PatientId,
  type ResourceId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const AT_TEN = MONDAY + 120 * MINUTE

interface Raw {
  from?: number
  minutes?: number
  patient?: PatientId
  provider?: TestPractice['provider']
  override?: string
  status?: 'scheduled' | 'cancelled'
  rooms?: readonly ResourceId[]
}

/** Writes a visit past every rule: only the triggers can refuse it. */
function write(db: Writer, t: TestPractice, raw: Raw = {}): AppointmentId {
  const id = newId<AppointmentId>(MONDAY)
  const starts = AT_TEN + (raw.from ?? 0) * MINUTE
  storeAppointment(
    db,
    {
      ...{ id, patient_id: raw.patient ?? t.maria, provider_id: raw.provider ?? t.provider },
      ...{ location_id: t.location, type_id: t.followUp, modality: 'in_person' },
      ...{ starts_at: starts, ends_at: starts + (raw.minutes ?? 30) * MINUTE },
      ...{ status: raw.status ?? 'scheduled', override_reason: raw.override ?? null },
      ...{ reason: null, notes: '', patient_notes: '', source: 'staff', booked_by: null },
      ...{ cancel_reason: null, replaced_by: null },
      ...{ created_at: MONDAY, updated_at: MONDAY, version: 1 },
    },
    raw.rooms ?? [],
  )
  return id
}

const set = (db: Writer, column: string, value: unknown, id: AppointmentId) =>
  db.execute(`update appointments set ${column} = ? where id = ?`, value, id)

const SPANS = [
  [0, 30],
  [10, 5],
  [-30, 120],
  [-15, 30],
  [15, 30],
] as const

test.each(SPANS)('a row at %i minutes of %i that meets another one is refused', (from, minutes) => {
  const t = testPractice()
  t.peek((db) => {
    write(db, t)
    const same = { from, minutes }
    expect(() => write(db, t, { ...same, patient: t.john })).toThrow('overlap_provider')
    expect(() => write(db, t, { ...same, provider: t.otherProvider })).toThrow('overlap_patient')
  })
})

test.each(SPANS)('a room at %i minutes of %i that is taken is refused', (from, minutes) => {
  const t = testPractice()
  t.peek((db) => {
    write(db, t, { rooms: [t.room] })
    const other = { from, minutes, patient: t.john, provider: t.otherProvider, rooms: [t.room] }
    expect(() => write(db, t, other)).toThrow('overlap_resource')
  })
})

test('rows that touch, that were cancelled, or that carry an override stand beside each other', () => {
  const t = testPractice()
  t.peek((db) => {
    write(db, t, { rooms: [t.room] })
    write(db, t, { from: 30, rooms: [t.room] })
    write(db, t, { from: -30, rooms: [t.room] })
    write(db, t, { status: 'cancelled', rooms: [t.room] })
    write(db, t, { override: 'Both at once', rooms: [t.room] })
    expect(() => write(db, t)).toThrow('overlap_')
  })
})

test('a row cannot be moved, given, brought back or uncovered into another one', () => {
  const t = testPractice()
  t.peek((db) => {
    write(db, t)
    const later = write(db, t, { from: 60 })
    expect(() => set(db, 'starts_at', AT_TEN + 20 * MINUTE, later)).toThrow('overlap_')
    const other = write(db, t, { patient: t.john, provider: t.otherProvider })
    expect(() => set(db, 'provider_id', t.provider, other)).toThrow('overlap_provider')
    expect(() => set(db, 'patient_id', t.maria, other)).toThrow('overlap_patient')
    const gone = write(db, t, { status: 'cancelled' })
    expect(() => set(db, 'status', 'scheduled', gone)).toThrow('overlap_')
    const covered = write(db, t, { override: 'Both at once' })
    expect(() => set(db, 'override_reason', null, covered)).toThrow('overlap_')
  })
})

test('a room follows its visit, and cannot follow it into another one', () => {
  const t = testPractice()
  t.peek((db) => {
    write(db, t, { rooms: [t.room] })
    const elsewhere = { patient: t.john, provider: t.otherProvider, rooms: [t.room] }
    const later = write(db, t, { ...elsewhere, from: 60 })
    expect(() => set(db, 'starts_at', AT_TEN + 20 * MINUTE, later)).toThrow('overlap_resource')
    set(db, 'status', 'cancelled', later)
    write(db, t, { ...elsewhere, from: 60 })
    expect(() => set(db, 'status', 'scheduled', later)).toThrow('overlap_')
  })
})

test('a visit that another was booked over on purpose still goes through its day', () => {
  const t = testPractice()
  t.peek((db) => {
    const first = write(db, t, { rooms: [t.room] })
    write(db, t, { from: 15, override: 'Both at once', rooms: [t.room] })
    for (const status of ['confirmed', 'arrived', 'roomed', 'in_progress', 'completed'])
      expect(set(db, 'status', status, first)).toBe(1)
    expect(set(db, 'ends_at', AT_TEN + 20 * MINUTE, first)).toBe(1)
    expect(() => set(db, 'ends_at', AT_TEN + 40 * MINUTE, first)).toThrow('overlap_')
  })
})

test('no visit lasts longer than a day or ends before it starts', () => {
  const t = testPractice()
  t.peek((db) => {
    expect(() => write(db, t, { minutes: 1441 })).toThrow('CHECK')
    expect(() => write(db, t, { minutes: 0 })).toThrow('CHECK')
    write(db, t, { from: -1430, minutes: 1440 })
    expect(() => write(db, t, { from: 0 })).toThrow('overlap_')
  })
})

test('the abort of a trigger is told from other failures', () => {
  const t = testPractice()
  const caught = (work: () => unknown): unknown => {
    try {
      return work()
    } catch (error) {
      return error
    }
  }
  t.peek((db) => {
    write(db, t)
    expect(isOverlap(caught(() => write(db, t)))).toBe(true)
    expect(isOverlap(caught(() => write(db, t, { minutes: 0 })))).toBe(false)
    expect(isOverlap(caught(() => db.execute('delete from appointment_history')))).toBe(false)
    expect(isOverlap(new Error('overlap_provider'))).toBe(false)
  })
})
