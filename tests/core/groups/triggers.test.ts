import { expect, test } from 'vitest'
import { storeAppointment } from '../../../core/appointments/index.ts'
import { inserter } from '../../../core/database/insert.ts'
import type { Writer } from '../../../core/database/handles.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type GroupId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const AT_TEN = MONDAY + 120 * MINUTE
const stamps = { created_at: MONDAY, updated_at: MONDAY, version: 1 }

interface Raw {
  /** Minutes after ten. */
  from?: number
  minutes?: number
  provider?: TestPractice['provider']
  override?: string
}

interface RawGroup extends Raw {
  room?: TestPractice['room']
  capacity?: number
}

/** Writes a group past every rule: only the triggers can refuse it. */
function writeGroup(db: Writer, t: TestPractice, raw: RawGroup = {}): GroupId {
  const id = newId<GroupId>(MONDAY)
  const starts_at = AT_TEN + (raw.from ?? 0) * MINUTE
  inserter(
    db,
    'group_sessions',
  )({
    ...{ id, name: 'Yoga', provider_id: raw.provider ?? t.provider, location_id: t.location },
    ...{ type_id: t.followUp, resource_id: raw.room ?? null, modality: 'in_person', starts_at },
    ...{ ends_at: starts_at + (raw.minutes ?? 60) * MINUTE, capacity: raw.capacity ?? 8 },
    ...{ notes: '', cancelled_at: null, override_reason: raw.override ?? null, ...stamps },
  })
  return id
}

interface RawVisit extends Raw {
  patient?: TestPractice['maria']
  group?: GroupId
  rooms?: readonly TestPractice['room'][]
  status?: 'scheduled' | 'cancelled' | 'no_show'
  providerTime?: string
  allowed?: boolean
}

function writeVisit(db: Writer, t: TestPractice, raw: RawVisit = {}): AppointmentId {
  const id = newId<AppointmentId>(MONDAY)
  const starts_at = AT_TEN + (raw.from ?? 0) * MINUTE
  storeAppointment(
    db,
    {
      ...{ id, patient_id: raw.patient ?? t.maria, provider_id: raw.provider ?? t.provider },
      ...{ location_id: t.location, type_id: t.followUp, modality: 'in_person', starts_at },
      ...{ ends_at: starts_at + (raw.minutes ?? 30) * MINUTE, status: raw.status ?? 'scheduled' },
      ...{ reason: null, notes: '', patient_notes: '', source: 'staff', booked_by: null },
      ...{ override_reason: raw.override ?? null, cancel_reason: null, replaced_by: null },
      ...{ provider_time: raw.providerTime ?? null, allowed_overlap: raw.allowed ? 1 : 0 },
      ...{ group_id: raw.group ?? null, ...stamps },
    },
    raw.rooms ?? [],
  )
  return id
}

const set = (db: Writer, table: string, column: string, value: unknown, id: string) =>
  db.execute(`update ${table} set ${column} = ? where id = ?`, value, id)

const MEETING = [
  [0, 60],
  [15, 15],
  [-30, 120],
  [-15, 30],
  [45, 30],
] as const

test.each(MEETING)('a visit at %i minutes of %i cannot meet a group', (from, minutes) => {
  const t = testPractice()
  t.peek((db) => {
    writeGroup(db, t)
    expect(() => writeVisit(db, t, { from, minutes })).toThrow('overlap_group')
    expect(() => writeVisit(db, t, { from, minutes, allowed: true })).toThrow('overlap_group')
  })
})

test.each(MEETING)('a group cannot meet a visit at %i minutes of %i', (from, minutes) => {
  const t = testPractice()
  t.peek((db) => {
    writeVisit(db, t, { from, minutes })
    expect(() => writeGroup(db, t)).toThrow('overlap_provider')
  })
})

test.each(MEETING)('two groups at %i minutes of %i cannot meet', (from, minutes) => {
  const t = testPractice()
  t.peek((db) => {
    writeGroup(db, t, { room: t.room })
    expect(() => writeGroup(db, t, { from, minutes })).toThrow('overlap_group')
    const other = { from, minutes, provider: t.otherProvider }
    expect(() => writeGroup(db, t, { ...other, room: t.room })).toThrow('overlap_group')
    writeGroup(db, t, { ...other, room: t.otherRoom })
  })
})

test('back to back, cancelled, overridden and of another provider stand beside a group', () => {
  const t = testPractice()
  t.peek((db) => {
    const cancelled = writeGroup(db, t)
    set(db, 'group_sessions', 'cancelled_at', MONDAY, cancelled)
    writeGroup(db, t)
    writeVisit(db, t, { from: -30 })
    writeVisit(db, t, { from: 60 })
    writeVisit(db, t, { status: 'cancelled' })
    writeVisit(db, t, { provider: t.otherProvider })
    writeVisit(db, t, { patient: t.john, override: 'Emergency' })
    writeGroup(db, t, { override: 'Two classes at once' })
  })
})

test('a group does not meet the part of a visit that its provider is not needed for', () => {
  const t = testPractice()
  t.peek((db) => {
    const phases = { from: -30, minutes: 120, providerTime: '[[0,30],[90,120]]' }
    const visit = writeVisit(db, t, phases)
    writeGroup(db, t)
    expect(() => set(db, 'appointments', 'provider_time', '[[0,31]]', visit)).toThrow(
      'overlap_group',
    )
    expect(() => set(db, 'appointments', 'provider_time', null, visit)).toThrow('overlap_group')
    const later = { ...phases, patient: t.john, provider: t.otherProvider, from: -20 }
    writeVisit(db, t, later)
    expect(() => writeGroup(db, t, { provider: t.otherProvider })).toThrow('overlap_provider')
  })
})

test('a room in which a group meets is taken, both ways', () => {
  const t = testPractice()
  t.peek((db) => {
    writeGroup(db, t, { room: t.room })
    const other = { provider: t.otherProvider }
    writeVisit(db, t, { ...other, rooms: [t.otherRoom] })
    expect(() => writeVisit(db, t, { ...other, from: 30, rooms: [t.room] })).toThrow(
      'overlap_group',
    )
    writeVisit(db, t, { ...other, from: 120, rooms: [t.otherRoom] })
    expect(() => writeGroup(db, t, { from: 135, room: t.otherRoom })).toThrow('overlap_resource')
    writeGroup(db, t, { from: 150, room: t.otherRoom })
  })
})

test('what moves into a group, or back into the book, is refused', () => {
  const t = testPractice()
  t.peek((db) => {
    writeGroup(db, t)
    const visit = writeVisit(db, t, { from: 60 })
    expect(() => set(db, 'appointments', 'starts_at', AT_TEN + 30 * MINUTE, visit)).toThrow(
      'overlap_group',
    )
    const cancelled = writeVisit(db, t, { status: 'cancelled' })
    expect(() => set(db, 'appointments', 'status', 'scheduled', cancelled)).toThrow('overlap_group')
    const group = writeGroup(db, t, { from: -60 })
    expect(() => set(db, 'group_sessions', 'ends_at', AT_TEN + MINUTE, group)).toThrow(
      'overlap_group',
    )
  })
})

test('a visit that a group was planned over by override may still change its status', () => {
  const t = testPractice()
  t.peek((db) => {
    const visit = writeVisit(db, t)
    writeGroup(db, t, { override: 'Agreed with the patient' })
    expect(() => set(db, 'appointments', 'status', 'arrived', visit)).not.toThrow()
  })
})

test('no more take part than there are places, whatever the reason', () => {
  const t = testPractice()
  t.peek((db) => {
    const group = writeGroup(db, t, { capacity: 1 })
    const time = { minutes: 60, group }
    writeVisit(db, t, time)
    const more = { ...time, patient: t.john }
    expect(() => writeVisit(db, t, more)).toThrow('group_full')
    expect(() => writeVisit(db, t, { ...more, override: 'One more' })).toThrow('group_full')
    const missed = writeVisit(db, t, { ...more, status: 'no_show' })
    expect(() => set(db, 'appointments', 'status', 'arrived', missed)).toThrow('group_full')
    set(db, 'group_sessions', 'capacity', 2, group)
    set(db, 'appointments', 'status', 'arrived', missed)
    expect(() => set(db, 'group_sessions', 'capacity', 1, group)).toThrow('group_full')
  })
})

test('participants of a group stand beside each other and nobody else', () => {
  const t = testPractice()
  t.peek((db) => {
    const group = writeGroup(db, t)
    const time = { minutes: 60, group }
    const maria = writeVisit(db, t, time)
    writeVisit(db, t, { ...time, patient: t.john })
    expect(() => set(db, 'appointments', 'group_id', null, maria)).toThrow('overlap_')
  })
})
