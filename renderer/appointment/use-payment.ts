import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Financials, Payment } from '../../core/billing/contract.ts'
import { newId, type PaymentId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'
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
  const [form, setForm] = useState(() => startPayment(newId<PaymentId>(Date.now()), financials))
  const mutation = useMutation({
    ...ask.billing.pay.mutationOptions(),
    onSuccess: async (now) => {
      await refresh(now)
      const payment = now.payments.find(({ id }) => id === form.id)
      if (!payment) return
      const { amountCents, receiptNumber: number } = payment
      showToast({ text: t('money.taken', { amount: money(amountCents), number }), tone: 'success' })
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
