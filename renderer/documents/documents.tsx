import { useQuery } from '@tanstack/react-query'
import { FilePlus2, Files } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useMay } from '../client/session.ts'
import { SignedForms } from '../forms/signed-forms.tsx'
import { EmptyState, ErrorState, FileButton, Loading, Switch } from '../ui/index.ts'
import { askAbout } from './adding.ts'
import { DocumentCard } from './document-card.tsx'
import styles from './documents.module.css'
import { EditDialog } from './edit-dialog.tsx'
import { accepted } from './types.ts'
import { useRemoval } from './use-removal.ts'
import { Viewer } from './viewer.tsx'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** The files of a record, newest first. */
export function Documents(props: Props) {
  const { record } = props
  const { t } = useTranslation('documents')
  const [withRemoved, setWithRemoved] = useState(false)
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  const query = useQuery(
    ask.documents.list.queryOptions({ input: { patientId: record.id, withRemoved } }),
  )
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        {mayWrite && <ChooseFiles record={record} />}
        {mayWrite && <span className={styles.quiet}>{t('dropHint')}</span>}
        <span className={styles.end}>
          <Switch isSelected={withRemoved} onChange={setWithRemoved}>
            {t('withRemoved')}
          </Switch>
        </span>
      </div>
      {query.data ? <List {...props} mayWrite={mayWrite} documents={query.data} /> : <Loading />}
      <SignedForms patientId={record.id} />
    </div>
  )
}

const ChooseFiles = ({ record }: Pick<Props, 'record'>) => {
  const { t } = useTranslation('documents')
  return (
    <FileButton
      icon={FilePlus2}
      accepts={accepted}
      several
      onChoose={(files) => askAbout(record.id, files)}
    >
      {t('choose')}
    </FileButton>
  )
}

interface ListProps extends Props {
  readonly documents: readonly Document[]
  readonly mayWrite: boolean
}

function List({ record, known, documents, mayWrite }: ListProps) {
  const { t } = useTranslation('documents')
  const [open, setOpen] = useState<Document | null>(null)
  const [edited, setEdited] = useState<Document | null>(null)
  const { remove, restore } = useRemoval()
  if (documents.length === 0) {
    return (
      <EmptyState icon={Files} title={t('none')}>
        {mayWrite ? t('noneHint') : undefined}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className={styles.grid} aria-label={t('title')}>
        {documents.map((document) => (
          <DocumentCard
            key={document.id}
            {...{ document, mayWrite, zone: practiceZone(known.directory) }}
            onOpen={() => setOpen(document)}
            onEdit={() => setEdited(document)}
            onRemove={() => remove(document)}
            onRestore={() => restore(document)}
          />
        ))}
      </ul>
      {open && <Viewer document={open} onClose={() => setOpen(null)} />}
      {edited && <EditDialog document={edited} record={record} onClose={() => setEdited(null)} />}
    </>
  )
}
