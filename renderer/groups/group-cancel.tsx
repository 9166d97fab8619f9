import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { CancelReason } from '../../core/appointments/contract.ts'
import type { GroupRecord } from '../../core/groups/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { isOpen } from '../appointment/flow.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { LateFees } from '../rules/late-fee.tsx'
import { Button, FailureBanner, Form, Kbd, RadioGroup, Section, TextField } from '../ui/index.ts'
import { newEdit, useAskedAgain, useUndoToast } from '../visits/use-whole.ts'
import styles from './groups.module.css'

interface Props {
  readonly group: GroupRecord
  readonly wording: Wording
  readonly onClose: () => void
}

/** Cancels a group with everybody who takes part; the toast brings all of it back. */
export function GroupCancel({ group, wording, onClose }: Props) {
  const { t } = useTranslation(['groups', 'appointment', 'common'])
  const [reason, setReason] = useState<z.infer<typeof CancelReason>>('provider')
  const [comment, setComment] = useState('')
  const [editId] = useState(newEdit)
  const say = useUndoToast()
  const mutation = useMutation({
    ...ask.groups.cancel.mutationOptions(),
    onSuccess: ({ name }) => {
      say(t('cancelled', { name }), editId)
      onClose()
    },
    onSettled: useAskedAgain(),
  })
  const { id, version } = group
  const standing = group.participants.filter(({ status }) => isOpen(status))
  const count = standing.length
  return (
    <Section title={t('cancelTitle')}>
      <p className={styles.quiet}>{t('cancelHint', { count })}</p>
      <Form ownsSheet onSubmit={() => mutation.mutate({ id, version, editId, reason, comment })}>
        <RadioGroup
          label={t('appointment:cancelReason')}
          options={CancelReason.options.map((each) => ({
            id: each,
            label: t(`appointment:reason.${each}`),
          }))}
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
            visits={standing.map((entry) => ({ id: entry.id, name: calledName(entry) }))}
            wording={wording}
          />
        )}
        <FailureBanner error={mutation.error} />
        <div className={styles.row}>
          <Button onPress={onClose}>{t('appointment:keep')}</Button>
          <Button variant="danger" type="submit" isPending={mutation.isPending}>
            {t('cancelTitle')}
            <Kbd keys="Mod+Enter" />
          </Button>
        </div>
      </Form>
    </Section>
  )
}
