import { expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import { rule } from './rules.ts'

test('a move is stopped by a rule that it breaks anew', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, '2026-03-03T10:00'))
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  const today = { ...visit, start: '2026-03-02T15:00', minutes: 30 }
  const refused = await refusalOf(desk.move(today))
  expect(refused).toMatchObject({
    code: 'against_rules',
    details: { rules: [{ kind: 'lead_time' }] },
  })
  const moved = await desk.move({ ...visit, start: '2026-03-04T10:00', minutes: 30 })
  expect(moved.overridden).toBe(false)
})

test('what a visit breaks where it stands does not stop it from moving', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  await rule(t, { kind: 'sex', sexes: ['male'] })
  const moved = await desk.move({ ...visit, start: '2026-03-02T15:00', minutes: 30 })
  expect(moved.overridden).toBe(false)
})

test('a visit that was booked by override keeps its reason as long as it breaks the rule', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  const override = { reason: 'In pain' }
  const visit = await owner.book(asked(t, '2026-03-02T10:00', { override }))
  const desk = t.as('front_desk').appointments
  const later = await desk.move({
    ...visit,
    start: '2026-03-02T15:00',
    minutes: 30,
    override: null,
  })
  expect(later.overridden).toBe(true)
  const away = await desk.move({ ...later, start: '2026-03-05T15:00', minutes: 30, override: null })
  expect(away.overridden).toBe(false)
})

test('the day from which a visit moves counts without it, the one it moves to with the others', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  await desk.book(asked(t, '2026-03-03T10:00', { patientId: t.john }))
  await rule(t, { kind: 'day_limit', count: 1 })
  const moved = await desk.move({ ...visit, start: '2026-03-02T14:00', minutes: 30 })
  const full = await refusalOf(desk.move({ ...moved, start: '2026-03-03T14:00', minutes: 30 }))
  expect(full).toMatchObject({ code: 'against_rules', details: { rules: [{ kind: 'day_limit' }] } })
  const openings = full.details['openings'] as readonly { startsAt: number }[]
  const dates = openings.map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 10))
  expect(dates).not.toContain('2026-03-03')
})

test('a visit that shrinks in its place is still asked for its length', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  await rule(t, { kind: 'duration', shortest: 25, longest: 60 })
  const short = { ...visit, start: '2026-03-02T10:00', minutes: 20 }
  expect((await refusalOf(desk.move(short))).code).toBe('against_rules')
  await desk.move({ ...short, minutes: 25 })
})

test('another type asks for its own rules, the one before for none', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  await rule(t, { kind: 'age', from: null, to: 17 }, { typeId: t.procedure })
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  const texts = { reason: null, notes: '', patientNotes: '', modality: visit.modality }
  const change = { id: visit.id, version: visit.version, typeId: t.procedure, ...texts }
  const refused = await refusalOf(desk.change(change))
  expect(refused).toMatchObject({ code: 'against_rules', details: { rules: [{ kind: 'age' }] } })
  expect(refused.details['rules']).toHaveLength(1)
})

test('a visit that comes back, and texts that change, are not asked for rules again', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  await rule(t, { kind: 'sex', sexes: ['male'] })
  const gone = await desk.cancel({ ...visit, reason: 'other' })
  const back = await desk.setStatus({ id: gone.id, version: gone.version, status: 'scheduled' })
  const texts = { reason: 'Knee', notes: '', patientNotes: '', modality: back.modality }
  const changed = { id: back.id, version: back.version, typeId: back.typeId, ...texts }
  expect(await desk.change(changed)).toMatchObject({ reason: 'Knee', overridden: false })
})

test('the rules that a move would break are told before it is asked for', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const { id, providerId, locationId } = await desk.book(asked(t, '2026-03-03T10:00'))
  const at = (start: string) => desk.weighMove({ id, providerId, locationId, start, minutes: 30 })
  await rule(t, { kind: 'lead_time', minutes: 1440 })
  expect(await at('2026-03-02T15:00')).toMatchObject([{ kind: 'lead_time' }])
  expect(await at('2026-03-04T10:00')).toEqual([])
  expect((await desk.get({ id })).version).toBe(1)
  await desk.cancel({ id, version: 1, reason: 'patient' })
  expect((await refusalOf(at('2026-03-04T10:00'))).code).toBe('status_flow')
})
