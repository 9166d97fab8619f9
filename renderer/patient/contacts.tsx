import { useQuery } from '@tanstack/react-query'
import { PhoneCall } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { Contact } from '../../core/reports/contacts-contract.ts'
import { useActionText } from '../audit/use-action-text.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { EmptyState, ErrorState, Loading, Table, type Column } from '../ui/index.ts'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** Calls with the patient and papers that were printed, newest first. */
export function Contacts({ record, known }: Props) {
  const { t } = useTranslation('patient')
  const columns = useColumns(known)
  const query = useQuery({
    ...ask.reports.contacts.queryOptions({ input: { patientId: record.id } }),
    // The feed tells of calls, not of what was printed.
    staleTime: 0,
  })
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) {
    return (
      <EmptyState icon={PhoneCall} title={t('contacts.none')}>
        {t('contacts.noneHint')}
      </EmptyState>
    )
  }
  return (
    <Table
      label={t('contacts.table')}
      columns={columns}
      rows={query.data}
      idOf={(contact) =>
        `${contact.at} ${contact.kind === 'call' ? contact.call.id : contact.paper}`
      }
    />
  )
}

function useColumns({ directory }: KnownDirectory): Column<Contact>[] {
  const { t } = useTranslation(['patient', 'lists'])
  const { locale } = useLocale()
  const actionText = useActionText()
  const zone = practiceZone(directory)
  return [
    {
      ...{ id: 'when', head: t('contacts.when'), whole: true },
      cell: ({ at }) => momentText(at, zone, locale),
    },
    {
      ...{ id: 'what', head: t('contacts.what') },
      cell: (contact) =>
        contact.kind === 'call'
          ? t(`contacts.subject.${contact.call.subject}`)
          : actionText(contact.paper),
    },
    {
      ...{ id: 'how', head: t('contacts.how') },
      cell: (contact) => contact.kind === 'call' && t(`lists:call.by.${contact.call.outcome}`),
    },
    {
      ...{ id: 'comment', head: t('contacts.comment') },
      cell: (contact) => contact.kind === 'call' && contact.call.comment,
    },
    { id: 'by', head: t('contacts.by'), whole: true, cell: ({ by }) => by },
  ]
}
