import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { CancelReason, type BoardEntry } from '../../core/appointments/contract.ts'
import type { LinkedVisit } from '../../core/visits/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { LateFees } from '../rules/late-fee.tsx'
import { Button, FailureBanner, Form, Kbd, RadioGroup, Section, TextField } from '../ui/index.ts'
import { newEdit, useAskedAgain, useUndoToast } from './use-whole.ts'
import styles from './visits.module.css'

interface Props {
  readonly visit: LinkedVisit
  readonly standing: readonly BoardEntry[]
  /** How a part is told apart from the others. */
  readonly nameOf: (part: BoardEntry) => string
  readonly wording: Wording
  readonly onClose: () => void
}

/** Cancels every part that stands, with the reason that is kept; the toast brings all of it back. */
export function WholeCancel({ visit, standing, nameOf, wording, onClose }: Props) {
  const { t } = useTranslation(['visits', 'appointment', 'common'])
  const [reason, setReason] = useState<z.infer<typeof CancelReason>>('patient')
  const [comment, setComment] = useState('')
  const say = useUndoToast()
  const askAgain = useAskedAgain()
  const [editId] = useState(newEdit)
  const count = standing.length
  const mutation = useMutation({
    ...ask.visits.cancel.mutationOptions(),
    onSuccess: () => {
      say(t('whole.cancelled', { count }), editId)
      onClose()
    },
    onSettled: askAgain,
  })
  const parts = standing.map(({ id, version }) => ({ id, version }))
  return (
    <Section title={t('whole.cancelTitle', { count })}>
      <Form onSubmit={() => mutation.mutate({ id: visit.id, editId, parts, reason, comment })}>
        <RadioGroup
          label={t('appointment:cancelReason')}
          options={CancelReason.options.map((id) => ({ id, label: t(`appointment:reason.${id}`) }))}
          value={reason}
          onChange={setReason}
          stacked
        />
        <TextField
          label={t('appointment:comment')}
          value={comment}
          onChange={setComment}
          maxLength={200}
          autoFocus
        />
        {reason === 'patient' && (
          <LateFees
            visits={standing.map((part) => ({ id: part.id, name: nameOf(part) }))}
            wording={wording}
          />
        )}
        <FailureBanner error={mutation.error} />
        <div className={styles.row}>
          <Button onPress={onClose}>{t('appointment:keep')}</Button>
          <Button variant="danger" type="submit" isPending={mutation.isPending}>
            {t('whole.cancelTitle', { count })}
            <Kbd keys="Mod+Enter" />
          </Button>
        </div>
      </Form>
    </Section>
  )
}
