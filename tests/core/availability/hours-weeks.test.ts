import { expect, test } from 'vitest'
import type { WeekPlan } from '../../../core/availability/contract.ts'
import { newId, type BlockId, type HoursId, type SeasonId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const morning = (t: TestPractice, weekday: number, more: object = {}) => ({
  id: newId<HoursId>(MONDAY),
  locationId: t.location,
  weekday,
  from: '08:00',
  to: '12:00',
  breaks: [],
  everyWeeks: 1,
  anchor: null,
  ...more,
})

const forNewPatients = (t: TestPractice) => ({
  id: newId<BlockId>(MONDAY),
  locationId: null,
  kind: 'types' as const,
  label: 'New patients',
  typeIds: [t.procedure],
  weekday: 1,
  from: '08:00',
  to: '10:00',
  everyWeeks: 1,
  anchor: null,
  releaseBefore: 24 * 60,
  releaseAt: null,
})

const plan = (t: TestPractice, more: Partial<WeekPlan> = {}): WeekPlan => ({
  providerId: t.provider,
  seasonId: null,
  from: '2026-04-01',
  to: null,
  hours: [morning(t, 1), morning(t, 2)],
  blocks: [forNewPatients(t)],
  ...more,
})

/** What an editor has read: every row with its version. */
async function seenOf(t: TestPractice) {
  const asked = { providerId: t.provider }
  const { hours, blocks } = t.as('manager').availability
  return [...(await hours(asked)), ...(await blocks(asked))].map(({ id, version }) => ({
    id,
    version,
  }))
}

const shown = async (t: TestPractice) =>
  (await t.as('manager').availability.hours({ providerId: t.provider })).map(
    ({ weekday, from, validFrom, validTo }) => [weekday, from, validFrom, validTo],
  )

test('next month’s week is entered today: the present one ends the day before', async () => {
  const t = testPractice()
  const { changeWeek, blocks } = t.as('manager').availability
  const change = { ...plan(t), seen: await seenOf(t) }
  await changeWeek(change)
  expect(await shown(t)).toEqual([
    [1, '08:00', '2026-04-01', null],
    [1, '09:00', null, '2026-03-31'],
    [2, '08:00', '2026-04-01', null],
    [2, '09:00', null, '2026-03-31'],
    [3, '09:00', null, '2026-03-31'],
    [4, '09:00', null, '2026-03-31'],
    [5, '09:00', null, '2026-03-31'],
  ])
  expect(await blocks({ providerId: t.provider })).toMatchObject([
    { label: 'New patients', validFrom: '2026-04-01', validTo: null, version: 1 },
  ])
  const before = await seenOf(t)
  await changeWeek(change)
  expect(await seenOf(t)).toEqual(before)
})

test('a week for some dates leaves what holds before and after them', async () => {
  const t = testPractice()
  const { changeWeek } = t.as('manager').availability
  const week = { from: '2026-04-06', to: '2026-04-12', hours: [morning(t, 1)], blocks: [] }
  await changeWeek({ ...plan(t, week), seen: null })
  expect((await shown(t)).filter(([weekday]) => weekday === 1)).toEqual([
    [1, '08:00', '2026-04-06', '2026-04-12'],
    [1, '09:00', null, '2026-04-05'],
    [1, '09:00', '2026-04-13', null],
  ])
  const again = { ...plan(t, { ...week, hours: [morning(t, 1)] }), seen: null }
  const before = await seenOf(t)
  await changeWeek(again)
  expect(await seenOf(t)).toEqual(before)
})

test('what a plan says again stays as it is', async () => {
  const t = testPractice()
  const { changeWeek, hours } = t.as('manager').availability
  const stored = await hours({ providerId: t.provider })
  const same = stored.slice(0, 4).map((row) => ({ ...row, id: newId<HoursId>(MONDAY) }))
  await changeWeek({ ...plan(t, { hours: same, blocks: [] }), seen: await seenOf(t) })
  const after = await hours({ providerId: t.provider })
  expect(after.slice(0, 4)).toEqual(stored.slice(0, 4))
  expect(after[4]).toMatchObject({ weekday: 5, validTo: '2026-03-31', version: 2 })
})

test('a plan without a beginning replaces all there was', async () => {
  const t = testPractice()
  const { changeWeek } = t.as('manager').availability
  await changeWeek({ ...plan(t, { from: null }), seen: await seenOf(t) })
  expect(await shown(t)).toEqual([
    [1, '08:00', null, null],
    [2, '08:00', null, null],
  ])
})

test('a plan over rows that somebody changed meanwhile is refused, and nothing of it kept', async () => {
  const t = testPractice()
  const { changeWeek, removeHours } = t.as('manager').availability
  const seen = await seenOf(t)
  const [first] = seen
  await removeHours({
    ...first,
    id: first?.id ?? '',
    providerId: t.provider,
    version: 1,
  })
  const before = await shown(t)
  await expect(changeWeek({ ...plan(t), seen })).rejects.toMatchObject({ code: 'stale' })
  expect(await shown(t)).toEqual(before)
})

test('what belongs to no plan of the set does not make it old', async () => {
  const t = testPractice()
  const { changeWeek, saveBlock, saveSeason, addHours } = t.as('manager').availability
  const seen = await seenOf(t)
  const season = { id: newId<SeasonId>(MONDAY), name: 'Summer', from: '06-15', to: '08-31' }
  await saveSeason({ ...season, version: null })
  await addHours({ ...morning(t, 6), providerId: t.provider, seasonId: season.id })
  const { weekday: _, ...once } = forNewPatients(t)
  await saveBlock({ ...once, providerId: t.provider, date: '2026-03-04', version: null })
  await changeWeek({ ...plan(t), seen })
  expect((await shown(t)).filter(([weekday]) => weekday === 6)).toEqual([[6, '08:00', null, null]])
})

test('what cannot be is refused at its place in the plan', async () => {
  const t = testPractice()
  const { changeWeek } = t.as('manager').availability
  const refused = async (more: Partial<WeekPlan>, path: string, code: string) => {
    await expect(changeWeek({ ...plan(t, more), seen: null })).rejects.toMatchObject({
      details: { problems: [{ path, code }] },
    })
  }
  const both = [morning(t, 1), morning(t, 1, { from: '11:00', to: '13:00' })]
  await refused({ hours: both }, 'hours.1.from', 'hours_overlap')
  const break_ = [{ from: '12:00', to: '12:30' }]
  await refused(
    { hours: [morning(t, 1, { breaks: break_ })] },
    'hours.0.breaks.0.from',
    'break_outside_hours',
  )
  await refused({ hours: [morning(t, 1, { to: '08:00' })] }, 'hours.0.to', 'end_before_start')
  await refused({ hours: [morning(t, 1, { everyWeeks: 2 })] }, 'hours.0.anchor', 'required')
  await refused(
    { hours: [morning(t, 1, { locationId: newId(MONDAY) })] },
    'hours.0.locationId',
    'not_found',
  )
  await refused({ blocks: [{ ...forNewPatients(t), typeIds: [] }] }, 'blocks.0.typeIds', 'required')
  await refused(
    { blocks: [{ ...forNewPatients(t), typeIds: [newId(MONDAY)] }] },
    'blocks.0.typeIds',
    'not_found',
  )
  await refused({ to: '2026-03-31' }, 'to', 'end_before_start')
  await refused({ seasonId: newId(MONDAY) }, 'seasonId', 'not_found')
  await refused({ providerId: newId(MONDAY) }, 'providerId', 'not_found')
})

test('providers change their own weeks, and nobody else’s', async () => {
  const t = testPractice()
  const own = t.as('provider').availability
  await own.changeWeek({ ...plan(t), seen: null })
  await expect(
    own.changeWeek({ ...plan(t, { providerId: t.otherProvider }), seen: null }),
  ).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(
    t.as('front_desk').availability.changeWeek({ ...plan(t), seen: null }),
  ).rejects.toMatchObject({ code: 'not_permitted' })
})
