import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useMay } from '../client/session.ts'
import { Button, EmptyState, Form, TextArea } from '../ui/index.ts'
import styles from './patient.module.css'
import { demographicsOf } from './record-form.ts'
import { Saving } from './saving.tsx'
import { useRecordChange } from './use-record-change.ts'

interface Props {
  readonly record: PatientRecord
}

/** What everybody at the desk should know. */
export function Notes({ record }: Props) {
  const { t } = useTranslation(['patient', 'common'])
  const [isEditing, setEditing] = useState(false)
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  if (isEditing) return <Editing record={record} onClose={() => setEditing(false)} />
  const edit = mayWrite && <Button onPress={() => setEditing(true)}>{t('edit')}</Button>
  if (record.notes === '') {
    return (
      <EmptyState icon={NotebookPen} title={t('noNotes')} actions={edit}>
        {t('notesHint')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.stack}>
      <p className={styles.prose}>{record.notes}</p>
      <div>{edit}</div>
    </div>
  )
}

function Editing({ record, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('patient')
  const [notes, setNotes] = useState(record.notes)
  const change = useRecordChange(record, onClose)
  const save = (over: boolean) => change.save({ ...demographicsOf(record), notes }, over)
  return (
    <div className={styles.editor}>
      <Form onSubmit={() => save(false)}>
        <TextArea
          label={t('field.notes')}
          hint={t('notesHint')}
          rows={10}
          value={notes}
          onChange={setNotes}
          maxLength={4000}
          problem={change.problems.notes}
          autoFocus
        />
        <Saving change={change} onClose={onClose} onSaveOver={() => save(true)} />
      </Form>
    </div>
  )
}
