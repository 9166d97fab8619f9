import { useState } from 'react'
import type { StoredSeason } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Rhythm } from '../../core/kernel/weeks.ts'
import { weekOf } from '../calendar/range.ts'
import { firstWeekday } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { ItemKind } from './draft.ts'
import { nextDayOf } from './season-days.ts'

/**
 * Which week is shown, what dragging draws there, and in which rhythm; begins with a date's week.
 * `first` is its first day where the locale's weeks begin.
 */
export function useWeekView(start: LocalDate, season: StoredSeason | null) {
  const { locale } = useLocale()
  const [date, show] = useState(season ? nextDayOf(season, start) : start)
  const [layer, setLayer] = useState<ItemKind>('hours')
  const [rhythm, setRhythm] = useState<Rhythm>({ everyWeeks: 1, anchor: null })
  const { from: first } = weekOf(date, firstWeekday(locale))
  return { first, date, show, layer, setLayer, rhythm, setRhythm }
}

export type WeekView = ReturnType<typeof useWeekView>
