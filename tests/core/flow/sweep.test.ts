import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../core/flow/contract.ts'
import { isOpen, outcomesOf, type DayVisit } from '../../../core/flow/sweep-rules.ts'
import { HOUR } from '../../../core/kernel/clock.ts'
import { newId, type EditId, type RuleId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { refusalOf } from '../appointments/asking.ts'
import { at, bookAt, shown, step, TODAY } from './day.ts'

const visit = (more: Partial<DayVisit>): DayVisit => ({
  ...{ providerId: 'a', startsAt: 100, endsAt: 200, state: 'expected', ...more },
})

describe('what is proposed', () => {
  test('is for visits whose time has passed, until the patient has left', () => {
    expect(isOpen(visit({}), 199)).toBe(false)
    expect(isOpen(visit({}), 200)).toBe(true)
    expect(isOpen(visit({ state: 'checkout' }), 200)).toBe(true)
    expect(isOpen(visit({ state: 'left' }), 200)).toBe(false)
    expect(isOpen(visit({ state: 'checkout' }), 201 + 12 * HOUR)).toBe(false)
    expect(isOpen(visit({ state: 'roomed' }), 201 + 12 * HOUR)).toBe(true)
  })

  test('is a no-show for who never came, and seen for who did', () => {
    expect(outcomesOf(visit({}), [])).toEqual(['no_show', 'seen'])
    expect(outcomesOf(visit({ state: 'roomed' }), [])).toEqual(['seen', 'left_unseen'])
    expect(outcomesOf(visit({ state: 'with_provider' }), [])).toEqual(['seen'])
    expect(outcomesOf(visit({ state: 'checkout' }), [])).toEqual(['seen'])
  })

  test('is leaving unseen for who was passed over', () => {
    const waiting = visit({ state: 'arrived' })
    const later = visit({ startsAt: 300, endsAt: 400, state: 'checkout' })
    expect(outcomesOf(waiting, [waiting])).toEqual(['seen', 'left_unseen'])
    expect(outcomesOf(waiting, [waiting, later])).toEqual(['left_unseen', 'seen'])
    expect(outcomesOf(waiting, [{ ...later, providerId: 'b' }])[0]).toBe('seen')
    expect(outcomesOf(waiting, [{ ...later, startsAt: 50 }])[0]).toBe('seen')
  })
})

/** A day with a visit that nobody came to, one that was left in the room, and one to come. */
async function openDay(t: TestPractice) {
  const missed = await bookAt(t, '09:00', t.maria)
  const inside = await bookAt(t, '09:30', t.john)
  await step(t, await step(t, inside, 'arrived', '9:25'), 'roomed', '9:30')
  await bookAt(t, '16:30', t.maria)
  at(t, '12:00')
  return { missed, inside }
}

async function close(t: TestPractice, outcomes: Readonly<Record<string, Outcome>> = {}) {
  const { flow } = t.as('front_desk')
  const lines = (await flow.sweep(TODAY)).map(({ id, version, proposal }) => ({
    ...{ id, version, outcome: outcomes[id] ?? proposal },
  }))
  return flow.closeVisits({ id: newId<EditId>(MONDAY), lines })
}

describe('closing the visits of a day', () => {
  test('proposes an end for each open visit with the fee of not coming', async () => {
    const t = testPractice()
    const { missed, inside } = await openDay(t)
    await t.as('manager').rulebook.save({
      ...{ id: newId<RuleId>(MONDAY), scope: {}, version: null, active: true },
      setting: { kind: 'no_show', feeCents: 4000 },
    })
    const lines = await t.as('front_desk').flow.sweep(TODAY)
    expect(lines.map(({ id, proposal, noShowCents }) => [id, proposal, noShowCents])).toEqual([
      [missed.id, 'no_show', 4000],
      [inside.id, 'seen', 4000],
    ])
    const elsewhere = { ...TODAY, locationId: t.otherLocation }
    expect(await t.as('front_desk').flow.sweep(elsewhere)).toEqual([])
  })

  test('ends them all at once, and takes all of it back at once', async () => {
    const t = testPractice()
    const { missed, inside } = await openDay(t)
    const edit = await close(t)
    expect(edit).toMatchObject({ kind: 'visits.closed', appointments: 2, undoneAt: null })
    const { appointments, flow } = t.as('front_desk')
    expect((await appointments.get({ id: missed.id })).status).toBe('no_show')
    expect(await shown(t, inside.id)).toMatchObject({ state: 'left', status: 'completed' })
    expect(await flow.sweep(TODAY)).toEqual([])
    await appointments.undoEdit({ id: edit.id })
    expect((await appointments.get({ id: missed.id })).status).toBe('scheduled')
    expect(await shown(t, inside.id)).toMatchObject({ state: 'roomed', passage: { left: null } })
    expect(await flow.sweep(TODAY)).toHaveLength(2)
  })

  test('lets a person say otherwise', async () => {
    const t = testPractice()
    const { missed, inside } = await openDay(t)
    await close(t, { [missed.id]: 'seen', [inside.id]: 'left_unseen' })
    const { appointments } = t.as('front_desk')
    expect((await shown(t, missed.id)).state).toBe('left')
    const record = await appointments.get({ id: inside.id })
    expect(record).toMatchObject({ status: 'cancelled', cancelReason: 'other', dueCents: 0 })
    expect(record.history.at(-1)?.comment).toBe('Left without being seen')
  })

  test('notes who left, and takes that back with the rest', async () => {
    const t = testPractice()
    const arrived = await step(t, await bookAt(t, '09:00', t.maria), 'arrived', '9:00')
    const { id } = await step(t, arrived, 'completed', '9:30')
    const edit = await close(t)
    expect(edit.appointments).toBe(0)
    expect((await shown(t, id)).state).toBe('left')
    await t.as('front_desk').appointments.undoEdit({ id: edit.id })
    expect((await shown(t, id)).state).toBe('checkout')
  })

  test('is done once, however often it is asked for', async () => {
    const t = testPractice()
    await openDay(t)
    const { flow } = t.as('front_desk')
    const lines = (await flow.sweep(TODAY)).map(({ id, version, proposal }) => ({
      ...{ id, version, outcome: proposal },
    }))
    const asked = { id: newId<EditId>(MONDAY), lines }
    expect(await flow.closeVisits(asked)).toEqual(await flow.closeVisits(asked))
  })

  test('is refused whole where a visit moved on, or cannot end so', async () => {
    const t = testPractice()
    const { missed, inside } = await openDay(t)
    const { flow, appointments } = t.as('front_desk')
    const id = newId<EditId>(MONDAY)
    const first = { id: missed.id, version: missed.version, outcome: 'no_show' } as const
    const stale = flow.closeVisits({ id, lines: [first, { ...first, id: inside.id, version: 1 }] })
    expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
    const missedInside = { ...first, id: inside.id, version: 3 }
    expect(await refusalOf(flow.closeVisits({ id, lines: [first, missedInside] }))).toMatchObject({
      code: 'status_flow',
    })
    expect((await appointments.get({ id: missed.id })).status).toBe('scheduled')
    const looks = t.as('read_only').flow.closeVisits({ id, lines: [first] })
    expect(await refusalOf(looks)).toMatchObject({ code: 'not_permitted' })
  })
})

describe('the times of a span', () => {
  test('are averages of each provider from the history', async () => {
    const t = testPractice()
    const first = await bookAt(t, '09:00', t.maria)
    const second = await bookAt(t, '10:00', t.john)
    const arrived = await step(t, first, 'arrived', '8:50')
    const roomed = await step(t, arrived, 'roomed', '9:00')
    const inside = await step(t, roomed, 'in_progress', '9:06')
    const done = await step(t, inside, 'completed', '9:30')
    at(t, '9:35')
    await t.as('front_desk').flow.depart({ id: done.id, version: done.version, left: true })
    await step(t, await step(t, second, 'arrived', '10:00'), 'in_progress', '10:05')
    const span = { from: '2026-03-01', to: '2026-03-02' }
    expect(await t.as('manager').flow.times(span)).toEqual([
      {
        ...{ providerId: t.provider, visits: 2, waitMinutes: 7.5, roomMinutes: 6 },
        ...{ visitMinutes: 24, checkoutMinutes: 5 },
      },
    ])
    expect(await t.as('manager').flow.times({ from: '2026-03-03', to: '2026-03-03' })).toEqual([])
    const backwards = t.as('manager').flow.times({ from: '2026-03-03', to: '2026-03-02' })
    expect(await refusalOf(backwards)).toMatchObject({ code: 'invalid_input' })
  })

  test('leave out what only the closing of the day ended', async () => {
    const t = testPractice()
    const seen = await bookAt(t, '09:00', t.maria)
    const open = await bookAt(t, '10:00', t.john)
    const inside = await step(t, await step(t, seen, 'arrived', '8:55'), 'in_progress', '9:05')
    await step(t, inside, 'completed', '9:25')
    await step(t, await step(t, open, 'arrived', '10:00'), 'in_progress', '10:06')
    at(t, '20:00')
    await close(t)
    expect(await t.as('manager').flow.times({ from: '2026-03-02', to: '2026-03-02' })).toEqual([
      {
        ...{ providerId: t.provider, visits: 2, waitMinutes: 8, roomMinutes: null },
        ...{ visitMinutes: 20, checkoutMinutes: null },
      },
    ])
  })
})
