import { useMutation } from '@tanstack/react-query'
import type { PlanItem } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { usePlanChange } from './use-plan-change.ts'

/** Drops an item, or plans it again. */
export function useDrop({ id, version }: PlanItem): (dropped: boolean) => void {
  const sayFailure = useSayFailure()
  const { shown, askAgain } = usePlanChange()
  const mutation = useMutation({
    ...ask.plans.drop.mutationOptions(),
    onSuccess: shown,
    onError: sayFailure,
    onSettled: askAgain,
  })
  return (dropped) => mutation.mutate({ id, version, dropped })
}
