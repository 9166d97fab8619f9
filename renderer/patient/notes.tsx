import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useMay } from '../client/session.ts'
import { Button, Form, Section, TextArea } from '../ui/index.ts'
import { DatedNotes } from './dated-notes.tsx'
import styles from './patient.module.css'
import { demographicsOf } from './record-form.ts'
import { Saving } from './saving.tsx'
import { useRecordChange } from './use-record-change.ts'

interface Props {
  readonly record: PatientRecord
}

/** What everybody at the desk should know: the standing note, and the dated ones below it. */
export function Notes({ record, known }: Props & { readonly known: KnownDirectory }) {
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  return (
    <div className={styles.stack}>
      <Standing record={record} mayWrite={mayWrite} />
      <DatedNotes patientId={record.id} zone={practiceZone(known.directory)} mayWrite={mayWrite} />
    </div>
  )
}

function Standing({ record, mayWrite }: Props & { readonly mayWrite: boolean }) {
  const { t } = useTranslation('patient')
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <Editing record={record} onClose={() => setEditing(false)} />
  return (
    <Section title={t('dated.standing')}>
      <p className={record.notes === '' ? styles.quiet : styles.prose}>
        {record.notes === '' ? t('notesHint') : record.notes}
      </p>
      {mayWrite && (
        <div>
          <Button icon={Pencil} onPress={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      )}
    </Section>
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
