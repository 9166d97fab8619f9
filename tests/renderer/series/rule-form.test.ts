import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../../core/kernel/dates.ts'
import {
  formOf,
  monthlyChoices,
  ruleOf,
  startRule,
  type RuleForm,
} from '../../../renderer/series/rule-form.ts'

const date = fc.nat(2000).map((days) => addDays('2026-01-01', days))
const part = fc.record<Partial<RuleForm>>({
  frequency: fc.constantFrom('daily', 'weekly', 'monthly'),
  interval: fc.integer({ min: 1, max: 12 }),
  endKind: fc.constantFrom('count', 'until', 'endless'),
  count: fc.integer({ min: 1, max: 400 }),
})

describe('the form of a rule', () => {
  test('says every rule that it makes again', () => {
    fc.assert(
      fc.property(date, part, (from, changed) => {
        for (const monthlyBy of monthlyChoices(from)) {
          const rule = ruleOf({ ...startRule(from), ...changed, monthlyBy }, from)
          expect(ruleOf(formOf(rule, from), from)).toEqual(rule)
        }
      }),
    )
  })

  test('begins weekly on the weekday of the visit', () => {
    fc.assert(
      fc.property(date, (from) => {
        const rule = ruleOf(startRule(from), from)
        expect(rule).toMatchObject({
          frequency: 'weekly',
          interval: 1,
          weekdays: [weekdayOf(from)],
        })
      }),
    )
  })

  test('offers the last day and the last weekday of a month only where the date is one', () => {
    expect(monthlyChoices('2026-03-10')).toEqual(['date', 'nth'])
    expect(monthlyChoices('2026-03-31')).toEqual(['date', 'lastDay', 'nth', 'lastWeekday'])
    expect(monthlyChoices('2026-03-27')).toEqual(['date', 'nth', 'lastWeekday'])
  })

  test('a month by weekday counts from the date', () => {
    const monthly = { ...startRule('2026-03-17'), frequency: 'monthly', monthlyBy: 'nth' } as const
    expect(ruleOf(monthly, '2026-03-17').nthWeekday).toEqual({ nth: 3, weekday: 2 })
    const last = { ...monthly, monthlyBy: 'lastWeekday' } as const
    expect(ruleOf(last, '2026-03-31').nthWeekday).toEqual({ nth: -1, weekday: 2 })
  })
})
