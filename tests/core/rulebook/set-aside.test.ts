import { expect, test } from 'vitest'
import { newId, type BlockId } from '../../../core/kernel/ids.ts'
import type { weeksContract } from '../../../core/availability/weeks-contract.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'

type Block = Sent<typeof weeksContract.saveBlock>

/** Sets 14:00 to 16:00 of Tuesday 2026-03-03 aside for procedures. */
async function setAside(t: TestPractice, more: Partial<Block> = {}): Promise<BlockId> {
  const id = newId<BlockId>(MONDAY)
  await t.as('owner').availability.saveBlock({
    ...{ id, providerId: t.provider, kind: 'types', label: 'Procedures', typeIds: [t.procedure] },
    ...{ date: '2026-03-03', from: '14:00', to: '16:00', version: null, ...more },
  })
  return id
}

const TWO = Date.parse('2026-03-03T19:00:00Z')
const FOUR = Date.parse('2026-03-03T21:00:00Z')

test('hours set aside for a type keep others out, with the label, the release and other openings', async () => {
  const t = testPractice()
  const blockId = await setAside(t, { releaseBefore: 60 })
  const desk = t.as('front_desk').appointments
  const refused = await refusalOf(desk.book(asked(t, '2026-03-03T13:45')))
  expect(refused).toMatchObject({ code: 'set_aside', details: { overridable: false } })
  expect(refused.details['blocks']).toEqual([
    {
      ...{ blockId, label: 'Procedures', kind: 'types', startsAt: TWO, endsAt: FOUR },
      releasedAt: TWO - 3_600_000,
    },
  ])
  const openings = refused.details['openings'] as readonly { startsAt: number; endsAt: number }[]
  expect(openings).toHaveLength(5)
  expect(openings.filter((one) => one.startsAt < FOUR && TWO < one.endsAt)).toEqual([])
  await desk.book(asked(t, '2026-03-03T14:00', { typeId: t.procedure, minutes: 45 }))
  await desk.book(asked(t, '2026-03-03T13:00', { patientId: t.john }))
})

test('what was released is anybody’s', async () => {
  const t = testPractice()
  await setAside(t, { releaseBefore: 48 * 60 })
  const booked = await t.as('front_desk').appointments.book(asked(t, '2026-03-03T14:00'))
  expect(booked.overridden).toBe(false)
})

test.each(['hold', 'lunch', 'meeting'] as const)('a %s is nobody’s', async (kind) => {
  const t = testPractice()
  await setAside(t, { kind, label: 'Kept', typeIds: [] })
  const desk = t.as('front_desk').appointments
  const visit = asked(t, '2026-03-03T14:00', { typeId: t.procedure, minutes: 45 })
  expect((await refusalOf(desk.book(visit))).code).toBe('set_aside')
  const elsewhere = { ...visit, providerId: t.otherProvider }
  expect((await desk.book(elsewhere)).status).toBe('scheduled')
})

test('a reason opens hours set aside, and the audit log says so', async () => {
  const t = testPractice()
  await setAside(t)
  const override = { reason: 'Only time they have' }
  const booked = await t.as('owner').appointments.book(asked(t, '2026-03-03T14:00', { override }))
  expect(booked.overridden).toBe(true)
  const log = await t.as('owner').access.listAudit({ action: 'appointment.booked' })
  expect(log[0]).toMatchObject({ outcome: 'overrode:set_aside' })
})

test('a visit that stands in a block moves within it, and not into another one', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const desk = t.as('front_desk').appointments
  const visit = await owner.book(asked(t, '2026-03-03T14:00'))
  await setAside(t)
  await setAside(t, { date: '2026-03-04' })
  const within = await desk.move({ ...visit, start: '2026-03-03T14:30', minutes: 30 })
  expect(within.overridden).toBe(false)
  const other = await refusalOf(desk.move({ ...within, start: '2026-03-04T14:00', minutes: 30 }))
  expect(other.code).toBe('set_aside')
})
