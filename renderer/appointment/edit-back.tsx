import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { Confirm, FailureBanner, showToast } from '../ui/index.ts'
import type { Step } from './step-words.ts'

interface Props {
  readonly edit: NonNullable<Step['edit']>
  readonly onClose: () => void
}

/** Asks once more before everything is taken back that was done together with a step. */
export function EditBack({ edit: { id, appointments: count }, onClose }: Props) {
  const { t } = useTranslation('undo')
  const queries = useQueryClient()
  const mutation = useMutation({
    ...ask.appointments.undoEdit.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('step.wholeDone'), tone: 'success' })
      onClose()
    },
    onSettled: () =>
      Promise.all(
        [ask.appointments.key(), ask.series.key(), ask.visits.key(), ask.absences.key()].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
  return (
    <Confirm
      isOpen
      title={t('step.wholeEditTitle', { count })}
      action={t('step.wholeEdit', { count })}
      isPending={mutation.isPending}
      onConfirm={() => mutation.mutate({ id })}
      onClose={onClose}
    >
      <p>{t('step.wholeEditText')}</p>
      <FailureBanner error={mutation.error} />
    </Confirm>
  )
}
