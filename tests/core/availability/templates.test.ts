import { expect, test } from 'vitest'
import { newId, type HoursTemplateId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const surgeryWeek = (t: TestPractice, more: object = {}) => ({
  id: newId<HoursTemplateId>(MONDAY),
  name: 'Surgery week',
  hours: [{ locationId: t.location, weekday: 1, from: '07:00', to: '15:00' }],
  blocks: [
    {
      kind: 'types' as const,
      label: 'Procedures',
      typeIds: [t.procedure],
      weekday: 1,
      from: '07:00',
      to: '12:00',
    },
  ],
  version: null,
  ...more,
})

test('a named week is kept, changed and removed', async () => {
  const t = testPractice()
  const { saveTemplate, templates, removeTemplate } = t.as('manager').availability
  const week = surgeryWeek(t)
  expect(await saveTemplate(week)).toEqual({ version: 1 })
  expect(await saveTemplate(week)).toEqual({ version: 1 })
  expect(await saveTemplate({ ...week, name: 'Theater week', version: 1 })).toEqual({ version: 2 })
  expect(await templates({})).toMatchObject([
    {
      name: 'Theater week',
      hours: [{ weekday: 1, everyWeeks: 1 }],
      blocks: [{ label: 'Procedures' }],
    },
  ])
  await removeTemplate({ id: week.id, version: 2 })
  expect(await templates({})).toEqual([])
  await expect(removeTemplate({ id: week.id, version: 3 })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a named week is given to several providers for a range of dates', async () => {
  const t = testPractice()
  const { saveTemplate, applyTemplate, hours, blocks } = t.as('manager').availability
  const week = surgeryWeek(t)
  await saveTemplate(week)
  const dates = { from: '2026-03-09', to: '2026-03-15' }
  const asked = { id: week.id, providerIds: [t.provider, t.otherProvider], ...dates }
  await applyTemplate(asked)
  const seen = async () =>
    Promise.all(
      asked.providerIds.map(async (providerId) => [
        await hours({ providerId }),
        await blocks({ providerId }),
      ]),
    )
  const after = await seen()
  const valid = { validFrom: dates.from, validTo: dates.to }
  for (const [rows, aside] of after) {
    expect(rows).toHaveLength(11)
    expect(rows).toContainEqual(expect.objectContaining({ from: '07:00', to: '15:00', ...valid }))
    expect(aside).toMatchObject([{ label: 'Procedures', ...valid }])
  }
  await applyTemplate(asked)
  expect(await seen()).toEqual(after)
})

test('a named week that nobody could work is refused', async () => {
  const t = testPractice()
  const { saveTemplate } = t.as('manager').availability
  const monday = { locationId: t.location, weekday: 1, from: '07:00', to: '15:00' }
  const hours = [monday, { ...monday, locationId: t.otherLocation, from: '14:00', to: '16:00' }]
  await expect(saveTemplate(surgeryWeek(t, { hours }))).rejects.toMatchObject({
    details: { problems: [{ path: 'hours.1.from', code: 'hours_overlap' }] },
  })
})

test('providers take a named week for themselves only', async () => {
  const t = testPractice()
  const week = surgeryWeek(t)
  await t.as('manager').availability.saveTemplate(week)
  const own = t.as('provider').availability
  const dates = { id: week.id, from: '2026-03-09' }
  await own.applyTemplate({ ...dates, providerIds: [t.provider] })
  await expect(
    own.applyTemplate({ ...dates, providerIds: [t.provider, t.otherProvider] }),
  ).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(
    own.applyTemplate({ id: newId(MONDAY), from: '2026-03-09', providerIds: [t.provider] }),
  ).rejects.toMatchObject({ code: 'not_found' })
})
