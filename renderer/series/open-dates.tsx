import { useQuery } from '@tanstack/react-query'
import { CalendarCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filedName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { OpenDate } from '../../core/series/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { calledName } from '../../core/kernel/names.ts'
import { minutesOf } from '../../core/kernel/dates.ts'
import { dateText, minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  FailureBanner,
  Loading,
  Table,
  type Column,
} from '../ui/index.ts'
import { FindTime } from './find-time.tsx'
import { useOpenWords } from './problem-words.ts'
import css from './series.module.css'
import { useDeciding } from './use-deciding.ts'

/** Dates of series that could not be booked by themselves, each to be given a time or left out. */
export function OpenDates({ known }: { readonly known: KnownDirectory }) {
  const { t } = useTranslation('series')
  const query = useQuery(ask.series.conflicts.queryOptions({ input: {} }))
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.data.length > 0) return <Listed dates={query.data} known={known} />
  return (
    <EmptyState icon={CalendarCheck} title={t('open.none')}>
      {t('open.noneHint')}
    </EmptyState>
  )
}

interface ListedProps {
  readonly dates: readonly OpenDate[]
  readonly known: KnownDirectory
}

function Listed({ dates, known }: ListedProps) {
  const { t } = useTranslation('series')
  const [taking, setTaking] = useState<OpenDate | null>(null)
  const deciding = useDeciding(() => undefined)
  const columns = useColumns(known, {
    take: setTaking,
    skip: (date) => deciding.decide(date, { start: date.start, do: 'skip' }),
  })
  return (
    <>
      <p className={css.quiet}>{t('open.hint')}</p>
      <FailureBanner error={deciding.mutation.error} />
      <Table
        label={t('open.title')}
        columns={columns}
        rows={dates}
        idOf={({ seriesId, start }) => `${seriesId} ${start}`}
      />
      {taking && <FindTime date={taking} known={known} onClose={() => setTaking(null)} />}
    </>
  )
}

interface Can {
  readonly take: (date: OpenDate) => void
  readonly skip: (date: OpenDate) => void
}

function useColumns(known: KnownDirectory, can: Can): Column<OpenDate>[] {
  const { t } = useTranslation('series')
  const { locale } = useLocale()
  const why = useOpenWords()
  const mayBook = useMay('appointments.book')
  const when = ({ start }: OpenDate) =>
    `${dateText(start.slice(0, 10), 'medium', locale)}, ${minuteText(minutesOf(start.slice(11)), locale)}`
  return [
    { id: 'date', head: t('open.date'), whole: true, cell: when },
    {
      id: 'patient',
      head: t('open.patient'),
      cell: (date) => (
        <span className={css.two}>
          {filedName(date)}
          {date.phone !== null && <small className={css.quiet}>{formatPhone(date.phone)}</small>}
        </span>
      ),
    },
    {
      id: 'provider',
      head: t('open.provider'),
      cell: ({ providerId }) => {
        const provider = known.provider(providerId)
        return provider && calledName(provider)
      },
    },
    { id: 'why', head: t('open.why'), cell: ({ problem }) => why(problem) },
    {
      id: 'what',
      head: t('open.what'),
      cell: (date) =>
        mayBook && (
          <span className={css.row}>
            <Button size="s" onPress={() => can.take(date)}>
              {t('open.take')}
            </Button>
            <Button size="s" variant="quiet" onPress={() => can.skip(date)}>
              {t('open.skip')}
            </Button>
          </span>
        ),
    },
  ]
}
