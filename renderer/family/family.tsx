import { CalendarPlus, UserPlus, Users } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { KnownRelation } from '../../core/patients/relations-contract.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import styles from './family.module.css'
import { RelationDialog } from './relation-dialog.tsx'
import { RelationTable } from './relation-table.tsx'
import { useRelations } from './use-relations.ts'

/** Who belongs to the patient and who pays; both records show it. */
export function Family({ record }: { record: PatientRecord }) {
  const { query, relations } = useRelations(record.id)
  const [edited, setEdited] = useState<KnownRelation | 'new' | null>(null)
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  const add = mayWrite && <AddButton onPress={() => setEdited('new')} />
  return (
    <div className={styles.stack}>
      {relations.length === 0 ? (
        <Nobody actions={add} />
      ) : (
        <>
          <div className={styles.bar}>
            {add}
            <TogetherButton record={record} />
          </div>
          <RelationTable {...{ relations, mayWrite }} onEdit={setEdited} />
        </>
      )}
      {edited !== null && (
        <RelationDialog
          record={record}
          stored={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

function AddButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('family')
  return (
    <Button icon={UserPlus} onPress={onPress}>
      {t('add')}
    </Button>
  )
}

function TogetherButton({ record }: { record: PatientRecord }) {
  const { t } = useTranslation('family')
  const mayBook = useMay('appointments.book') && record.mergedInto === null
  const book = () => useDesk.getState().open({ name: 'family', draft: { patientId: record.id } })
  return (
    mayBook && (
      <Button icon={CalendarPlus} onPress={book}>
        {t('together')}
      </Button>
    )
  )
}

function Nobody({ actions }: { actions: ReactNode }) {
  const { t } = useTranslation('family')
  return (
    <EmptyState icon={Users} title={t('none')} actions={actions}>
      {t('noneHint')}
    </EmptyState>
  )
}
