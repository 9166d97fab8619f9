import { describe, expect, test } from 'vitest'
import type { Role } from '../../../core/kernel/permissions.ts'
import {
  newId,
  type AppointmentId,
  type DeskMessageId,
  type UserId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'
import { HOUR } from '../../../core/kernel/clock.ts'
import { bookAt, wakeAt } from './day.ts'

const text = 'Please collect the copay'

/** A message of the provider to the front desk. */
const send = (t: TestPractice, more: Partial<Sent> = {}, role: Role = 'provider') =>
  t.as(role).flow.sendMessage({ id: newId<DeskMessageId>(MONDAY), text, ...more })

type Sent = Parameters<ReturnType<TestPractice['as']>['flow']['sendMessage']>[0]

const textsFor = async (t: TestPractice, role: Role, locationId = t.location) =>
  (await t.as(role).flow.messages({ locationId })).map((message) => message.text)

const accountOf = async (t: TestPractice, name: string): Promise<UserId> => {
  const all = await t.as('front_desk').flow.recipients({})
  const found = all.find((each) => each.name === name)
  if (!found) throw new Error(`no account of ${name}`)
  return found.userId
}

describe('a message', () => {
  test('to the front desk is read by everyone there and by who sent it', async () => {
    const t = testPractice()
    const visit = await bookAt(t, '09:00', t.maria)
    const sent = await send(t, { appointmentId: visit.id, locationId: t.location })
    expect(sent).toMatchObject({
      ...{ text, from: 'The provider', mine: true, to: null, settledAt: null, sentAt: MONDAY },
      about: { appointmentId: visit.id, givenName: 'Maria', startsAt: visit.startsAt },
    })
    expect(await t.as('front_desk').flow.messages({})).toEqual([{ ...sent, mine: false }])
    expect(await textsFor(t, 'manager')).toEqual([text])
    expect(await textsFor(t, 'provider')).toEqual([text])
    expect(await textsFor(t, 'front_desk', t.otherLocation)).toEqual([])
  })

  test('to an account is read by that account alone', async () => {
    const t = testPractice()
    const toUserId = await accountOf(t, 'The provider')
    const sent = await send(t, { toUserId }, 'front_desk')
    expect(sent.to).toBe('The provider')
    expect(await textsFor(t, 'provider')).toEqual([text])
    expect(await textsFor(t, 'owner')).toEqual([])
    const others = t.as('owner').flow.settle({ id: sent.id, version: 1, settled: true })
    expect(await refusalOf(others)).toMatchObject({ code: 'not_found' })
  })

  test('is sent once, however often it is asked for', async () => {
    const t = testPractice()
    const sent = await send(t)
    expect(await send(t, { id: sent.id })).toEqual(sent)
    expect(await refusalOf(send(t, { id: sent.id, text: 'Another' }))).toMatchObject({
      code: 'stale',
    })
    expect(await textsFor(t, 'front_desk')).toEqual([text])
  })

  test('is settled and opened again, and goes away after half a day', async () => {
    const t = testPractice()
    const { id } = await send(t)
    t.clock.now += 60_000
    const { flow } = t.as('front_desk')
    const done = await flow.settle({ id, version: 1, settled: true })
    expect(done).toMatchObject({ settledBy: 'The front_desk', settledAt: t.clock.now, version: 2 })
    expect(await flow.settle({ id, version: 1, settled: true })).toEqual(done)
    expect(await textsFor(t, 'front_desk')).toEqual([text])
    const stale = flow.settle({ id, version: 1, settled: false })
    expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
    const open = await flow.settle({ id, version: 2, settled: false })
    expect(open).toMatchObject({ settledBy: null, settledAt: null })
    await flow.settle({ id, version: 3, settled: true })
    wakeAt(t, t.clock.now + 13 * HOUR)
    expect(await textsFor(t, 'front_desk')).toEqual([])
  })

  test('names the field that is wrong', async () => {
    const t = testPractice()
    expect(await refusalOf(send(t, { text: ' ' }))).toMatchObject(problem('text', 'required'))
    expect(await refusalOf(send(t, { text: 'x'.repeat(201) }))).toMatchObject(
      problem('text', 'too_long'),
    )
    const nobody = send(t, { toUserId: newId<UserId>(MONDAY) })
    expect(await refusalOf(nobody)).toMatchObject(problem('toUserId', 'not_found'))
    const nothing = send(t, { appointmentId: newId<AppointmentId>(MONDAY) })
    expect(await refusalOf(nothing)).toMatchObject(problem('appointmentId', 'not_found'))
  })

  test('is for those who move patients along', async () => {
    const t = testPractice()
    expect(await refusalOf(send(t, {}, 'read_only'))).toMatchObject({ code: 'not_permitted' })
    expect(await refusalOf(t.as('biller').flow.messages({}))).toMatchObject({
      code: 'not_permitted',
    })
    const names = (await t.as('provider').flow.recipients({})).map(({ name }) => name)
    expect(names).toEqual(['The front_desk', 'The manager', 'The owner', 'The provider'])
    const biller = newId<DeskMessageId>(MONDAY)
    const unknown = t.as('front_desk').flow.settle({ id: biller, version: 1, settled: true })
    expect(await refusalOf(unknown)).toMatchObject({ code: 'not_found' })
  })
})
