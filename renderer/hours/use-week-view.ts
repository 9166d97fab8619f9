import { useState } from 'react'
import type { StoredSeason } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { mondayOf, type Rhythm } from '../../core/kernel/weeks.ts'
import type { ItemKind } from './draft.ts'
import { nextDayOf } from './season-days.ts'

/** Which week is shown, what dragging draws there, and in which rhythm; begins with a date's week. */
export function useWeekView(first: LocalDate, season: StoredSeason | null) {
  const [monday, setMonday] = useState(mondayOf(season ? nextDayOf(season, first) : first))
  const [layer, setLayer] = useState<ItemKind>('hours')
  const [rhythm, setRhythm] = useState<Rhythm>({ everyWeeks: 1, anchor: null })
  return { monday, setMonday, layer, setLayer, rhythm, setRhythm }
}

export type WeekView = ReturnType<typeof useWeekView>
