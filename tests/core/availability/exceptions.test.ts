import { expect, test } from 'vitest'
import { newId, type HoursExceptionId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const differing = (t: TestPractice, more: object = {}) => ({
  id: newId<HoursExceptionId>(MONDAY),
  providerId: t.provider,
  date: '2026-03-03',
  kind: 'instead' as const,
  locationId: t.location,
  spans: [{ from: '10:00', to: '14:00' }],
  note: null,
  ...more,
})

const closed = { kind: 'closed' as const, locationId: null, spans: [] }

const at = (date: string, utc: string) => Date.parse(`${date}T${utc}:00Z`)

const workingOn = async (t: TestPractice, date: string) =>
  (await t.as('front_desk').availability.days({ date }))
    .filter((day) => day.providerId === t.provider && day.working.length > 0)
    .map(({ locationId, working }) => ({ locationId, working }))

const refusedAt = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})

test('a date is shorter, elsewhere, longer or closed, and as usual when taken back', async () => {
  const t = testPractice()
  const { addExceptions, exceptions, removeException } = t.as('manager').availability
  const shorter = differing(t)
  const elsewhere = differing(t, { date: '2026-03-04', locationId: t.otherLocation })
  const longer = differing(t, {
    ...{ date: '2026-03-05', kind: 'extra', spans: [{ from: '18:00', to: '20:00' }] },
  })
  const off = differing(t, { ...closed, date: '2026-03-06', note: 'Inventory' })
  await addExceptions({ exceptions: [shorter, elsewhere, longer, off] })
  const span = (date: string, from: string, to: string) => ({
    startsAt: at(date, from),
    endsAt: at(date, to),
  })
  expect(await workingOn(t, '2026-03-03')).toEqual([
    { locationId: t.location, working: [span('2026-03-03', '15:00', '19:00')] },
  ])
  expect(await workingOn(t, '2026-03-04')).toEqual([
    { locationId: t.otherLocation, working: [span('2026-03-04', '16:00', '20:00')] },
  ])
  expect(await workingOn(t, '2026-03-05')).toEqual([
    {
      locationId: t.location,
      working: [
        span('2026-03-05', '14:00', '17:00'),
        span('2026-03-05', '18:00', '22:00'),
        { startsAt: at('2026-03-05', '23:00'), endsAt: at('2026-03-06', '01:00') },
      ],
    },
  ])
  expect(await workingOn(t, '2026-03-06')).toEqual([])
  const listed = await exceptions({ providerId: t.provider, from: '2026-03-04' })
  expect(listed).toEqual([elsewhere, longer, off].map((each) => ({ ...each, version: 1 })))
  await removeException({ providerId: t.provider, id: off.id, version: 1 })
  expect(await workingOn(t, '2026-03-06')).toHaveLength(1)
  await expect(
    removeException({ providerId: t.provider, id: off.id, version: 2 }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('several providers and dates differ together or not at all', async () => {
  const t = testPractice()
  const { addExceptions, exceptions } = t.as('manager').availability
  const both = [t.provider, t.otherProvider].map((providerId) =>
    differing(t, { ...closed, providerId }),
  )
  await addExceptions({ exceptions: both })
  await addExceptions({ exceptions: both })
  expect(await exceptions({ providerId: t.otherProvider, from: '2026-03-01' })).toHaveLength(1)
  const good = differing(t, { date: '2026-03-10' })
  const bad = differing(t, { date: '2026-03-11', spans: [] })
  await expect(addExceptions({ exceptions: [good, bad] })).rejects.toMatchObject(
    refusedAt('exceptions.1.spans', 'required'),
  )
  expect(await exceptions({ providerId: t.provider, from: '2026-03-10' })).toEqual([])
})

test('what cannot be is refused at its field', async () => {
  const t = testPractice()
  const { addExceptions } = t.as('manager').availability
  const refused = async (more: object, field: string, code: string) => {
    await expect(addExceptions({ exceptions: [differing(t, more)] })).rejects.toMatchObject(
      refusedAt(`exceptions.0.${field}`, code),
    )
  }
  await refused({ locationId: null }, 'locationId', 'required')
  await refused({ ...closed, locationId: t.location }, 'spans', 'malformed')
  await refused({ locationId: newId(MONDAY) }, 'locationId', 'not_found')
  await refused({ providerId: newId(MONDAY) }, 'providerId', 'not_found')
  const meeting = [
    { from: '10:00', to: '12:00' },
    { from: '11:00', to: '13:00' },
  ]
  await refused({ spans: meeting }, 'spans', 'hours_overlap')
})

test('nobody works at two places at once on a date that differs', async () => {
  const t = testPractice()
  const { addExceptions } = t.as('manager').availability
  const there = { kind: 'extra', locationId: t.otherLocation }
  const during = differing(t, { ...there, spans: [{ from: '11:00', to: '12:00' }] })
  await expect(addExceptions({ exceptions: [during] })).rejects.toMatchObject(
    refusedAt('exceptions.0.spans', 'hours_overlap'),
  )
  const after = differing(t, { ...there, spans: [{ from: '16:00', to: '18:00' }] })
  await addExceptions({ exceptions: [after] })
  await expect(
    addExceptions({ exceptions: [differing(t, { spans: [{ from: '10:00', to: '18:00' }] })] }),
  ).rejects.toMatchObject(refusedAt('exceptions.0.spans', 'hours_overlap'))
})

test('a date that is closed has no other hours instead', async () => {
  const t = testPractice()
  const { addExceptions } = t.as('manager').availability
  await addExceptions({ exceptions: [differing(t, closed)] })
  await expect(addExceptions({ exceptions: [differing(t)] })).rejects.toMatchObject(
    refusedAt('exceptions.0.date', 'exception_exists'),
  )
})

test('providers let their own dates differ, and nobody else’s', async () => {
  const t = testPractice()
  const own = t.as('provider').availability
  const mine = differing(t)
  await own.addExceptions({ exceptions: [mine] })
  const theirs = differing(t, { providerId: t.otherProvider })
  await expect(own.addExceptions({ exceptions: [theirs] })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const removal = { id: mine.id, version: 1 }
  await expect(
    own.removeException({ ...removal, providerId: t.otherProvider }),
  ).rejects.toMatchObject({ code: 'not_permitted' })
  await own.removeException({ ...removal, providerId: t.provider })
})
