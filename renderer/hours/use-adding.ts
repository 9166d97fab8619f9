import { useTranslation } from 'react-i18next'
import { weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import { newId, type BlockId, type HoursId, type LocationId } from '../../core/kernel/ids.ts'
import type { Rhythm } from '../../core/kernel/weeks.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { showToast } from '../ui/index.ts'
import {
  timesOf,
  withBreak,
  withHours,
  type DraftBlock,
  type DraftHours,
  type ItemKind,
  type Place,
} from './draft.ts'
import type { Opened } from './item-dialog.tsx'
import { countedFrom, dateIn } from './shown-week.ts'
import type { useDrawnWeek } from './use-drawn-week.ts'

const OFFICE_DAY = [540, 1020] as const
const NOON = [720, 780] as const
const FIRST_HOUR = [540, 600] as const

interface Adding {
  readonly week: ReturnType<typeof useDrawnWeek>
  readonly known: KnownDirectory
  /** The first day of the week that is shown. */
  readonly first: LocalDate
  readonly rhythm: Rhythm
  readonly onOpen: (what: Opened) => void
}

/** Adds hours, breaks and blocks: as drawn, or with usual times to be made exact. */
export function useAdding({ week, known, first, rhythm, onOpen }: Adding) {
  const { t } = useTranslation('hours')
  const repeats = (weekday: number) =>
    countedFrom({ ...rhythm, anchor: null }, dateIn(first, weekday))
  const hours = ({ weekday, span }: Place): DraftHours | null => {
    const locationId = usualLocation(week.draft.hours, known)
    if (locationId === null) return null
    const id = newId<HoursId>(Date.now())
    return { id, locationId, weekday, ...timesOf(span), breaks: [], ...repeats(weekday) }
  }
  const block = ({ weekday, span }: Place): DraftBlock => ({
    ...{ id: newId<BlockId>(Date.now()), locationId: null, kind: 'types', label: '', typeIds: [] },
    ...{ weekday, ...timesOf(span), ...repeats(weekday), releaseBefore: null, releaseAt: null },
  })
  const addBreak = (date: LocalDate, span: Place['span']) => {
    const next = withBreak(week.draft, date, span)
    if (next) week.setDraft(next)
    else showToast({ text: t('noHoursForBreak') })
  }
  return {
    /** Draws something; a block is named before it stands. */
    draw: (kind: ItemKind, place: Place) => {
      if (kind === 'break') addBreak(dateIn(first, place.weekday), place.span)
      if (kind === 'block') onOpen({ kind, block: block(place) })
      const drawn = kind === 'hours' ? hours(place) : null
      if (drawn) week.setDraft(withHours(week.draft, drawn))
    },
    /** Opens the fields of something new on a date. */
    add: (kind: ItemKind, date: LocalDate) => {
      const weekday = weekdayOf(date)
      if (kind === 'break') addBreak(date, NOON)
      if (kind === 'block') onOpen({ kind, block: block({ weekday, span: FIRST_HOUR }) })
      const drawn = kind === 'hours' ? hours({ weekday, span: OFFICE_DAY }) : null
      if (drawn) onOpen({ kind: 'hours', hours: drawn })
    },
  }
}

/** Where most of the drawn hours are, else the first location in use. */
function usualLocation(
  hours: readonly DraftHours[],
  { directory }: KnownDirectory,
): LocationId | null {
  const counts = Map.groupBy(hours, ({ locationId }) => locationId)
  const most = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]
  return most?.[0] ?? directory.locations.find(({ active }) => active)?.id ?? null
}
