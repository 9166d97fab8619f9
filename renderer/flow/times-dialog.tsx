import { useQuery } from '@tanstack/react-query'
import { Timer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StateTimes } from '../../core/flow/contract.ts'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { Where } from '../board/where.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import {
  Dialog,
  EmptyState,
  ErrorState,
  Loading,
  Table,
  ToggleGroup,
  type Column,
} from '../ui/index.ts'
import styles from './flow.module.css'

interface Props {
  readonly where: Where
  readonly wording: Wording
  readonly onClose: () => void
}

/** Days back that each span begins. */
const spans = { today: 0, week: 6, month: 29 } as const
type Span = keyof typeof spans

/** How long patients wait and stay on average, by provider. */
export function TimesDialog({ where, wording, onClose }: Props) {
  const { t } = useTranslation('flow')
  const [span, setSpan] = useState<Span>('today')
  const options = (['today', 'week', 'month'] as const).map((id) => ({
    id,
    label: t(`times.${id}`),
  }))
  return (
    <Dialog isOpen size="l" title={t('times.title')} onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('times.intro')}</p>
        <div>
          <ToggleGroup label={t('times.span')} options={options} value={span} onChange={setSpan} />
        </div>
        <Averages from={addDays(where.today, -spans[span])} {...{ where, wording }} />
      </div>
    </Dialog>
  )
}

function Averages({ from, where, wording }: Omit<Props, 'onClose'> & { from: LocalDate }) {
  const { t } = useTranslation('flow')
  const columns = useColumns(wording)
  const input = { from, to: where.today, locationId: where.location.id }
  const times = useQuery(ask.flow.times.queryOptions({ input }))
  if (times.isPending) return <Loading />
  if (times.isError) return <ErrorState error={times.error} onRetry={() => void times.refetch()} />
  if (times.data.length === 0)
    return (
      <EmptyState icon={Timer} title={t('times.emptyTitle')}>
        {t('times.emptyHint')}
      </EmptyState>
    )
  return (
    <Table
      label={t('times.title')}
      columns={columns}
      rows={times.data}
      idOf={({ providerId }) => providerId}
    />
  )
}

const parts = ['waitMinutes', 'roomMinutes', 'visitMinutes', 'checkoutMinutes'] as const

function useColumns(wording: Wording): Column<StateTimes>[] {
  const { t } = useTranslation('flow')
  const minutes = (of: number | null) =>
    of === null ? '–' : t('times.minutes', { count: Math.round(of) })
  const average = (part: (typeof parts)[number]): Column<StateTimes> => ({
    ...{ id: part, head: t(`times.${part}`), align: 'end' },
    cell: (line) => minutes(line[part]),
  })
  return [
    {
      id: 'provider',
      head: t('times.provider'),
      cell: (line) => wording.provider(line.providerId),
    },
    { id: 'visits', head: t('times.visits'), align: 'end', cell: (line) => line.visits },
    ...parts.map(average),
  ]
}
