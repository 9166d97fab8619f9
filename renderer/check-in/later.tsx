import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useMay } from '../client/session.ts'
import { Button, FailureBanner, Form, TextField } from '../ui/index.ts'
import styles from './check-in.module.css'
import type { StepProps } from './checked-in.ts'

/** Goes on without payment; a reason is kept in the staff notes of the appointment. */
export function Later({ record, onDone, onClose }: StepProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['checkIn', 'common'])
  const queries = useQueryClient()
  const mayBook = useMay('appointments.book')
  const [reason, setReason] = useState('')
  const mutation = useMutation({
    ...ask.appointments.change.mutationOptions(),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
  const goOn = () => {
    if (reason.trim() === '') {
      onDone()
      return
    }
    const { id, version, typeId, modality, patientNotes } = record
    const said = t('payment.laterNote', { reason: reason.trim() })
    const notes = [record.notes, said].filter(Boolean).join('\n')
    mutation.mutate({ id, version, typeId, modality, reason: record.reason, notes, patientNotes })
  }
  return (
    <Form onSubmit={goOn}>
      {mayBook && (
        <TextField
          label={t('payment.laterReason')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          problem={fieldProblems(mutation.error).notes}
          autoFocus
        />
      )}
      <FailureBanner error={mutation.error} />
      <div className={styles.row}>
        <Button variant="primary" type="submit" isPending={mutation.isPending} autoFocus={!mayBook}>
          {t('payment.laterDone')}
        </Button>
        <Button onPress={onClose}>{t('common:back')}</Button>
      </div>
    </Form>
  )
}
