import { useMemo } from 'react'
import type { Slot } from '../../core/appointments/contract.ts'
import { minutesOf, type LocalDate, type LocalDateTime } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { formatMoney } from '../../core/kernel/money.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useNow } from '../desk/use-now.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  dateText,
  instantDateText,
  minuteText,
  momentText,
  timeText,
  visitTimeText,
} from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** How the screens of one appointment say times, people and sums in the chosen language. */
export function useWording(known: KnownDirectory, locationId: LocationId) {
  const { locale } = useLocale()
  const now = useNow()
  return useMemo(() => {
    const zone = known.location(locationId)?.zone ?? 'UTC'
    const time = (instant: number) => timeText(instant, zone, locale)
    const provider = (id: Slot['providerId']) => {
      const found = known.provider(id)
      return found ? calledName(found) : ''
    }
    const today = dateAt(now, zone)
    return {
      zone,
      locale,
      today,
      dateOf: (instant: number) => dateAt(instant, zone),
      time,
      provider,
      span: (span: { startsAt: number; endsAt: number }) =>
        `${time(span.startsAt)} – ${time(span.endsAt)}`,
      day: (date: LocalDate) => dateText(date, 'short', locale),
      /** A wall-clock start: `Tue, Nov 24, 9:30 AM`. */
      startOf: (start: LocalDateTime) =>
        `${dateText(start.slice(0, 10), 'short', locale)}, ${minuteText(minutesOf(start.slice(11)), locale)}`,
      dayOf: (instant: number) => instantDateText(instant, zone, 'short', locale),
      fullDayOf: (instant: number) => instantDateText(instant, zone, 'long', locale),
      moment: (instant: number) => momentText(instant, zone, locale),
      visitTime: (instant: number) => visitTimeText(instant, zone, now, locale),
      money: (cents: number) => formatMoney(cents, known.directory.practice.currency, locale),
    }
  }, [known, locationId, locale, now])
}

export type Wording = ReturnType<typeof useWording>
