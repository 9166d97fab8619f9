import { useTranslation } from 'react-i18next'
import { minutesOf, type LocalDateTime } from '../../core/kernel/dates.ts'
import type { RecurrenceRule } from '../../core/series/contract.ts'
import { dateText, minuteText, weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** The names that the texts have for the days of a month that are counted by weekday. */
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** Says rules as sentences: `Every 2 weeks on Tuesday at 9:00 AM until Jun 12, 2026`. */
export function useRuleWords() {
  const { t } = useTranslation('series')
  const { locale } = useLocale()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const weekday = (day: number) => weekdayText(day, 'long', locale)
  const nth = (which: number): string => t(`ordinal.${ordinals[which - 1] ?? 'last'}`)
  const pattern = (rule: RecurrenceRule): string => {
    const count = rule.interval
    if (rule.frequency === 'daily') return t('pattern.daily', { count })
    if (rule.frequency === 'weekly')
      return t('pattern.weekly', { count, days: list.format(rule.weekdays.map(weekday)) })
    if (rule.nthWeekday !== null) {
      const { nth: which, weekday: day } = rule.nthWeekday
      return t('pattern.nth', { count, nth: nth(which), weekday: weekday(day) })
    }
    if (rule.monthDay === -1) return t('pattern.lastDay', { count })
    return t('pattern.date', { count, day: rule.monthDay ?? 1 })
  }
  const sentence = (rule: RecurrenceRule, start: LocalDateTime): string => {
    const said = { pattern: pattern(rule), time: minuteText(minutesOf(start.slice(11)), locale) }
    if (rule.end.kind === 'endless') return t('sentence.endless', said)
    if (rule.end.kind === 'count') return t('sentence.count', { ...said, count: rule.end.count })
    return t('sentence.until', { ...said, date: dateText(rule.end.date, 'medium', locale) })
  }
  return { nth, weekday, sentence }
}
