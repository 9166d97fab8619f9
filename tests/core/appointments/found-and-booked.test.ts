import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import {
  newId,
  type BlockId,
  type HoldId,
  type OutageId,
  type ResourceId,
  type RuleId,
  type TypeId,
} from '../../../core/kernel/ids.ts'
import { wallOf } from '../../../core/kernel/zones.ts'
import type { RuleSetting } from '../../../core/rulebook/contract.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from './asking.ts'

const DAY = '2026-03-02'
const STEP = 15

/** Writes a rule for everybody. */
const rule = (t: TestPractice, setting: RuleSetting) =>
  t.as('manager').rulebook.save({ id: newId<RuleId>(MONDAY), setting, version: null })

/** A type of half an hour that needs rooms as said. */
async function typeNeeding(t: TestPractice, late: boolean): Promise<TypeId> {
  const id = newId<TypeId>(MONDAY)
  await t.as('manager').clinic.saveType({
    ...{ id, name: 'Treatment', hue: 'teal', usualMinutes: 30, shortestMinutes: 30 },
    ...{ longestMinutes: 30, bufferBefore: 0, bufferAfter: 0, modalities: ['in_person'] },
    ...{ needs: [{ kind: 'room', category: null, late }], chargeCents: 0, copayCents: 0 },
    ...{ active: true, version: null },
  })
  return id
}

/** Every start of the grid is tried: it is found exactly when it can be booked. */
async function expectAgreement(t: TestPractice, typeId: TypeId, minutes: number): Promise<number> {
  const { appointments } = t.as('front_desk')
  const slots = await appointments.findSlots({
    ...{ typeId, minutes, providerIds: [t.provider], from: DAY, to: DAY },
    ...{ locationId: t.location, patientId: t.maria, limit: 500 },
  })
  const found = slots.map(({ startsAt }) => wallOf(startsAt, 'America/New_York').minute)
  for (let minute = 480; minute < 1080; minute += STEP) {
    const start = dateTimeOf(DAY, minute)
    const trial = appointments.book(asked(t, start, { typeId, minutes }))
    const entry = await trial.catch((error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    })
    expect([start, entry !== null]).toEqual([start, found.includes(minute)])
    if (entry) await appointments.cancel({ id: entry.id, version: 1, reason: 'other' })
  }
  return found.length
}

/** Two visits of others in the morning and one in the afternoon. */
async function someVisits(t: TestPractice) {
  const { appointments } = t.as('owner')
  const john = { patientId: t.john }
  await appointments.book(asked(t, `${DAY}T09:30`, john))
  await appointments.book(asked(t, `${DAY}T11:00`, { ...john, typeId: t.procedure, minutes: 45 }))
  await appointments.book(asked(t, `${DAY}T14:00`, john))
}

const settings: readonly (readonly [string, RuleSetting])[] = [
  ['buffers', { kind: 'buffers', before: 10, after: 5 }],
  ['lead time', { kind: 'lead_time', minutes: 150 }],
  ['a shorter and a longer length', { kind: 'duration', shortest: 30, longest: 30 }],
  ['a grid of half an hour', { kind: 'grid', minutes: 30 }],
  ['the number of visits a day', { kind: 'day_limit', count: 3 }],
  ['the number of a type', { kind: 'type_limit', count: 3 }],
  ['new patients', { kind: 'new_patient_limit', count: 1 }],
  ['none of a type in a row', { kind: 'not_in_row', on: true }],
  // Maria was born on 14 March 1984.
  ['an age she is too old for', { kind: 'age', from: null, to: 40 }],
  ['an age she has not reached', { kind: 'age', from: 42, to: null }],
  ['an age that is hers', { kind: 'age', from: 41, to: 41 }],
  ['another sex', { kind: 'sex', sexes: ['male'] }],
  ['an overlap an hour', { kind: 'overlap', perHour: 1 }],
  [
    'phases',
    {
      kind: 'phases',
      parts: [
        { minutes: 10, provider: true },
        { minutes: 15, provider: false },
        { minutes: 5, provider: true },
      ],
    },
  ],
]

test.each(settings)(
  'what is found under a rule of %s can be booked, and nothing else',
  async (_, setting) => {
    const t = testPractice()
    await someVisits(t)
    await rule(t, setting)
    await expectAgreement(t, t.followUp, 30)
  },
)

test('hours that are set aside are found for their type alone, and for all once released', async () => {
  const t = testPractice()
  const block = (from: string, to: string, more: object) =>
    t.as('manager').availability.saveBlock({
      ...{ id: newId<BlockId>(MONDAY), providerId: t.provider, locationId: null, version: null },
      ...{ label: 'Kept', typeIds: [], from, to, date: DAY, weekday: null, everyWeeks: 1 },
      ...{ anchor: null, validFrom: null, validTo: null, releaseBefore: null, releaseAt: null },
      ...{ kind: 'types' as const },
      ...more,
    })
  await block('09:00', '10:00', { typeIds: [t.procedure] })
  await block('10:00', '11:00', { kind: 'hold', releaseBefore: 115 })
  await block('14:00', '15:00', { kind: 'meeting' })
  const before = await expectAgreement(t, t.followUp, 30)
  t.clock.now = MONDAY + 10 * MINUTE
  expect(await expectAgreement(t, t.followUp, 30)).toBeGreaterThan(before)
  await expectAgreement(t, t.procedure, 45)
})

test('rooms that are taken, out of service or spoken for are not found', async () => {
  const t = testPractice()
  await someVisits(t)
  const [now, late] = [await typeNeeding(t, false), await typeNeeding(t, true)]
  const manager = t.as('manager')
  const out = (resourceId: ResourceId, from: string, to: string) =>
    manager.availability.saveOutage({
      ...{ id: newId<OutageId>(MONDAY), resourceId, reason: 'Painting', version: null },
      ...{ from: `${DAY}T${from}`, to: `${DAY}T${to}` },
    })
  await out(t.room, '10:00', '12:00')
  await out(t.otherRoom, '15:00', '17:00')
  const theirs = { providerId: t.otherProvider, patientId: t.john, typeId: late, minutes: 30 }
  await t.as('owner').appointments.book(asked(t, `${DAY}T10:15`, theirs))
  await t.as('owner').appointments.book(asked(t, `${DAY}T15:30`, theirs))
  await expectAgreement(t, now, 30)
  await expectAgreement(t, late, 30)
})

test('a time that somebody else holds is not found; one’s own is', async () => {
  const t = testPractice()
  const hold = (role: 'owner' | 'front_desk', start: string) =>
    t.as(role).appointments.hold({
      ...{ id: newId<HoldId>(MONDAY), providerId: t.provider, locationId: t.location },
      ...{ start: `${DAY}T${start}`, minutes: 30 },
    })
  await hold('owner', '09:30')
  await hold('front_desk', '14:00')
  const found = await expectAgreement(t, t.followUp, 30)
  expect(found).toBe(26 - 3)
})

test('a patient who comes of age within the range is offered what lies after the birthday', async () => {
  const t = testPractice()
  await rule(t, { kind: 'age', from: 42, to: null })
  const [first] = await t.as('front_desk').appointments.findSlots({
    ...{ typeId: t.followUp, providerIds: [t.provider], patientId: t.maria, limit: 1 },
    ...{ from: DAY, to: '2026-03-31' },
  })
  expect(first && wallOf(first.startsAt, 'America/New_York').date).toBe('2026-03-16')
})
