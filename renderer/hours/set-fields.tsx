import { useTranslation } from 'react-i18next'
import type { StoredSeason } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { SeasonId } from '../../core/kernel/ids.ts'
import { dateText, monthDayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Select, type Option } from '../ui/index.ts'
import css from './hours.module.css'
import type { Period } from './periods.ts'

interface SetFieldsProps {
  seasons: readonly StoredSeason[]
  season: StoredSeason | null
  periods: readonly Period[]
  period: Period
  onSeason: (id: SeasonId | null) => void
  onPeriod: (from: LocalDate | null) => void
}

/** Which of a provider's hours are drawn; nothing to choose where there is only one set. */
export function SetFields({ seasons, season, periods, period, ...on }: SetFieldsProps) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const seasonal = seasons.map(({ id, name, from, to }): Option<SeasonId | 'regular'> => ({
    id,
    label: t('seasonal', {
      name,
      from: monthDayText(from, locale),
      to: monthDayText(to, locale),
    }),
  }))
  const words = usePeriodWords()
  if (seasons.length === 0 && periods.length < 2) return null
  return (
    <div className={css.bar}>
      {seasons.length > 0 && (
        <div className={css.field}>
          <Select<SeasonId | 'regular'>
            label={t('set')}
            options={[{ id: 'regular', label: t('regular') }, ...seasonal]}
            value={season?.id ?? 'regular'}
            onChange={(id) => on.onSeason(id === 'regular' ? null : id)}
          />
        </div>
      )}
      {periods.length > 1 && (
        <div className={css.field}>
          <Select
            label={t('period')}
            options={periods.map((each) => ({ id: each.from ?? 'now', label: words(each) }))}
            value={period.from ?? 'now'}
            onChange={(from) => on.onPeriod(from === 'now' ? null : from)}
          />
        </div>
      )}
    </div>
  )
}

function usePeriodWords() {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const day = (date: LocalDate) => dateText(date, 'medium', locale)
  return ({ from, to }: Period): string => {
    if (from === null) return to === null ? t('now') : t('nowUntil', { to: day(to) })
    return to === null
      ? t('fromOn', { from: day(from) })
      : t('between', { from: day(from), to: day(to) })
  }
}
