import { addDays, weekdayOf } from '../../core/kernel/dates.ts'
import { begin, startsBetween } from '../../core/series/recurrence.ts'
import type { RecurrenceRule } from '../../core/series/contract.ts'
import { median, takeTurns } from '../rounds.ts'
import { ms, type Figure } from '../table.ts'

const TODAY = '2026-03-02'
const WEEK_AGO = addDays(TODAY, -7)
/** Eight years and an odd number of weeks ago: every second week is the same one as from last week. */
const LONG_AGO = addDays(TODAY, -417 * 7)

const plain = { interval: 1, weekdays: [], monthDay: null, nthWeekday: null }
const endless = { kind: 'endless' } as const
const many = { kind: 'count', count: 400 } as const

/** Rules of every frequency, with and without an end. */
const rules: readonly RecurrenceRule[] = [
  { ...plain, frequency: 'daily', end: endless },
  { ...plain, frequency: 'weekly', weekdays: [1, 2, 4], end: endless },
  { ...plain, frequency: 'weekly', interval: 2, weekdays: [weekdayOf(TODAY)], end: endless },
  { ...plain, frequency: 'monthly', monthDay: 5, end: endless },
  { ...plain, frequency: 'monthly', nthWeekday: { nth: -1, weekday: 5 }, end: endless },
  { ...plain, frequency: 'weekly', interval: 2, weekdays: [2], end: many },
]

/** One week of series that began eight years ago, beside the same of series that began last week. */
export async function series(): Promise<Figure[]> {
  const weekOf = (from: string) => {
    const begun = rules.map((rule) => begin(rule, `${from}T09:00`))
    return () => begun.map((each) => each && startsBetween(each, TODAY, addDays(TODAY, 6)))
  }
  const [ours, bare] = [weekOf(LONG_AGO), weekOf(WEEK_AGO)]
  if (JSON.stringify(ours()) !== JSON.stringify(bare())) throw new Error('The weeks differ')
  const times = await takeTurns(ours, bare, 4000)
  const [old, young] = [median(times.ours), median(times.bare)]
  return [
    {
      name: 'one week of a series of eight years',
      measured: `${ms(old / rules.length)}, begun last week ${ms(young / rules.length)}`,
      ...{ value: old / young, budget: 1.2, unit: '×' },
    },
  ]
}
