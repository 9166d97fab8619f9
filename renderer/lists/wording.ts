import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesOf } from '../../core/kernel/dates.ts'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { Window } from '../../core/kernel/wishes.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useNow } from '../desk/use-now.ts'
import {
  dateText,
  instantDateText,
  minuteText,
  timeText,
  visitTimeText,
  weekdayText,
} from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** How the lists say people, places and times in the chosen language. */
export function useListWording(known: KnownDirectory) {
  const { t } = useTranslation('lists')
  const { locale } = useLocale()
  const now = useNow()
  return useMemo(() => {
    const zoneOf = (id: LocationId) => known.location(id)?.zone ?? practiceZone(known.directory)
    const provider = (id: ProviderId) => {
      const found = known.provider(id)
      return found ? calledName(found) : ''
    }
    const days = (weekdays: readonly number[]) =>
      weekdays.length === 0
        ? t('everyDay')
        : weekdays.map((day) => weekdayText(day, 'short', locale)).join(', ')
    const minute = (time: string) => minuteText(minutesOf(time), locale)
    return {
      locale,
      zone: practiceZone(known.directory),
      zoneOf,
      provider,
      providers: (ids: readonly ProviderId[]) =>
        ids.length === 0 ? t('anyProvider') : ids.map(provider).join(', '),
      location: (id: LocationId) => known.location(id)?.name ?? '',
      window: ({ weekdays, from, to }: Window) =>
        `${days(weekdays)} ${minute(from)} – ${minute(to)}`,
      visitTime: (instant: number, at: LocationId) =>
        visitTimeText(instant, zoneOf(at), now, locale),
      visitTimeIn: (instant: number, zone: Zone) => visitTimeText(instant, zone, now, locale),
      time: (instant: number, at: LocationId) => timeText(instant, zoneOf(at), locale),
      shortDay: (instant: number, at: LocationId) =>
        instantDateText(instant, zoneOf(at), 'short', locale),
      date: (date: string) => dateText(date, 'short', locale),
      medium: (date: string) => dateText(date, 'medium', locale),
      month: (date: string) => dateText(date, 'month', locale),
    }
  }, [known, t, locale, now])
}

export type ListWording = ReturnType<typeof useListWording>
