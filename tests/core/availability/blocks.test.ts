import { expect, test } from 'vitest'
import { HOUR } from '../../../core/kernel/clock.ts'
import { newId, type BlockId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const newPatients = (t: TestPractice, more: object = {}) => ({
  id: newId<BlockId>(MONDAY),
  providerId: t.provider,
  kind: 'types' as const,
  label: 'New patients',
  typeIds: [t.procedure],
  weekday: 1,
  from: '09:00',
  to: '10:00',
  version: null,
  ...more,
})

const nine = Date.parse('2026-03-02T14:00:00Z')

const blocksOn = async (t: TestPractice, date: string) =>
  (await t.as('front_desk').availability.days({ date })).find(
    (day) => day.providerId === t.provider,
  )?.blocks

test('a block is set, shown on its days, changed and removed', async () => {
  const t = testPractice()
  const { saveBlock, removeBlock, blocks } = t.as('manager').availability
  const block = newPatients(t, { releaseBefore: 120 })
  expect(await saveBlock(block)).toEqual({ version: 1 })
  expect(await saveBlock(block)).toEqual({ version: 1 })
  expect(await blocksOn(t, '2026-03-02')).toEqual([
    {
      ...{ id: block.id, kind: 'types', label: 'New patients', typeIds: [t.procedure] },
      ...{ startsAt: nine, endsAt: nine + HOUR, releasedAt: nine - 2 * HOUR },
    },
  ])
  expect(await blocksOn(t, '2026-03-03')).toEqual([])
  const changed = { ...block, weekday: 2, releaseBefore: null, releaseAt: '07:00', version: 1 }
  expect(await saveBlock(changed)).toEqual({ version: 2 })
  expect(await blocksOn(t, '2026-03-02')).toEqual([])
  expect(await blocksOn(t, '2026-03-03')).toMatchObject([{ releasedAt: nine + 22 * HOUR }])
  await expect(saveBlock(changed)).resolves.toEqual({ version: 2 })
  await expect(saveBlock({ ...changed, label: 'Other' })).rejects.toMatchObject({ code: 'stale' })
  await removeBlock({ id: block.id, providerId: t.provider, version: 2 })
  expect(await blocks({ providerId: t.provider })).toEqual([])
  await expect(
    removeBlock({ id: block.id, providerId: t.provider, version: 3 }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('a block of one date holds on that date alone', async () => {
  const t = testPractice()
  const { saveBlock } = t.as('manager').availability
  const once = { kind: 'hold' as const, label: 'Hospital', typeIds: [] }
  await saveBlock(newPatients(t, { ...once, weekday: null, date: '2026-03-04' }))
  expect(await blocksOn(t, '2026-03-04')).toMatchObject([{ kind: 'hold', releasedAt: null }])
  expect(await blocksOn(t, '2026-03-11')).toEqual([])
})

test('a block every other week within its validity', async () => {
  const t = testPractice()
  const { saveBlock } = t.as('manager').availability
  const fortnightly = { everyWeeks: 2, anchor: '2026-03-02', validTo: '2026-03-20' }
  await saveBlock(newPatients(t, fortnightly))
  const seen = await Promise.all(
    ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-30'].map((date) => blocksOn(t, date)),
  )
  expect(seen.map((blocks) => blocks?.length)).toEqual([1, 0, 1, 0])
})

test('what cannot be is refused at its field', async () => {
  const t = testPractice()
  const { saveBlock } = t.as('manager').availability
  const refused = async (more: object, path: string, code: string) => {
    await expect(saveBlock(newPatients(t, more))).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ path, code }] },
    })
  }
  await refused({ typeIds: [] }, 'typeIds', 'required')
  await refused({ typeIds: [newId(MONDAY)] }, 'typeIds', 'not_found')
  await refused({ to: '09:00' }, 'to', 'end_before_start')
  await refused({ label: ' ' }, 'label', 'required')
  await refused({ weekday: null }, 'weekday', 'required')
  await refused({ date: '2026-03-02' }, 'weekday', 'malformed')
  await refused({ everyWeeks: 3 }, 'anchor', 'required')
  await refused({ kind: 'lunch', releaseBefore: 60 }, 'releaseBefore', 'never_released')
  await refused({ kind: 'meeting', releaseAt: '07:00' }, 'releaseAt', 'never_released')
  await refused({ validFrom: '2026-03-02', validTo: '2026-03-01' }, 'validTo', 'end_before_start')
  await refused({ locationId: newId(MONDAY) }, 'locationId', 'not_found')
  await expect(saveBlock(newPatients(t, { version: 1 }))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('providers set their own time aside, and nobody else’s', async () => {
  const t = testPractice()
  const own = t.as('provider').availability
  const block = newPatients(t)
  await own.saveBlock(block)
  const refused = { code: 'not_permitted' }
  await expect(
    own.saveBlock(newPatients(t, { providerId: t.otherProvider })),
  ).rejects.toMatchObject(refused)
  const stolen = { ...block, providerId: t.otherProvider, version: 1 }
  await expect(t.as('manager').availability.saveBlock(stolen)).rejects.toMatchObject({
    code: 'not_found',
  })
})
