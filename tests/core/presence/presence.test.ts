import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { LAPSES_AFTER } from '../../../core/presence/editors.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'

async function edited(t: TestPractice) {
  const { id } = await t.as('front_desk').appointments.book(asked(t, '2026-03-02T10:00'))
  const editing = { what: 'appointment', subjectId: id } as const
  await t.as('front_desk').presence.enter(editing)
  return editing
}

const seenBy = (t: TestPractice, role: 'manager' | 'front_desk') => t.as(role).presence.others({})

test('others see who edits what, and who edits does not see themselves', async () => {
  const t = testPractice()
  const editing = await edited(t)
  expect(await seenBy(t, 'manager')).toMatchObject([
    { ...editing, name: 'The front_desk', since: t.clock.now },
  ])
  expect(await seenBy(t, 'front_desk')).toEqual([])
})

test('editing ends by leaving, and leaving again changes nothing', async () => {
  const t = testPractice()
  const editing = await edited(t)
  await t.as('manager').presence.leave(editing)
  expect(await seenBy(t, 'manager')).toHaveLength(1)
  await t.as('front_desk').presence.leave(editing)
  await t.as('front_desk').presence.leave(editing)
  expect(await seenBy(t, 'manager')).toEqual([])
})

test('editing ends by itself unless it is said again, and keeps its beginning', async () => {
  const t = testPractice()
  const editing = await edited(t)
  const since = t.clock.now
  t.clock.now += LAPSES_AFTER - MINUTE
  await t.as('front_desk').presence.enter(editing)
  t.clock.now += LAPSES_AFTER - MINUTE
  expect(await seenBy(t, 'manager')).toMatchObject([{ since }])
  t.clock.now += MINUTE
  expect(await seenBy(t, 'manager')).toEqual([])
})

test('editing ends with the session', async () => {
  const t = testPractice()
  await edited(t)
  await t.as('front_desk').access.signOut({})
  expect(await seenBy(t, 'manager')).toEqual([])
})

test('the log tells whose record was edited, and what is no id is refused', async () => {
  const t = testPractice()
  await t.as('front_desk').presence.enter({ what: 'patient', subjectId: t.maria })
  const entries = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(entries).toMatchObject([{ action: 'presence.entered', patientId: t.maria }])
  const wrong = t.as('manager').presence.enter({ what: 'patient', subjectId: 'x' })
  expect(await refusalOf(wrong)).toMatchObject(problem('subjectId', 'id_malformed'))
})
