import { CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DAY } from '../../core/kernel/clock.ts'
import { calledName, filedName } from '../../core/kernel/names.ts'
import type { UnscheduledItem } from '../../core/plans/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Button, type Column } from '../ui/index.ts'
import styles from './plans.module.css'

/** What the list of unscheduled work shows of each procedure. */
export function useUnscheduledColumns(known: KnownDirectory): Column<UnscheduledItem>[] {
  const { t } = useTranslation('plans')
  const identity = useIdentity()
  const now = useNow()
  const mayBook = useMay('appointments.book')
  const age = (since: number) => {
    const count = Math.floor((now - since) / DAY)
    return count < 1 ? t('unscheduled.today') : t('unscheduled.days', { count })
  }
  const columns: Column<UnscheduledItem>[] = [
    {
      id: 'patient',
      head: t('unscheduled.patient'),
      cell: (row) => <PatientLink row={row} />,
    },
    {
      id: 'phone',
      head: t('unscheduled.phone'),
      cell: ({ phone }) => identity.phone(phone),
      whole: true,
    },
    {
      id: 'what',
      head: t('unscheduled.what'),
      cell: (row) => <What row={row} known={known} />,
    },
    { id: 'plan', head: t('unscheduled.plan'), cell: ({ planName }) => planName },
    {
      id: 'length',
      head: t('unscheduled.length'),
      cell: ({ item }) => `${item.minutes} ${t('minutesUnit')}`,
      align: 'end',
    },
    {
      id: 'since',
      head: t('unscheduled.since'),
      cell: ({ item }) => age(item.plannedAt),
      whole: true,
    },
  ]
  const book: Column<UnscheduledItem> = {
    id: 'book',
    head: t('unscheduled.actions'),
    cell: (row) => <Book row={row} />,
    align: 'end',
  }
  return mayBook ? [...columns, book] : columns
}

function PatientLink({ row }: { row: UnscheduledItem }) {
  const { patientId } = row
  return (
    <Button variant="link" onPress={() => useDesk.getState().show({ name: 'patient', patientId })}>
      {filedName(row)}
    </Button>
  )
}

function What({ row: { item }, known }: { row: UnscheduledItem; known: KnownDirectory }) {
  const more = [item.code, known.type(item.typeId)?.name].filter(Boolean).join(' · ')
  return (
    <>
      {item.description} <span className={styles.quiet}>{more}</span>
    </>
  )
}

function Book({ row }: { row: UnscheduledItem }) {
  const { t } = useTranslation('plans')
  const { item, patientId } = row
  const name = calledName(row)
  const book = () =>
    useDesk.getState().open({ name: 'planned', patientId, planId: item.planId, itemIds: [item.id] })
  return (
    <Button
      size="s"
      icon={CalendarPlus}
      aria-label={t('unscheduled.bookFor', { what: item.description, name })}
      onPress={book}
    >
      {t('unscheduled.book')}
    </Button>
  )
}
