import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storeAppointment } from '../../../core/appointments/index.ts'
import { isOverlap } from '../../../core/appointments/placing/keeping.ts'
import type { Writer } from '../../../core/database/handles.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type ResourceId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const LINE = 'Exam room'

/** One use of rooms, in minutes: a claim on some room, or on some exam room, or one room itself. */
interface Use {
  readonly of: 'any' | 'line' | number
  readonly from: number
  readonly minutes: number
}

/** A visit that takes up nothing itself, so that only the triggers of rooms are asked. */
function idleVisit(db: Writer, t: TestPractice): AppointmentId {
  const id = newId<AppointmentId>(MONDAY)
  storeAppointment(
    db,
    {
      ...{ id, patient_id: t.maria, provider_id: t.provider, location_id: t.location },
      ...{ type_id: t.followUp, modality: 'in_person', status: 'cancelled', reason: null },
      ...{ starts_at: MONDAY, ends_at: MONDAY + MINUTE, override_reason: null, notes: '' },
      ...{ patient_notes: '', source: 'staff', booked_by: null, cancel_reason: 'other' },
      ...{ replaced_by: null, created_at: MONDAY, updated_at: MONDAY, version: 1 },
    },
    [],
  )
  return id
}

const CLAIM = `insert into appointment_pools
  (appointment_id, position, location_id, kind, category, starts_at, ends_at, active, overridden)
  values (?, 0, ?, 'room', ?, ?, ?, 1, ?)`
const TAKE = `insert into appointment_resources
  (appointment_id, resource_id, starts_at, ends_at, active, overridden) values (?, ?, ?, ?, 1, ?)`

/** Writes one use past every rule. @returns false where a trigger refused it */
function write(db: Writer, t: TestPractice, rooms: readonly ResourceId[], use: Use, over = 0) {
  const id = idleVisit(db, t)
  const starts = MONDAY + use.from * MINUTE
  const times = [starts, starts + use.minutes * MINUTE]
  try {
    if (typeof use.of === 'number') db.execute(TAKE, id, rooms[use.of], ...times, over)
    else db.execute(CLAIM, id, t.location, use.of === 'line' ? LINE : null, ...times, over)
    return id
  } catch (error) {
    if (!isOverlap(error)) throw error
    return null
  }
}

/** Three rooms, the last two of one line; one more that is out of use. */
function rooms(db: Writer, t: TestPractice): ResourceId[] {
  const ids = [t.room, t.otherRoom, newId<ResourceId>(MONDAY), newId<ResourceId>(MONDAY)]
  db.execute('update resources set category = ? where id = ?', LINE, t.otherRoom)
  for (const [at, id] of ids.slice(2).entries())
    db.execute(
      `insert into resources values (?, ?, 'Room', 'room', ?, ?, ?, 1, ?)`,
      ...[id, t.location, 1 - at, MONDAY, MONDAY, LINE],
    )
  return ids
}

/** What would be wrong with a use, minute by minute; room 0 belongs to no line. */
function tooMany(kept: readonly Use[], use: Use): boolean {
  const minutes = Array.from({ length: use.minutes }, (_, n) => use.from + n)
  return minutes.some((minute) => {
    const now = kept.filter(({ from, minutes: m }) => from <= minute && minute < from + m)
    if (typeof use.of === 'number' && now.some(({ of }) => of === use.of)) return true
    const all = [...now, use]
    const claims = all.filter(({ of }) => typeof of === 'string')
    const taken = (of: readonly number[]) =>
      of.filter((room) => all.some((each) => each.of === room)).length
    const onLine = claims.filter(({ of }) => of === 'line').length
    const concernsLine = use.of !== 'any' && use.of !== 0
    return (
      (claims.length > 0 && claims.length + taken([0, 1, 2]) > 3) ||
      (concernsLine && onLine > 0 && onLine + taken([1, 2]) > 2)
    )
  })
}

const uses = fc.array(
  fc.record<Use>({
    of: fc.oneof(fc.constantFrom('any', 'line'), fc.integer({ min: 0, max: 2 })),
    from: fc.integer({ min: 0, max: 12 }),
    minutes: fc.integer({ min: 1, max: 8 }),
  }),
  { maxLength: 14 },
)

test('never more is promised and taken than there are rooms, and nothing else is refused', () => {
  const t = testPractice()
  t.peek((db) => {
    const ids = rooms(db, t)
    fc.assert(
      fc.property(uses, (wanted) => {
        const kept: Use[] = []
        for (const use of wanted) {
          const refused = write(db, t, ids, use) === null
          expect([use, refused]).toEqual([use, tooMany(kept, use)])
          if (!refused) kept.push(use)
        }
        db.execute('delete from appointment_pools')
        db.execute('delete from appointment_resources')
      }),
      { numRuns: 150 },
    )
  })
})

const hour = (of: Use['of'], from = 0): Use => ({ of, from, minutes: 60 })

test('an override is let through, and counts for those who come after', () => {
  const t = testPractice()
  t.peek((db) => {
    const ids = rooms(db, t)
    for (let n = 0; n < 4; n += 1) expect(write(db, t, ids, hour('any'), 1)).not.toBeNull()
    expect(write(db, t, ids, hour('any'))).toBeNull()
    expect(write(db, t, ids, hour(0))).toBeNull()
    expect(write(db, t, ids, hour(0), 1)).not.toBeNull()
  })
})

test('a room out of use is none to count on, but may be taken for what it is', () => {
  const t = testPractice()
  t.peek((db) => {
    const ids = rooms(db, t)
    for (const of of ['line', 'line', 'any'] as const)
      expect(write(db, t, ids, hour(of))).not.toBeNull()
    expect(write(db, t, ids, hour('any'))).toBeNull()
    expect(write(db, t, ids, hour(3))).not.toBeNull()
  })
})

test('a claim that moves, grows or comes back is weighed again; one that stays is not', () => {
  const t = testPractice()
  t.peek((db) => {
    const ids = rooms(db, t)
    const [first] = [write(db, t, ids, hour('line')), write(db, t, ids, hour('line'))]
    const later = write(db, t, ids, hour('line', 60))
    const set = (sql: string) => () =>
      db.execute(`update appointment_pools set ${sql} where appointment_id = ?`, later)
    const hourMs = 60 * MINUTE
    expect(set(`starts_at = starts_at - ${hourMs}, ends_at = ends_at - ${hourMs}`)).toThrow(
      'overlap_pool',
    )
    expect(set(`starts_at = starts_at - ${MINUTE}`)).toThrow('overlap_pool')
    set(`active = 0, starts_at = starts_at - ${hourMs}, ends_at = ends_at - ${hourMs}`)()
    expect(set('active = 1')).toThrow('overlap_pool')
    db.execute('update appointment_pools set overridden = 1 where appointment_id = ?', first)
    expect(set('active = 1')).toThrow('overlap_pool')
    db.execute('delete from appointment_pools where appointment_id = ?', first)
    set('active = 1')()
  })
})

test('another location has rooms of its own', () => {
  const t = testPractice()
  t.peek((db) => {
    const ids = rooms(db, t)
    const kept = write(db, t, ids, hour('any'))
    const away = () =>
      db.execute(
        'update appointment_pools set location_id = ? where appointment_id = ?',
        t.otherLocation,
        kept,
      )
    expect(away).toThrow('overlap_pool')
  })
})
