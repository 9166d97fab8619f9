import { expect, test } from 'vitest'
import { NEXT_VISIT, VISITS_BETWEEN } from '../../../core/appointments/lookup/looking-up.ts'
import { HOUR } from '../../../core/kernel/clock.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from './asking.ts'

/** The starts of what was found, patient by patient. */
const startsOf = (found: readonly { visits: readonly { startsAt: number }[] }[]) =>
  found.map(({ visits }) => visits.map(({ startsAt }) => new Date(startsAt).toISOString()))

const book = (t: TestPractice, start: string, more = {}) =>
  t.as('front_desk').appointments.book(asked(t, start, more))

test('a patient is found with the next visit, not a later, a cancelled or a completed one', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const cancelled = await book(t, '2026-03-02T09:00')
  await desk.cancel({ id: cancelled.id, version: cancelled.version, reason: 'patient' })
  const next = await book(t, '2026-03-03T10:00')
  await book(t, '2026-03-04T10:00')
  const found = await desk.lookUp({ text: 'lopez' })
  expect(found).toMatchObject([{ id: t.maria, familyName: 'Lopez', visits: [{ id: next.id }] }])
  expect(startsOf(found)).toEqual([['2026-03-03T15:00:00.000Z']])
})

test('a visit that began two hours ago is still the next one; one of four hours ago is not', async () => {
  const t = testPractice()
  await book(t, '2026-03-02T09:00')
  const next = () => t.as('owner').appointments.lookUp({ text: 'lopez' })
  t.peek((db) => db.execute('update appointments set starts_at = ?, ends_at = ?', ...at(2)))
  expect((await next()).flatMap(({ visits }) => visits)).toHaveLength(1)
  t.peek((db) => db.execute('update appointments set starts_at = ?, ends_at = ?', ...at(4)))
  expect((await next()).flatMap(({ visits }) => visits)).toEqual([])
})

const at = (hoursAgo: number) =>
  [MONDAY - hoursAgo * HOUR, MONDAY - hoursAgo * HOUR + HOUR / 2] as const

test('a date asks for the visits of that date, on the wall of each location', async () => {
  const t = testPractice()
  await book(t, '2026-03-03T10:00')
  await book(t, '2026-03-04T09:00')
  await book(t, '2026-03-04T15:00', { providerId: t.otherProvider })
  const on = (date: string) => t.as('front_desk').appointments.lookUp({ text: 'maria', on: date })
  expect(startsOf(await on('2026-03-04'))).toEqual([
    ['2026-03-04T14:00:00.000Z', '2026-03-04T20:00:00.000Z'],
  ])
  expect(startsOf(await on('2026-03-05'))).toEqual([[]])
  // Half past midnight in New York is still the day before in Chicago.
  const late = Date.parse('2026-03-04T05:30:00Z')
  t.peek((db) =>
    db.execute(
      'update appointments set location_id = ?, starts_at = ?, ends_at = ? where starts_at < ?',
      ...[t.otherLocation, late, late + HOUR, Date.parse('2026-03-04T00:00:00Z')],
    ),
  )
  expect(startsOf(await on('2026-03-03'))).toEqual([['2026-03-04T05:30:00.000Z']])
  expect(startsOf(await on('2026-03-04'))[0]).not.toContain('2026-03-04T05:30:00.000Z')
})

test('the patients looked at last come latest first, each once, and only one’s own', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.patients.get({ id: t.maria })
  await desk.patients.get({ id: t.john })
  await desk.patients.get({ id: t.maria })
  await book(t, '2026-03-03T10:00', { patientId: t.john })
  const recent = await desk.appointments.recentPatients({})
  expect(recent.map(({ id }) => id)).toEqual([t.john, t.maria])
  expect(recent[0]?.visits).toHaveLength(1)
  expect(await t.as('provider').appointments.recentPatients({})).toEqual([])
  expect(await desk.appointments.recentPatients({ limit: 1 })).toHaveLength(1)
})

test('a merged record is shown as the one it became', async () => {
  const t = testPractice()
  await t.as('front_desk').patients.get({ id: t.john })
  await book(t, '2026-03-03T10:00')
  t.peek((db) => db.execute('update patients set merged_into = ? where id = ?', t.maria, t.john))
  const recent = await t.as('front_desk').appointments.recentPatients({})
  expect(recent.map(({ id }) => id)).toEqual([t.maria])
})

test('what is typed key by key is one audit entry, of one session, for ten seconds', async () => {
  const t = testPractice()
  const searched = async () =>
    (await t.as('owner').access.listAudit({ action: 'patients.searched' })).length
  const type = (role: 'front_desk' | 'provider', text: string) =>
    t.as(role).appointments.lookUp({ text })
  for (const text of ['l', 'lo', 'lop', 'lope']) await type('front_desk', text)
  await t.as('front_desk').patients.search({ text: 'lopez' })
  expect(await searched()).toBe(1)
  await type('provider', 'lo')
  expect(await searched()).toBe(2)
  t.clock.now += 10_000
  await type('front_desk', 'lo')
  expect(await searched()).toBe(3)
})

test('more searches than somebody types are told again: a harvest leaves its trail', async () => {
  const t = testPractice()
  for (let count = 0; count < 61; count += 1)
    await t.as('front_desk').patients.search({ text: 'a' })
  const entries = await t.as('owner').access.listAudit({ action: 'patients.searched' })
  expect(entries).toHaveLength(4)
})

test('a refused search is told beside the ones that were answered', async () => {
  const t = testPractice()
  await t.as('front_desk').patients.search({ text: 'a' })
  await t
    .as('front_desk')
    .patients.search({ text: 'a'.repeat(201) })
    .catch(() => undefined)
  const entries = await t.as('owner').access.listAudit({ action: 'patients.searched' })
  expect(entries.map(({ outcome }) => outcome)).toEqual(['invalid_input', 'done'])
})

test('next visits are read by the index over patient and time', () => {
  const details = testPractice().peek((db) =>
    [NEXT_VISIT, VISITS_BETWEEN].map((sql) => {
      const values = sql === NEXT_VISIT ? ['p', 1] : ['p', 1, 2]
      const plan = db.prepared<{ detail: string }>(`explain query plan ${sql}`).all(...values)
      return plan.map(({ detail }) => detail).join('; ')
    }),
  )
  for (const detail of details) {
    expect(detail).toContain('SEARCH a USING INDEX appointments_of_patient (patient_id=?')
    expect(detail).not.toContain('TEMP B-TREE')
  }
})
