import { expect, test } from 'vitest'
import type { RuleSetting } from '../../../core/rulebook/contract.ts'
import type { Refusal } from '../../../core/kernel/refusals.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { rule } from './rules.ts'

/** The kinds and the sentences that stand against a booking. */
const told = ({ code, details }: Refusal) => ({
  code,
  rules: (details['rules'] as { kind: string; sentence: string }[]).map(({ kind, sentence }) => [
    kind,
    sentence,
  ]),
})

const against = (kind: string, sentence: string) => ({
  code: 'against_rules',
  rules: [[kind, sentence]],
})

/** Monday is 2026-03-02, 8:00 in New York; Maria was born on 1984-03-14, John on 1971-11-02. */
test.each<[RuleSetting, string, Parameters<typeof asked>[2], string]>([
  [{ kind: 'lead_time', minutes: 120 }, '2026-03-02T09:30', {}, 'Book at least 2 hours ahead.'],
  [{ kind: 'horizon', days: 1 }, '2026-03-04T10:00', {}, 'Book at most 1 day ahead.'],
  [
    { kind: 'grid', minutes: 20 },
    '2026-03-02T10:30',
    {},
    'Visits start every 20 minutes from midnight.',
  ],
  [
    { kind: 'duration', shortest: 20, longest: 40 },
    '2026-03-02T10:00',
    { minutes: 45 },
    'This visit lasts 20 to 40 minutes.',
  ],
  [
    { kind: 'duration', shortest: 45, longest: 45 },
    '2026-03-02T10:00',
    {},
    'This visit lasts 45 minutes.',
  ],
  [
    { kind: 'age', from: 42, to: null },
    '2026-03-13T10:00',
    {},
    'Only for patients from 42 years of age.',
  ],
  [
    { kind: 'age', from: null, to: 41 },
    '2026-03-16T10:00',
    {},
    'Only for patients up to 41 years old.',
  ],
  [
    { kind: 'age', from: 2, to: 17 },
    '2026-03-02T10:00',
    {},
    'Only for patients from 2 to 17 years old.',
  ],
  [
    { kind: 'sex', sexes: ['male', 'other'] },
    '2026-03-02T10:00',
    {},
    'Only for patients whose recorded sex is male or other.',
  ],
  [
    { kind: 'referral', on: true },
    '2026-03-02T10:00',
    { referral: ' ' },
    'This visit needs a referral.',
  ],
  [
    { kind: 'online', on: false },
    '2026-03-02T10:00',
    { source: 'online' },
    'Patients cannot book this themselves.',
  ],
  [{ kind: 'day_limit', count: 0 }, '2026-03-02T10:00', {}, 'At most 0 visits a day.'],
])('%j stands against a visit at %s', async (setting, start, more, sentence) => {
  const t = testPractice()
  await rule(t, setting)
  const desk = t.as('front_desk').appointments
  expect(told(await refusalOf(desk.book(asked(t, start, more))))).toEqual(
    against(setting.kind, sentence),
  )
  expect(await desk.list({ from: start.slice(0, 10), to: start.slice(0, 10) })).toEqual([])
})

test.each<[RuleSetting, string, Parameters<typeof asked>[2]]>([
  [{ kind: 'lead_time', minutes: 120 }, '2026-03-02T10:00', {}],
  [{ kind: 'lead_time', minutes: 600 }, '2026-03-02T09:00', { source: 'walk_in' }],
  [{ kind: 'horizon', days: 1 }, '2026-03-03T16:30', {}],
  [{ kind: 'grid', minutes: 20 }, '2026-03-02T10:40', {}],
  [{ kind: 'duration', shortest: 20, longest: 120 }, '2026-03-02T10:00', { minutes: 90 }],
  [{ kind: 'age', from: 42, to: 42 }, '2026-03-16T10:00', {}],
  [{ kind: 'sex', sexes: ['female'] }, '2026-03-02T10:00', {}],
  [{ kind: 'referral', on: true }, '2026-03-02T10:00', { referral: 'Dr. Ito' }],
  [{ kind: 'referral', on: false }, '2026-03-02T10:00', {}],
  [{ kind: 'online', on: false }, '2026-03-02T10:00', { source: 'phone' }],
  [{ kind: 'online', on: true }, '2026-03-02T10:00', { source: 'online' }],
])('%j lets a visit at %s be', async (setting, start, more) => {
  const t = testPractice()
  await rule(t, setting)
  const booked = await t.as('front_desk').appointments.book(asked(t, start, more))
  expect(booked).toMatchObject({ status: 'scheduled', overridden: false })
})

test('the bounds of the type hold where no rule takes their place', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const long = () => asked(t, '2026-03-02T10:00', { minutes: 90 })
  expect(await refusalOf(desk.book(long()))).toMatchObject(
    problem('minutes', 'duration_out_of_bounds'),
  )
  await rule(t, { kind: 'duration', shortest: 15, longest: 120 })
  await desk.book(long())
})

test('a day, a type of a day and the new patients of a day are full once their number is reached', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, '2026-03-02T09:00'))
  const next = (more: Parameters<typeof asked>[2] = {}, start = '2026-03-02T14:00') =>
    asked(t, start, { patientId: t.john, ...more })
  const saved = await rule(t, { kind: 'day_limit', count: 1 })
  const full = await refusalOf(desk.book(next()))
  expect(told(full)).toEqual(against('day_limit', 'At most 1 visit a day.'))
  await desk.book(next({ providerId: t.otherProvider }))
  await desk.book(next({}, '2026-03-03T14:00'))
  await t.as('owner').rulebook.remove(saved)

  await rule(t, { kind: 'type_limit', count: 1 })
  const alike = asked(t, '2026-03-02T15:00', { patientId: t.john })
  expect(told(await refusalOf(desk.book(alike))).rules).toEqual([
    ['type_limit', 'At most 1 visit of this type a day.'],
  ])
  await desk.book({ ...alike, typeId: t.procedure, minutes: 45 })
  await desk.cancel({ id: first.id, version: first.version, reason: 'provider' })
  await desk.book(asked(t, '2026-03-02T10:00'))
})

test('new are patients who never came; each counts once a day', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await rule(t, { kind: 'new_patient_limit', count: 1 })
  await desk.book(asked(t, '2026-03-03T09:00'))
  await desk.book(asked(t, '2026-03-03T10:00'))
  const john = (start: string) => asked(t, start, { patientId: t.john })
  const refused = await refusalOf(desk.book(john('2026-03-03T11:00')))
  expect(told(refused)).toEqual(against('new_patient_limit', 'At most 1 new patient a day.'))
  const seen = await desk.book(john('2026-03-02T09:00'))
  await desk.setStatus({ id: seen.id, version: seen.version, status: 'arrived' })
  await desk.book(john('2026-03-03T11:00'))
})

test('neighbours of one type are refused on either side, whatever time lies between', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await rule(t, { kind: 'not_in_row', on: true }, { typeId: t.followUp })
  await desk.book(asked(t, '2026-03-02T10:00'))
  for (const start of ['2026-03-02T09:00', '2026-03-02T16:00']) {
    const refused = await refusalOf(desk.book(asked(t, start, { patientId: t.john })))
    expect(told(refused)).toEqual(
      against('not_in_row', 'Two visits of this type may not follow each other.'),
    )
  }
  const between = { typeId: t.procedure, minutes: 45, patientId: t.john }
  await desk.book(asked(t, '2026-03-02T11:00', between))
  await desk.book(asked(t, '2026-03-02T16:00', { patientId: t.john }))
})

test('every rule that is broken is told at once, in the words of the practice', async () => {
  const t = testPractice()
  await rule(t, { kind: 'lead_time', minutes: 1440 }, {}, 'Call us a day before.')
  await rule(t, { kind: 'referral', on: true }, { typeId: t.followUp })
  const refused = await refusalOf(
    t.as('front_desk').appointments.book(asked(t, '2026-03-02T10:00')),
  )
  expect(told(refused).rules).toEqual([
    ['lead_time', 'Call us a day before.'],
    ['referral', 'This visit needs a referral.'],
  ])
  expect(refused.details).toMatchObject({ overridable: false, openings: [] })
})

test('the gravest objection names the refusal, and brings the others along', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, '2026-03-02T11:45', { minutes: 15 }))
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  const refused = await refusalOf(desk.book(asked(t, '2026-03-02T11:45', { patientId: t.john })))
  expect(refused.code).toBe('conflict')
  expect(refused.details).toMatchObject({
    inTheWay: [{ what: 'provider' }],
    why: 'break',
    rules: [{ kind: 'lead_time' }],
  })
})

const outcomes = async (t: TestPractice) =>
  (await t.as('owner').access.listAudit({ patientId: t.maria })).map(({ action, outcome }) => [
    action,
    outcome,
  ])

test('whoever may break rules gives a reason, which is kept, and the audit log says which', async () => {
  const t = testPractice()
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  await rule(t, { kind: 'referral', on: true })
  const start = '2026-03-02T10:00'
  const override = { reason: 'In pain' }
  const refused = await refusalOf(
    t.as('front_desk').appointments.book(asked(t, start, { override })),
  )
  expect(refused.code).toBe('not_permitted')
  const booked = await t.as('provider').appointments.book(asked(t, start, { override }))
  expect(booked.overridden).toBe(true)
  const record = await t.as('front_desk').appointments.get({ id: booked.id })
  expect(record).toMatchObject({ overrideReason: 'In pain', history: [{ comment: 'In pain' }] })
  expect(await outcomes(t)).toContainEqual(['appointment.booked', 'overrode:lead_time,referral'])
})

test('an override that nothing stands against is not kept', async () => {
  const t = testPractice()
  const booked = await t
    .as('owner')
    .appointments.book(asked(t, '2026-03-02T10:00', { override: { reason: 'Just in case' } }))
  expect(booked.overridden).toBe(false)
  expect(await outcomes(t)).toContainEqual(['appointment.booked', 'done'])
})

test('the most specific rule is the one that stands', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  await rule(t, { kind: 'lead_time', minutes: 0 }, { providerId: t.provider })
  await desk.book(asked(t, '2026-03-02T10:00'))
  const other = asked(t, '2026-03-02T10:00', { providerId: t.otherProvider, patientId: t.john })
  expect((await refusalOf(desk.book(other))).code).toBe('against_rules')
})
