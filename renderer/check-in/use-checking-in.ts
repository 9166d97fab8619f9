import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../core/kernel/procedure.ts'
import type { checkInContract } from '../../core/kiosk/check-in-contract.ts'
import { newId, type PaymentId } from '../../core/kernel/ids.ts'
import { asksNow, sentPayment, startPayment, type PaymentForm } from '../appointment/payment.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useMay } from '../client/session.ts'
import type { CheckedIn } from './checked-in.ts'
import { lastMethod, rememberMethod } from './last-method.ts'

export type DoneCheckIn = Answer<(typeof checkInContract)['checkIn']>

/** What is taken at the desk, and checking in with it in one go. */
export function useCheckingIn({ record, money }: CheckedIn, onDone: (done: DoneCheckIn) => void) {
  const mayPay = useMay('billing.pay')
  const canPay = mayPay && money !== null && money.dueCents > 0
  const [chosen, setPays] = useState<boolean | null>(null)
  const pays = chosen ?? (canPay && asksNow(money))
  const [reason, setReason] = useState('')
  const { form, change } = usePaymentForm(money)
  const mutation = useCheckIn(form, onDone)
  const payment = canPay && pays && form && form.amountCents !== null ? form : null
  const checkIn = () =>
    mutation.mutate({
      ...{ appointmentId: record.id, version: record.version },
      payment: payment && sentPayment(payment, payment.amountCents ?? 0),
      unpaidReason: canPay && !pays ? reason : null,
    })
  return {
    ...{ canPay, pays, setPays, reason, setReason, form, change, payment, checkIn, mutation },
    problems: problemsOf(mutation.error),
    /** An amount is still to be typed. */
    isIncomplete: canPay && pays && payment === null,
  }
}

export type CheckingIn = ReturnType<typeof useCheckingIn>

function useCheckIn(form: PaymentForm | null, onDone: (done: DoneCheckIn) => void) {
  const queries = useQueryClient()
  return useMutation({
    ...ask.kiosk.checkIn.mutationOptions(),
    onSuccess: (done, { payment }) => {
      if (payment && form) rememberMethod(form.method)
      onDone(done)
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ask.appointments.key() }),
        queries.invalidateQueries({ queryKey: ask.billing.key() }),
      ]),
  })
}

/** What nobody typed over follows what is due, which a new insurance card changes. */
function usePaymentForm(money: CheckedIn['money']) {
  const [id] = useState(() => newId<PaymentId>(Date.now()))
  const [typed, setTyped] = useState<Partial<PaymentForm>>(() => ({ method: lastMethod() }))
  const form: PaymentForm | null = money && { ...startPayment(id, money), ...typed }
  const change = (part: Partial<PaymentForm>) => setTyped((before) => ({ ...before, ...part }))
  return { form, change }
}

/** The fields of the payment lie one deeper in what is sent than in the form. */
const problemsOf = (error: unknown) =>
  Object.fromEntries(
    Object.entries(fieldProblems(error)).map(([path, code]) => [
      path.replace(/^payment\./u, ''),
      code,
    ]),
  )
