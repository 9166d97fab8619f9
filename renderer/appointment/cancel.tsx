import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { CancelReason, type AppointmentRecord } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import type { Wording } from '../booking/wording.ts'
import { LateFee } from '../rules/late-fee.tsx'
import {
  Button,
  Checkbox,
  FailureBanner,
  Form,
  Kbd,
  RadioGroup,
  Section,
  TextField,
} from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import styles from './appointment.module.css'
import { showAtOnce } from '../visit-commands/at-once.ts'
import { useOfferAfter } from './offer-after.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
  readonly onClose: () => void
}

/** Cancels with the reason that is kept; the toast brings the visit back. */
export function Cancel({ record, wording, onClose }: Props) {
  const { t } = useTranslation(['appointment', 'common'])
  const [reason, setReason] = useState<z.infer<typeof CancelReason>>('patient')
  const [comment, setComment] = useState('')
  const offering = useOfferAfter(record)
  const mutation = useCancel(record, () => {
    onClose()
    void offering.offer()
  })
  const { id, version } = record
  return (
    <Section title={t('cancelTitle')}>
      <Form ownsSheet onSubmit={() => mutation.mutate({ id, version, reason, comment })}>
        <RadioGroup
          label={t('cancelReason')}
          options={CancelReason.options.map((each) => ({ id: each, label: t(`reason.${each}`) }))}
          value={reason}
          onChange={setReason}
          stacked
        />
        <TextField
          label={t('comment')}
          value={comment}
          onChange={setComment}
          maxLength={200}
          problem={fieldProblems(mutation.error).comment}
          autoFocus
        />
        {reason === 'patient' && <LateFee appointmentId={id} wording={wording} />}
        {offering.isPossible && (
          <Checkbox isSelected={offering.isWanted} onChange={offering.want}>
            {t('offerAfter')}
          </Checkbox>
        )}
        <FailureBanner error={mutation.error} />
        <div className={styles.row}>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button variant="danger" type="submit" isPending={mutation.isPending}>
            {t('cancel')}
            <Kbd keys="Mod+Enter" />
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function useCancel(record: AppointmentRecord, onClose: () => void) {
  const { t } = useTranslation('appointment')
  const queries = useQueryClient()
  const undo = useUndoStep()
  return useMutation({
    ...ask.appointments.cancel.mutationOptions(),
    scope: { id: 'appointments.move' },
    onMutate: () => showAtOnce(queries, { ...record, status: 'cancelled' }),
    onError: (_error, _asked, rollBack) => rollBack?.(),
    onSuccess: (now) => {
      const back = () => undo.mutate({ entry: now, position: null })
      showUndoable({ text: t('cancelled', { name: calledName(record) }), undo: back })
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}
