import { useTranslation } from 'react-i18next'
import type { ProviderDay } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { dateText, spanText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, ErrorState, Loading, Table } from '../ui/index.ts'
import { Heading } from '../settings/heading.tsx'
import css from './hours.module.css'
import { numberOfWeek } from './shown-week.ts'

/** One date as it is, and as the plan would make it. */
interface PreviewDay {
  readonly date: LocalDate
  readonly before: readonly ProviderDay[]
  readonly after: readonly ProviderDay[]
}

interface WeekPreviewProps {
  /** The first day of the week that is shown. */
  first: LocalDate
  known: KnownDirectory
  days: readonly PreviewDay[] | undefined
  error: unknown
}

/** What the shown week looks like now, and would with what is drawn. */
export function WeekPreview({ first, known, days, error }: WeekPreviewProps) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const words = useDayWords(known)
  const rows = (days ?? []).map(({ date, before, after }) => {
    const said = { before: words(before), after: words(after) }
    return { date, ...said, isChanged: said.before !== said.after }
  })
  type Row = (typeof rows)[number]
  const title = t('preview.title', { number: numberOfWeek(first) })
  const day = ({ date, isChanged }: Row) => (
    <>
      {dateText(date, 'short', locale)}{' '}
      {isChanged && <Badge tone="accent">{t('preview.changed')}</Badge>}
    </>
  )
  return (
    <div className={css.stack}>
      <Heading title={title} intro={t('preview.intro')} level={3} />
      {error !== null && error !== undefined ? (
        <ErrorState error={error} />
      ) : days === undefined ? (
        <Loading />
      ) : (
        <>
          {!rows.some(({ isChanged }) => isChanged) && (
            <p className={css.hint}>{t('preview.same')}</p>
          )}
          <Table<Row>
            label={title}
            rows={rows}
            idOf={({ date }) => date}
            columns={[
              { id: 'day', head: t('preview.day'), cell: day, whole: true },
              { id: 'before', head: t('preview.before'), cell: ({ before }) => before },
              { id: 'after', head: t('preview.after'), cell: ({ after }) => after },
            ]}
          />
        </>
      )}
    </div>
  )
}

/** How a day of a provider is said: holiday, else working times and blocks by location. */
function useDayWords({ directory, location }: KnownDirectory) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const several = directory.locations.filter(({ active }) => active).length > 1
  const ofPlace = (day: ProviderDay): string[] => {
    const place = location(day.locationId)
    if (day.holiday !== null) return [day.holiday]
    if (!place || day.working.length === 0) return []
    const span = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) =>
      spanText(startsAt, endsAt, place.zone, locale)
    const blocks = day.blocks.map((block) => `${block.label} ${span(block)}`)
    const times = [day.working.map(span).join(', '), ...blocks].join(' · ')
    return [several ? `${place.name}: ${times}` : times]
  }
  return (days: readonly ProviderDay[]): string =>
    [...new Set(days.flatMap(ofPlace))].join('; ') || t('preview.none')
}
