import { describe, expect, test } from 'vitest'
import type { SeriesRecord } from '../../../core/series/contract.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { bookWeekly, changeOf, newEdit } from '../series/asking.ts'

const series = (t: TestPractice) => t.as('front_desk').series
const START = '2026-03-03T09:00'
const count = (visits: number) => ({
  frequency: 'weekly' as const,
  end: { kind: 'count' as const, count: visits },
})

/** A series of so many Tuesdays, which stands for a minute before anything is done with it. */
async function standing(t: TestPractice, visits: number): Promise<SeriesRecord> {
  const { series: made } = await bookWeekly(t, { rule: count(visits) })
  t.clock.now += 60_000
  return made
}

/** What the patient is told, or knows, of each visit that the series was booked with. */
async function told(t: TestPractice, { occurrences }: SeriesRecord) {
  const ids = occurrences.flatMap(({ appointmentId }) => appointmentId ?? [])
  const { notices } = t.as('front_desk')
  const all = ids.map((appointmentId) => notices.ofAppointment({ appointmentId }))
  return (await Promise.all(all)).map((each) => each.map(({ kind, state }) => [kind, state]))
}

describe('a change of a series', () => {
  test.each([
    [true, 'told'],
    [false, 'waiting'],
    [undefined, 'waiting'],
  ])('tells of each visit that moves unless the patient asked: %s', async (asked, state) => {
    const t = testPractice()
    const made = await standing(t, 3)
    const later = changeOf(made, 'all', START, { start: '2026-03-03T14:00' })
    const wish = asked === undefined ? {} : { patientAsked: asked }
    await series(t).change({ ...later, ...wish })
    expect(await told(t, made)).toEqual([
      [['moved', state]],
      [['moved', state]],
      [['moved', state]],
    ])
  })

  test.each([
    [true, 'told'],
    [false, 'waiting'],
  ])('tells of visits that fall away unless the patient asked: %s', async (asked, state) => {
    const t = testPractice()
    const made = await standing(t, 3)
    const fewer = changeOf(made, 'all', START, { rule: count(2) })
    await series(t).change({ ...fewer, patientAsked: asked })
    expect(await told(t, made)).toEqual([[], [], [['cancelled', state]]])
    const [, , gone] = made.occurrences
    const id = gone?.appointmentId
    expect(id && (await t.as('front_desk').appointments.get({ id }))).toMatchObject({
      cancelReason: 'other',
    })
  })

  test('tells nothing of what it leaves where it is', async () => {
    const t = testPractice()
    const made = await standing(t, 2)
    const words = changeOf(made, 'all', START, { reason: 'Back pain' })
    await series(t).change({ ...words, patientAsked: false })
    expect(await told(t, made)).toEqual([[], []])
  })

  test('that is taken back in time tells nothing, whoever wished it', async () => {
    const t = testPractice()
    const made = await standing(t, 1)
    for (const patientAsked of [true, false]) {
      const now = await series(t).get({ id: made.id })
      const later = changeOf(now, 'all', START, { start: '2026-03-03T14:00' })
      const { editId } = await series(t).change({ ...later, patientAsked })
      t.clock.now += 1000
      await t.as('front_desk').appointments.undoEdit({ id: editId })
      t.clock.now += 1000
    }
    expect(await told(t, made)).toEqual([
      [
        ['moved', 'withdrawn'],
        ['moved', 'withdrawn'],
      ],
    ])
  })
})

test.each([
  ['patient', 'told'],
  ['provider', 'waiting'],
] as const)('visits of a series that are cancelled by %s: %s', async (reason, state) => {
  const t = testPractice()
  const made = await standing(t, 2)
  const { id, version } = made
  await series(t).cancel({ id, version, editId: newEdit(), scope: 'all', at: START, reason })
  expect(await told(t, made)).toEqual([[['cancelled', state]], [['cancelled', state]]])
})
