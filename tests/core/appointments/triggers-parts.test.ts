import { expect, test } from 'vitest'
import { storeAppointment } from '../../../core/appointments/index.ts'
import type { Writer } from '../../../core/database/handles.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const AT_TEN = MONDAY + 120 * MINUTE

interface Raw {
  readonly from?: number
  readonly minutes?: number
  readonly parts?: readonly (readonly [number, number])[]
  readonly allowed?: boolean
  readonly patient?: TestPractice['maria']
}

/** Writes a visit of the first provider past every rule: only the triggers can refuse it. */
function write(db: Writer, t: TestPractice, raw: Raw = {}): AppointmentId {
  const id = newId<AppointmentId>(MONDAY)
  const starts = AT_TEN + (raw.from ?? 0) * MINUTE
  const row = {
    ...{ id, patient_id: raw.patient ?? t.john, provider_id: t.provider },
    ...{ location_id: t.location, type_id: t.followUp, modality: 'in_person' as const },
    ...{ starts_at: starts, ends_at: starts + (raw.minutes ?? 60) * MINUTE },
    ...{ status: 'scheduled' as const, override_reason: null, reason: null, notes: '' },
    ...{ patient_notes: '', source: 'staff' as const, booked_by: null, cancel_reason: null },
    ...{ replaced_by: null, created_at: MONDAY, updated_at: MONDAY, version: 1 },
    ...{ provider_time: raw.parts ? JSON.stringify(raw.parts) : null },
    allowed_overlap: raw.allowed ? 1 : 0,
  }
  storeAppointment(db, row, [])
  return id
}

const set = (db: Writer, column: string, value: unknown, id: AppointmentId) =>
  db.execute(`update appointments set ${column} = ? where id = ?`, value, id)

/** Maria at ten for an hour; the provider is needed in the first and the last ten minutes. */
const maria = (db: Writer, t: TestPractice) =>
  write(db, t, {
    patient: t.maria,
    parts: [
      [0, 10],
      [50, 60],
    ],
  })

test.each([
  [{ from: 10, minutes: 40 }, true],
  [{ from: 5, minutes: 10 }, false],
  [{ from: 45, minutes: 10 }, false],
  [{ from: 0, minutes: 60 }, false],
  [{ from: 0, minutes: 60, parts: [[10, 50]] as const }, true],
  [{ from: 0, minutes: 60, parts: [[10, 51]] as const }, false],
  [
    {
      from: -30,
      minutes: 60,
      parts: [
        [0, 30],
        [40, 60],
      ] as const,
    },
    true,
  ],
  [{ from: 60, minutes: 10 }, true],
])('%j beside a visit with parts stands: %s', (other, stands) => {
  const t = testPractice()
  t.peek((db) => {
    maria(db, t)
    const attempt = () => write(db, t, other)
    if (stands) expect(attempt).not.toThrow()
    else expect(attempt).toThrow('overlap_provider')
  })
})

test('parts cannot be changed, dropped or shifted into what stands beside them', () => {
  const t = testPractice()
  t.peek((db) => {
    const id = maria(db, t)
    write(db, t, { from: 10, minutes: 40 })
    expect(() => set(db, 'provider_time', null, id)).toThrow('overlap_provider')
    expect(() => set(db, 'provider_time', '[[0,11]]', id)).toThrow('overlap_provider')
    expect(() => set(db, 'starts_at', AT_TEN + 20 * MINUTE, id)).toThrow('overlap_provider')
    expect(() => set(db, 'provider_time', '[[0,10]]', id)).not.toThrow()
    expect(() => set(db, 'starts_at', AT_TEN + 5 * MINUTE, id)).toThrow('overlap_provider')
  })
})

test('a patient cannot be in two places, whoever needs the provider', () => {
  const t = testPractice()
  t.peek((db) => {
    maria(db, t)
    const self = { patient: t.maria, from: 10, minutes: 20 }
    expect(() => write(db, t, self)).toThrow('overlap_patient')
    expect(() => write(db, t, { ...self, allowed: true })).toThrow('overlap_patient')
  })
})

test('what a rule allows stands beside others, and what it does not allow cannot follow', () => {
  const t = testPractice()
  t.peek((db) => {
    write(db, t, { patient: t.maria })
    const beside = write(db, t, { from: 15, minutes: 15, allowed: true })
    expect(() => write(db, t, { from: 40, minutes: 10 })).toThrow('overlap_provider')
    expect(() => set(db, 'allowed_overlap', 0, beside)).toThrow('overlap_provider')
    expect(() => set(db, 'starts_at', AT_TEN + 20 * MINUTE, beside)).not.toThrow()
  })
})

test('a visit with parts that was cancelled comes back only where its parts are free', () => {
  const t = testPractice()
  t.peek((db) => {
    const id = maria(db, t)
    set(db, 'status', 'cancelled', id)
    const other = write(db, t, { from: 5, minutes: 10 })
    expect(() => set(db, 'status', 'scheduled', id)).toThrow('overlap_provider')
    set(db, 'starts_at', AT_TEN + 12 * MINUTE, other)
    set(db, 'ends_at', AT_TEN + 40 * MINUTE, other)
    expect(() => set(db, 'status', 'scheduled', id)).not.toThrow()
  })
})
