import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type NoteId, type PatientId } from '../../core/kernel/ids.ts'
import type { PatientNote } from '../../core/patients/notes-contract.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Checkbox, FailureBanner, Form, TextArea } from '../ui/index.ts'
import styles from './patient.module.css'
import { useNoteSaving } from './use-note-saving.ts'

interface Props {
  readonly patientId: PatientId
  /** Null writes a new one. */
  readonly note: PatientNote | null
  readonly onClose: () => void
}

/** Writes a note, or changes one. */
export function NoteForm({ patientId, note, onClose }: Props) {
  const { t } = useTranslation(['patient', 'common'])
  const [id] = useState(() => note?.id ?? newId<NoteId>(Date.now()))
  const [text, setText] = useState(note?.text ?? '')
  const [pinned, setPinned] = useState(note?.pinned ?? false)
  const saving = useNoteSaving(onClose)
  const save = () => saving.mutate({ id, patientId, text, pinned, version: note?.version ?? null })
  return (
    <div className={styles.editor}>
      <Form onSubmit={save}>
        <TextArea
          label={note ? t('dated.edit') : t('dated.label')}
          rows={4}
          value={text}
          onChange={setText}
          maxLength={4000}
          problem={fieldProblems(saving.error)['text']}
          autoFocus
        />
        <Checkbox isSelected={pinned} onChange={setPinned}>
          {t('dated.pin')}
        </Checkbox>
        <FailureBanner error={saving.error} />
        <div className={styles.actions}>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isPending={saving.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
