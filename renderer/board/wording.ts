import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { ageOn, type LocalDate } from '../../core/kernel/dates.ts'
import { formatMoney } from '../../core/kernel/money.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { bareTimeText, dateText, minuteText, timeText, type DateForm } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { OutsideWhy, Verdict } from './verdict.ts'

/** How board, week and month say times, ages, sums and verdicts in the chosen language. */
export function useWording(known: KnownDirectory, zone: Zone) {
  const { t } = useTranslation(['board', 'common'])
  const { locale } = useLocale()
  return useMemo(() => {
    const time = (instant: number) => timeText(instant, zone, locale)
    const outside = (why: OutsideWhy) => t(`verdict.outside.${why}`)
    return {
      t,
      time,
      outside,
      minute: (minute: number) => minuteText(minute, locale),
      day: (date: LocalDate, form: DateForm) => dateText(date, form, locale),
      faceOf: (entry: BoardEntry) => faceOf(entry, known, zone, locale),
      visit: (entry: BoardEntry) => {
        const face = faceOf(entry, known, zone, locale)
        const parts = [
          t('visitCell', {
            name: calledName(entry),
            age: t('age', { years: face.age }),
            from: time(entry.startsAt),
            to: time(entry.endsAt),
            type: face.type?.name ?? '',
            status: t(`common:status.${entry.status}`),
          }),
          entry.alerts > 0 ? t('alerts', { count: entry.alerts }) : null,
          face.due === null ? null : t('due', { amount: face.due }),
          entry.seriesId === null ? null : t('repeats'),
          entry.reason,
        ]
        return parts.filter(Boolean).join(', ')
      },
      verdict: (verdict: Verdict): string => {
        if (verdict.kind === 'free') return t('verdict.free')
        if (verdict.kind === 'outside') return outside(verdict.why)
        const from = time(verdict.with.startsAt)
        return t(`verdict.conflict.${verdict.what}`, { name: calledName(verdict.with), time: from })
      },
    }
  }, [t, locale, known, zone])
}

export type Wording = ReturnType<typeof useWording>

function faceOf(entry: BoardEntry, known: KnownDirectory, zone: Zone, locale: string) {
  const { currency } = known.directory.practice
  return {
    entry,
    type: known.type(entry.typeId) ?? null,
    time: bareTimeText(entry.startsAt, zone, locale),
    span: `${bareTimeText(entry.startsAt, zone, locale)} – ${bareTimeText(entry.endsAt, zone, locale)}`,
    age: ageOn(dateAt(entry.startsAt, zone), entry.birthDate),
    due: entry.dueCents > 0 ? formatMoney(entry.dueCents, currency, locale) : null,
  }
}
