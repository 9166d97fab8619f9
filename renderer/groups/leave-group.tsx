import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { GroupRecord } from '../../core/groups/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { LateFee } from '../rules/late-fee.tsx'
import { Confirm, FailureBanner } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { useAskedAgain } from '../visits/use-whole.ts'

interface Props {
  readonly group: GroupRecord
  readonly entry: BoardEntry
  readonly wording: Wording
  readonly onClose: () => void
}

/** Asks once more before a participant is taken out; the toast puts them back. */
export function LeaveGroup({ group, entry, wording, onClose }: Props) {
  const { t } = useTranslation('groups')
  const askAgain = useAskedAgain()
  const undo = useUndoStep()
  const name = calledName(entry)
  const mutation = useMutation({
    ...ask.groups.leave.mutationOptions(),
    onSuccess: ({ participants }) => {
      const now = participants.find(({ id }) => id === entry.id) ?? entry
      const back = () => undo.mutate({ entry: now, position: null })
      showUndoable({ text: t('left', { name }), undo: back })
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
