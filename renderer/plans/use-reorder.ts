import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanItem } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { usePlanChange } from './use-plan-change.ts'

/** Moves an item up or down its plan, at once on the screen; says where it stands now. */
export function useReorder(plan: Plan) {
  const { t } = useTranslation('plans')
  const sayFailure = useSayFailure()
  const { shown, askAgain } = usePlanChange()
  const [told, setTold] = useState('')
  const mutation = useMutation({
    ...ask.plans.reorder.mutationOptions(),
    onSuccess: shown,
    onError: sayFailure,
    onSettled: askAgain,
  })
  const move = (item: PlanItem, by: 1 | -1) => {
    const at = plan.items.indexOf(item)
    const to = at + by
    if (mutation.isPending || to < 0 || to >= plan.items.length) return
    const items = plan.items.toSpliced(at, 1).toSpliced(to, 0, item)
    shown({ ...plan, items })
    const count = items.length
    setTold(t('movedTo', { what: item.description, position: to + 1, count }))
    mutation.mutate({ id: plan.id, version: plan.version, itemIds: items.map(({ id }) => id) })
  }
  return { move, told }
}
