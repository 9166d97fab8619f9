import { CalendarPlus, CalendarX, Ellipsis, Hourglass, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, dayNumber, type LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedRecall } from '../../core/recalls/contract.ts'
import { CallButton } from '../calls/call-button.tsx'
import { CalleeCell } from '../calls/callee-cell.tsx'
import { LastCallCell } from '../calls/last-call.tsx'
import { whenListIsGone } from '../calls/when-list-is-gone.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Badge, Button, IconButton, Menu, type Column } from '../ui/index.ts'
import { DueDialog } from './due-dialog.tsx'
import css from './lists.module.css'
import { useRecallChange } from './use-recall-change.ts'
import { useRecallTypes } from './use-recall-types.ts'
import { useListWording } from './wording.ts'

/** Who, for what, since when, and what can be done. */
export function useRecallColumns(known: KnownDirectory, today: LocalDate): Column<ListedRecall>[] {
  const { t } = useTranslation('lists')
  const { zone } = useListWording(known)
  const { nameOf } = useRecallTypes()
  const mayBook = useMay('appointments.book')
  const tools: Column<ListedRecall> = {
    id: 'tools',
    head: t('actions'),
    align: 'end',
    cell: (recall) => <Tools recall={recall} today={today} />,
  }
  return [
    { id: 'patient', head: t('patient'), cell: ({ callee }) => <CalleeCell callee={callee} /> },
    {
      id: 'recall',
      head: t('recalls.kind'),
      cell: ({ recallTypeId, comment }) => (
        <span className={css.two}>
          <span>{nameOf(recallTypeId)}</span>
          {comment !== '' && <span className={css.quiet}>{comment}</span>}
        </span>
      ),
    },
    { id: 'due', head: t('recalls.due'), cell: (recall) => <Due {...{ recall, known, today }} /> },
    { id: 'last', head: t('recalls.last'), cell: (recall) => <Last {...{ recall, known }} /> },
    {
      id: 'lastCall',
      head: t('lastCall'),
      cell: ({ lastCall }) => <LastCallCell lastCall={lastCall} zone={zone} />,
    },
    ...(mayBook ? [tools] : []),
  ]
}

interface CellProps {
  readonly recall: ListedRecall
  readonly known: KnownDirectory
}

function Due({ recall: { dueOn }, known, today }: CellProps & { readonly today: LocalDate }) {
  const { t } = useTranslation('lists')
  const wording = useListWording(known)
  if (dueOn === null) return null
  const late = dayNumber(today) - dayNumber(dueOn)
  return (
    <span className={css.two}>
      <span>{wording.medium(dueOn)}</span>
      {late > 0 && <Badge tone="warning">{t('recalls.overdue', { count: late })}</Badge>}
    </span>
  )
}

function Last({ recall: { lastCompletedOn, lastProviderId }, known }: CellProps) {
  const { t } = useTranslation('lists')
  const wording = useListWording(known)
  if (lastCompletedOn === null) return <span className={css.quiet}>{t('recalls.never')}</span>
  return (
    <span className={css.two}>
      <span>{wording.medium(lastCompletedOn)}</span>
      {lastProviderId && <span className={css.quiet}>{wording.provider(lastProviderId)}</span>}
    </span>
  )
}

/** Put off for so many days. */
const MONTH = 30

function Tools({ recall, today }: { recall: ListedRecall; today: LocalDate }) {
  const { t } = useTranslation('lists')
  const change = useRecallChange()
  const [isDating, setDating] = useState(false)
  const name = calledName(recall.callee)
  const later = addDays(today, MONTH)
  const entries = [
    {
      id: 'date',
      label: t('recalls.setDate'),
      icon: Pencil,
      run: () => whenListIsGone(() => setDating(true)),
    },
    {
      id: 'later',
      label: t('recalls.postpone'),
      icon: Hourglass,
      run: () => change.postpone(recall, later),
    },
    {
      id: 'never',
      label: t('recalls.exclude'),
      icon: CalendarX,
      run: () => change.exclude(recall, true),
    },
  ]
  return (
    <span className={css.tools}>
      <CallButton subject="recall" subjectId={recall.id} callee={recall.callee} />
      <Button
        size="s"
        icon={CalendarPlus}
        aria-label={t('bookFor', { name })}
        onPress={() => bookFor(recall)}
      >
        {t('book')}
      </Button>
      <Menu
        label={t('more', { name })}
        trigger={<IconButton size="s" icon={Ellipsis} label={t('more', { name })} />}
        entries={entries}
      />
      {isDating && <DueDialog recall={recall} onClose={() => setDating(false)} />}
    </span>
  )
}

/** The booking panel with what is due, at whom they were last. */
export function bookFor({ patientId, typeId, lastProviderId, lastLocationId }: ListedRecall): void {
  useDesk.getState().open({
    name: 'booking',
    draft: {
      ...{ patientId, typeId, source: 'recall' },
      ...(lastProviderId !== null && { providerId: lastProviderId }),
      ...(lastLocationId !== null && { locationId: lastLocationId }),
    },
  })
}
