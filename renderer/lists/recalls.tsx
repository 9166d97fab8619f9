import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { RecallTypeId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import type { ListedRecall } from '../../core/recalls/contract.ts'
import { CallRows } from '../calls/call-rows.tsx'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Button, DatePicker, EmptyState, ErrorState, Loading, Section, Table } from '../ui/index.ts'
import { Choice, everyone, Filters } from './filters.tsx'
import css from './lists.module.css'
import { useRecallColumns } from './recall-columns.tsx'
import { useRecallTypes } from './use-recall-types.ts'
import { useListWording } from './wording.ts'

/** So many are shown at first, and so many more each time: about what a desk calls in a day. */
const PORTION = 40
/** Who is due within so many days is called already. */
const AHEAD = 30

/** Who is due again and has nothing booked, by the month in which they were due. */
export function Recalls({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('lists')
  const today = dateAt(useNow(), practiceZone(known.directory))
  const [narrowing, setNarrowing] = useState(everyone)
  const [dueBy, setDueBy] = useState(addDays(today, AHEAD))
  const [recallTypeId, setRecallType] = useState<RecallTypeId | null>(null)
  const { types } = useRecallTypes()
  const [shown, setShown] = useState(PORTION)
  const { providerId, locationId } = narrowing
  const asked = { dueBy, recallTypeId, providerId, locationId, limit: shown + 1 }
  const query = useQuery(
    ask.recalls.list.queryOptions({ input: asked, placeholderData: keepPreviousData }),
  )
  return (
    <>
      <Filters known={known} value={narrowing} onChange={setNarrowing}>
        <Choice
          label={t('recalls.kind')}
          all={t('recalls.everyKind')}
          options={types
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ id, label: name }))}
          value={recallTypeId}
          onChange={setRecallType}
        />
        <DatePicker
          label={t('recalls.dueBy')}
          value={dueBy}
          onChange={(date) => date !== null && setDueBy(date)}
        />
        <SetUp />
      </Filters>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <>
          <Months recalls={query.data.slice(0, shown)} known={known} today={today} />
          {query.data.length > shown && (
            <div>
              <Button onPress={() => setShown(shown + PORTION)}>{t('recalls.more')}</Button>
            </div>
          )}
        </>
      ) : (
        <Loading />
      )}
    </>
  )
}

function SetUp() {
  const { t } = useTranslation('lists')
  const mayManage = useMay('clinic.manage')
  const show = () => useDesk.getState().show({ name: 'settings', section: 'recalls' })
  if (!mayManage) return null
  return (
    <div className={css.end}>
      <Button onPress={show}>{t('recalls.settings')}</Button>
    </div>
  )
}

interface MonthsProps {
  readonly recalls: readonly ListedRecall[]
  readonly known: KnownDirectory
  readonly today: LocalDate
}

function Months({ recalls, known, today }: MonthsProps) {
  const { t } = useTranslation('lists')
  const wording = useListWording(known)
  const columns = useRecallColumns(known, today)
  if (recalls.length === 0) {
    return (
      <EmptyState icon={BellRing} title={t('recalls.empty')}>
        {t('recalls.emptyHint')}
      </EmptyState>
    )
  }
  return (
    <CallRows>
      <p className={css.keys}>{t('keys')}</p>
      {byMonth(recalls).map(([month, rows]) => {
        const kind = month < today.slice(0, 7) ? 'overdueIn' : 'dueIn'
        const title = t(`recalls.${kind}`, { month: wording.month(`${month}-01`) })
        return (
          <Section key={month} title={`${title} (${rows.length})`}>
            <Table label={title} columns={columns} rows={rows} idOf={({ id }) => id} />
          </Section>
        )
      })}
    </CallRows>
  )
}

/** The recalls by the month of their date, `2026-11`, in their order. */
function byMonth(recalls: readonly ListedRecall[]): [string, ListedRecall[]][] {
  const months = new Map<string, ListedRecall[]>()
  for (const recall of recalls) {
    const month = recall.dueOn?.slice(0, 7) ?? ''
    months.set(month, [...(months.get(month) ?? []), recall])
  }
  return [...months]
}
