import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { WaitlistEntry, type ListedEntry } from '../../core/waiting/contract.ts'
import { ask, client } from '../client/client.ts'
import { usePutBack } from '../undo/use-put-back.ts'
import { useListChange } from './use-list-change.ts'

/** Takes somebody off the list, with a way back to their place in it. */
export function useWithdrawing(): (entry: ListedEntry) => void {
  const { t } = useTranslation('lists')
  const say = usePutBack(client.waiting.save, ask.waiting.key())
  const withdrawing = useListChange({
    mutationFn: ({ id, version }: ListedEntry) => client.waiting.withdraw({ id, version }),
    onSuccess: ({ version }, entry) => {
      const text = t('waitlist.removed', { name: calledName(entry.callee) })
      say(text, { ...WaitlistEntry.parse(entry), version })
    },
  })
  return (entry) => withdrawing.mutate(entry)
}
