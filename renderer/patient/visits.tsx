import { CalendarDays, Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  IconButton,
  Loading,
  Menu,
  Section,
  StatusChip,
  Swatch,
  Table,
  type Column,
  type MenuEntry,
} from '../ui/index.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import styles from './patient.module.css'
import { useVisits, useVisitWording } from './use-visits.ts'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

const openVisit = ({ id }: BoardEntry) =>
  useDesk.getState().open({ name: 'appointment', appointmentId: id })

/** Every appointment of the patient: what comes first, then what was. */
export function Visits({ record, known }: Props) {
  const { t } = useTranslation('patient')
  const { query, visits, coming } = useVisits(record.id)
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  if (query.isPending) return <Loading />
  if (visits.length === 0) {
    return (
      <EmptyState icon={CalendarDays} title={t('visits.none')}>
        {t('visits.noneHint')}
      </EmptyState>
    )
  }
  const past = visits.filter((visit) => !coming.includes(visit))
  return (
    <div className={styles.stack}>
      <Part title={t('visits.upcoming')} visits={coming.toReversed()} known={known} />
      <Part title={t('visits.past')} visits={past} known={known} />
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly visits: readonly BoardEntry[]
  readonly known: KnownDirectory
}

function Part({ title, visits, known }: PartProps) {
  const columns = useColumns(known)
  if (visits.length === 0) return null
  return (
    <Section title={title}>
      <Table
        label={title}
        columns={columns}
        rows={visits}
        idOf={({ id }) => id}
        onOpen={openVisit}
      />
    </Section>
  )
}

function useColumns(known: KnownDirectory): Column<BoardEntry>[] {
  const { t } = useTranslation('patient')
  const { when, money } = useVisitWording(known)
  const { lines } = useVisitCommands()
  return [
    {
      id: 'when',
      head: t('visits.when'),
      cell: (visit) => (
        <Button variant="link" onPress={() => openVisit(visit)}>
          {when(visit)}
        </Button>
      ),
    },
    {
      id: 'type',
      head: t('visits.type'),
      cell: (visit) => <TypeName known={known} visit={visit} />,
    },
    {
      id: 'provider',
      head: t('visits.provider'),
      cell: ({ providerId }) => {
        const provider = known.provider(providerId)
        return provider && calledName(provider)
      },
    },
    {
      id: 'status',
      head: t('visits.status'),
      cell: ({ status }) => <StatusChip status={status} />,
    },
    {
      id: 'due',
      head: t('visits.due'),
      cell: ({ dueCents }) => (dueCents > 0 ? money(dueCents) : null),
      align: 'end',
    },
    {
      ...{ id: 'more', head: '', align: 'end' },
      cell: (visit) => <More when={when(visit)} entries={lines(visit, ['patient'])} />,
    },
  ]
}

interface MoreProps {
  readonly when: string
  readonly entries: readonly MenuEntry[]
}

/** Everything that can be done with the visit; a click on it does not open the visit. */
function More({ when, entries }: MoreProps) {
  const { t } = useTranslation('patient')
  const label = t('visits.more', { when })
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <Menu
        label={label}
        trigger={<IconButton icon={Ellipsis} size="s" label={label} />}
        entries={entries}
      />
    </span>
  )
}

function TypeName({ known, visit }: { known: KnownDirectory; visit: BoardEntry }) {
  const type = known.type(visit.typeId)
  return (
    type && (
      <span className={styles.typed}>
        <Swatch hue={type.hue} />
        {type.name}
      </span>
    )
  )
}
