import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Financials, Payment } from '../../core/billing/contract.ts'
import { newId, type PaymentId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useMay } from '../client/session.ts'
import { showToast } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useSayRefused } from '../undo/use-say-refused.ts'
import { sentPayment, startPayment, type PaymentForm } from './payment.ts'

interface Wanted {
  readonly financials: Financials
  readonly money: (cents: number) => string
  readonly onTaken: (payment: Payment) => void
}

/** The form of a payment, and taking it. */
export function usePayment({ financials, money, onTaken }: Wanted) {
  const { t } = useTranslation('appointment')
  const refresh = useMoneyRefresh()
  const say = useTakenToast(money)
  const [form, setForm] = useState(() => startPayment(newId<PaymentId>(Date.now()), financials))
  const mutation = useMutation({
    ...ask.billing.pay.mutationOptions(),
    onSuccess: async (now) => {
      await refresh(now)
      const payment = now.payments.find(({ id }) => id === form.id)
      if (!payment) return
      const { amountCents, receiptNumber: number } = payment
      say(t('money.taken', { amount: money(amountCents), number }), payment)
      onTaken(payment)
    },
  })
  const take = (changed: Partial<PaymentForm> = {}) => {
    const { amountCents, ...rest } = { ...form, ...changed }
    const { appointmentId } = financials
    if (amountCents === null || mutation.isPending) return
    mutation.mutate({ appointmentId, ...sentPayment({ ...rest, amountCents }, amountCents) })
  }
  return {
    form,
    change: (part: Partial<PaymentForm>) => setForm((before) => ({ ...before, ...part })),
    take,
    mutation,
    problems: fieldProblems(mutation.error),
  }
}

/** Says what was taken; who may reverse payments can take it back. */
function useTakenToast(money: Wanted['money']) {
  const { t } = useTranslation('undo')
  const mayReverse = useMay('billing.reverse')
  const refresh = useMoneyRefresh()
  const sayRefused = useSayRefused()
  const reversing = useMutation({
    ...ask.billing.reverse.mutationOptions(),
    onSuccess: async (now, { paymentId }) => {
      await refresh(now)
      const amountCents = now.payments.find(({ id }) => id === paymentId)?.amountCents ?? 0
      showToast({ text: t('reversed', { amount: money(amountCents) }) })
    },
    onError: sayRefused,
  })
  const undo = ({ id: paymentId }: Payment) =>
    reversing.mutate({ id: newId<PaymentId>(Date.now()), paymentId, reason: t('reversalReason') })
  return (text: string, payment: Payment) => {
    if (mayReverse) showUndoable({ text, tone: 'success', undo: () => undo(payment) })
    else showToast({ text, tone: 'success' })
  }
}

/** Shows the new state of the money of a visit everywhere. */
export function useMoneyRefresh() {
  const queries = useQueryClient()
  return async (now: Financials) => {
    const { appointmentId } = now
    queries.setQueryData(ask.billing.financials.queryKey({ input: { appointmentId } }), now)
    await Promise.all([
      queries.invalidateQueries({ queryKey: ask.billing.balance.key() }),
      queries.invalidateQueries({ queryKey: ask.appointments.key() }),
    ])
  }
}
