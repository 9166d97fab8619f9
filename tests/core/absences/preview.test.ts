import { expect, test } from 'vitest'
import type { AbsenceHit } from '../../../core/absences/contract.ts'
import { newId, type GroupId, type ProviderId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { rule } from '../rulebook/rules.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { acceptAll, bookDay, lookAt, offToday } from './sick-day.ts'

/** Pairs of proposals that take one provider at one time. */
const clashes = (hits: readonly AbsenceHit[]) =>
  hits.flatMap(({ proposal: a }, at) =>
    hits
      .slice(at + 1)
      .filter(
        ({ proposal: b }) =>
          a && b && a.providerId === b.providerId && a.startsAt < b.endsAt && b.startsAt < a.endsAt,
      ),
  )

test('fourteen visits have fourteen places that do not meet, the nearest of the same provider', async () => {
  const t = testPractice()
  const booked = await bookDay(t, 14)
  const hits = await t.as('manager').absences.preview(lookAt(t))
  expect(hits.map(({ visit }) => visit.id)).toEqual(booked.map(({ id }) => id))
  expect(clashes(hits)).toEqual([])
  const places = hits.map(({ proposal }) => proposal)
  expect(places.every((place) => place?.providerId === t.provider)).toBe(true)
  expect(places[0]).toMatchObject({ start: '2026-03-03T09:00', locationId: t.location })
  const days = places.map((place) => place?.start.slice(0, 10))
  expect(new Set(days)).toEqual(new Set(['2026-03-03']))
})

test('each visit comes with how its patient is reached', async () => {
  const t = testPractice()
  await bookDay(t, 1)
  const [hit] = await t.as('manager').absences.preview(lookAt(t))
  expect(hit?.contact).toEqual({
    phones: [{ kind: 'mobile', number: '+16175550142' }],
    email: 'zoe@example.org',
    preference: 'phone',
    language: 'en',
  })
})

test('where the nearest time matters more, a colleague takes over at the same hour', async () => {
  const t = testPractice()
  await bookDay(t, 3)
  const nearest = lookAt(t, { prefer: 'nearest_time' })
  const hits = await t.as('manager').absences.preview(nearest)
  expect(hits.map(({ proposal }) => [proposal?.providerId, proposal?.start])).toEqual([
    [t.otherProvider, '2026-03-02T09:00'],
    [t.otherProvider, '2026-03-02T09:30'],
    [t.otherProvider, '2026-03-02T10:00'],
  ])
})

test('somebody who is away for long is replaced by a colleague who sees the type', async () => {
  const t = testPractice()
  await bookDay(t, 1)
  const spans = [{ from: '2026-03-02T00:00', to: '2026-06-01T00:00' }]
  const [hit] = await t.as('manager').absences.preview(lookAt(t, { spans }))
  expect(hit?.proposal).toMatchObject({ providerId: t.otherProvider, start: '2026-03-02T09:00' })
})

test('somebody of another speciality is no replacement', async () => {
  const t = testPractice()
  await bookDay(t, 1)
  const { clinic, absences } = t.as('manager')
  const { providers } = await clinic.directory({})
  const other = providers.find(({ id }) => id === t.otherProvider)
  if (!other) throw new Error('nobody else')
  await clinic.saveProvider({ ...other, speciality: 'Dentistry' })
  const spans = [{ from: '2026-03-02T00:00', to: '2026-06-01T00:00' }]
  const [hit] = await absences.preview(lookAt(t, { spans }))
  expect(hit?.proposal).toBeNull()
})

test('when everybody is away for long, nothing is proposed', async () => {
  const t = testPractice()
  await bookDay(t, 1)
  const spans = [{ from: '2026-03-02T00:00', to: '2026-06-01T00:00' }]
  const all = lookAt(t, { spans, providerIds: [t.provider, t.otherProvider] })
  const [hit] = await t.as('manager').absences.preview(all)
  expect(hit?.proposal).toBeNull()
})

test('hours off meet the visits of those hours only; no proposal lies within them', async () => {
  const t = testPractice()
  const booked = await bookDay(t, 6)
  const spans = [{ from: '2026-03-02T09:15', to: '2026-03-02T10:00' }]
  const hits = await t.as('manager').absences.preview(lookAt(t, { spans }))
  expect(hits.map(({ visit }) => visit.id)).toEqual(booked.slice(0, 2).map(({ id }) => id))
  expect(hits[0]?.proposal?.start).toBe('2026-03-02T13:00')
})

test('earlier places are proposed only while there is a day left to reach the patient', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, '2026-03-03T09:00'))
  await desk.book(asked(t, '2026-03-05T09:00', { patientId: t.john }))
  const spans = [
    { from: '2026-03-03T00:00', to: '2026-03-04T00:00' },
    { from: '2026-03-05T00:00', to: '2026-03-06T00:00' },
  ]
  const hits = await t.as('manager').absences.preview(lookAt(t, { spans }))
  expect(hits.map(({ proposal }) => proposal?.start)).toEqual([
    '2026-03-04T09:00',
    '2026-03-04T16:30',
  ])
})

test('who is being seen, or was cancelled, is not met', async () => {
  const t = testPractice()
  const [first, second] = await bookDay(t, 3)
  const desk = t.as('front_desk').appointments
  if (!first || !second) throw new Error('nothing was booked')
  await desk.cancel({ id: second.id, version: 1, reason: 'patient' })
  const arrived = await desk.setStatus({ id: first.id, version: 1, status: 'arrived' })
  await desk.setStatus({ id: first.id, version: arrived.version, status: 'in_progress' })
  expect(await t.as('manager').absences.preview(lookAt(t))).toHaveLength(1)
})

test('two absent at once get places that do not meet in one room', async () => {
  const t = testPractice()
  const treatment = { typeId: t.procedure, minutes: 45 }
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, '2026-03-02T10:00', treatment))
  const other = { ...treatment, patientId: t.john, providerId: t.otherProvider }
  await desk.book(asked(t, '2026-03-02T10:00', other))
  const both = { providerIds: [t.provider, t.otherProvider] }
  const manager = t.as('manager').absences
  const hits = await manager.preview(lookAt(t, both))
  const decisions = acceptAll(hits)
  expect(decisions.map(({ choice }) => choice)).toEqual(['move', 'move'])
  await manager.record(offToday(t, { ...both, decisions }))
})

test('providers look at their own time off, the desk at none', async () => {
  const t = testPractice()
  await bookDay(t, 1)
  expect(await t.as('provider').absences.preview(lookAt(t))).toHaveLength(1)
  const other = lookAt(t, { providerIds: [t.otherProvider] })
  expect(await refusalOf(t.as('provider').absences.preview(other))).toMatchObject({
    code: 'not_permitted',
  })
  expect(await refusalOf(t.as('front_desk').absences.preview(lookAt(t)))).toMatchObject({
    code: 'not_permitted',
  })
})

test.each([
  ['nobody', { providerIds: [] }, 'providerIds', 'required'],
  ['no time', { spans: [] }, 'spans', 'required'],
  [
    'an end before its start',
    { spans: [{ from: '2026-03-03T00:00', to: '2026-03-02T00:00' }] },
    'spans.0.to',
    'end_before_start',
  ],
  [
    'more than a year',
    { spans: [{ from: '2026-03-03T00:00', to: '2027-03-08T00:00' }] },
    'spans',
    'out_of_range',
  ],
  ['somebody unknown', { providerIds: [newId<ProviderId>(0)] }, 'providerIds', 'not_found'],
])('%s is refused', async (_, more, path, code) => {
  const t = testPractice()
  const call = t.as('manager').absences.preview(lookAt(t, more))
  expect(await refusalOf(call)).toMatchObject(problem(path, code))
})

test('a preview leaves its trace in the audit log', async () => {
  const t = testPractice()
  await t.as('manager').absences.preview(lookAt(t))
  const [entry] = await t.as('owner').access.listAudit({ action: 'absence.previewed' })
  expect(entry).toMatchObject({ actor: 'The manager', subjectId: t.provider })
})

test('groups are told, joined or empty, those that are over or cancelled left out', async () => {
  const t = testPractice()
  const { groups } = t.as('manager')
  const meeting = (name: string, start: string, more: object = {}) =>
    groups.create({
      ...{ id: newId<GroupId>(MONDAY), name, capacity: 8, minutes: 60, start },
      ...{ typeId: t.followUp, providerId: t.provider, locationId: t.location },
      ...more,
    })
  const yoga = await meeting('Yoga', '2026-03-02T10:00')
  const off = await meeting('Cancelled', '2026-03-02T13:00')
  await groups.cancel({ id: off.id, version: off.version, reason: 'other' })
  await meeting('Next day', '2026-03-03T10:00')
  await meeting('Of somebody else', '2026-03-02T10:00', { providerId: t.otherProvider })
  await meeting('Over', '2026-03-02T07:00', { override: { reason: 'Early birds' } })
  const met = await t.as('front_desk').absences.groups(lookAt(t))
  expect(met).toMatchObject([{ id: yoga.id, name: 'Yoga', taken: 0 }])
})

test('proposals together keep to the numbers that a rule allows a day', async () => {
  const t = testPractice()
  const booked = await bookDay(t, 5)
  const { absences } = t.as('manager')
  await rule(t, { kind: 'day_limit', count: 2 }, { providerId: t.provider })
  const hits = await absences.preview(lookAt(t))
  expect(hits.map(({ proposal }) => proposal?.start.slice(0, 10))).toEqual([
    ...['2026-03-03', '2026-03-03', '2026-03-04', '2026-03-04', '2026-03-05'],
  ])
  const decisions = acceptAll(hits)
  const absence = await absences.record(offToday(t, { decisions }))
  expect(absence.visits).toBe(booked.length)
})

test('proposals together keep apart what a rule wants apart, and new patients few', async () => {
  const t = testPractice()
  await bookDay(t, 4)
  const { absences } = t.as('manager')
  await rule(t, { kind: 'not_in_row', on: true })
  const apart = await absences.preview(lookAt(t))
  const days = (hits: typeof apart) => hits.map(({ proposal }) => proposal?.start.slice(0, 10))
  expect(new Set(days(apart)).size).toBe(4)
  await rule(t, { kind: 'new_patient_limit', count: 1 })
  expect(new Set(days(await absences.preview(lookAt(t)))).size).toBe(4)
  await absences.record(offToday(t, { decisions: acceptAll(apart) }))
})
