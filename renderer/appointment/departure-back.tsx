import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { DepartureStep } from '../../core/flow/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { Confirm, FailureBanner, showToast } from '../ui/index.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
  readonly position: number
  readonly back: NonNullable<DepartureStep['back']>
  /** What the step says. */
  readonly words: string
  readonly onClose: () => void
}

/** Says what taking a departure or a return back puts back, and does it. */
export function DepartureBack({ record, wording, position, back, words, onClose }: Props) {
  const { t } = useTranslation('undo')
  const mutation = useDepartureBack(onClose)
  const { id, version } = record
  const { leftAt } = back
  return (
    <Confirm
      isOpen
      title={t('step.title')}
      action={t('step.button')}
      tone="primary"
      isPending={mutation.isPending}
      onConfirm={() => mutation.mutate({ id, version, position })}
      onClose={onClose}
    >
      <p>{words}</p>
      <p>
        {leftAt === null
          ? t('departure.backToHere')
          : t('departure.backToLeft', { time: wording.time(leftAt) })}
      </p>
      <FailureBanner error={mutation.error} />
    </Confirm>
  )
}

function useDepartureBack(onClose: () => void) {
  const { t } = useTranslation('undo')
  const queries = useQueryClient()
  return useMutation({
    ...ask.flow.undoDeparture.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('step.done'), tone: 'success' })
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.flow.key() }),
  })
}
