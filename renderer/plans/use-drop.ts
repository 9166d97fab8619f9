import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanItem } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'
import { usePlanChange } from './use-plan-change.ts'

/** Drops an item, or plans it again. */
export function useDrop({ id, version }: PlanItem): (dropped: boolean) => void {
  const { t } = useTranslation('failures')
  const { shown, askAgain } = usePlanChange()
  const mutation = useMutation({
    ...ask.plans.drop.mutationOptions(),
    onSuccess: shown,
    onError: (error) => showToast({ text: t(refusalOf(error)?.code ?? 'bug'), tone: 'danger' }),
    onSettled: askAgain,
  })
  return (dropped) => mutation.mutate({ id, version, dropped })
}
