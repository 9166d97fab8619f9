import { useQueryClient } from '@tanstack/react-query'
import type { Plan } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'

/** Puts a changed plan in the place of the old one at once, and asks for the rest again. */
export function usePlanChange() {
  const queries = useQueryClient()
  return {
    shown: (plan: Plan) =>
      queries.setQueryData(
        ask.plans.list.queryKey({ input: { patientId: plan.patientId } }),
        (plans: Plan[] | undefined) => plans?.map((each) => (each.id === plan.id ? plan : each)),
      ),
    askAgain: () => queries.invalidateQueries({ queryKey: ask.plans.key() }),
  }
}
