import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { GroupRecord } from '../../core/groups/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { LateFee } from '../rules/late-fee.tsx'
import { Confirm, FailureBanner, showToast } from '../ui/index.ts'
import { useAskedAgain } from '../visits/use-whole.ts'

interface Props {
  readonly group: GroupRecord
  readonly entry: BoardEntry
  readonly wording: Wording
  readonly onClose: () => void
}

/** Asks once more before a participant is taken out. */
export function LeaveGroup({ group, entry, wording, onClose }: Props) {
  const { t } = useTranslation('groups')
  const askAgain = useAskedAgain()
  const name = calledName(entry)
  const mutation = useMutation({
    ...ask.groups.leave.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('left', { name }) })
      onClose()
    },
    onSettled: askAgain,
  })
  const { id: appointmentId, version } = entry
  return (
    <Confirm
      isOpen
      title={t('leaveTitle', { name })}
      action={t('leaveNow')}
      isPending={mutation.isPending}
      onConfirm={() => mutation.mutate({ id: group.id, appointmentId, version, reason: 'patient' })}
      onClose={onClose}
    >
      {t('leaveHint')}
      <LateFee appointmentId={appointmentId} wording={wording} />
      <FailureBanner error={mutation.error} />
    </Confirm>
  )
}
