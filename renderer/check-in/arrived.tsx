import { CircleCheck, EyeOff, Route } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { useWording } from '../booking/wording.ts'
import { Button, EmptyState, Kbd } from '../ui/index.ts'
import type { CheckedIn } from './checked-in.ts'
import { ReceiptButton, SlipButton } from './papers.tsx'
import styles from './check-in.module.css'
import type { DoneCheckIn } from './use-checking-in.ts'
import { useWayBack } from './way-back.ts'

/** The patient is here: the receipt first, then the slip, then back to where it was begun. */
export function Arrived({ record, patient, known, done }: CheckedIn & { done: DoneCheckIn }) {
  const { t } = useTranslation('checkIn')
  const wording = useWording(known, record.locationId)
  const back = useRef<HTMLButtonElement>(null)
  const payment = done.financials?.payments.findLast(({ reversed }) => !reversed)
  const { ticket } = done.checkIn
  const wayBack = useWayBack()
  const onPrinted = () => back.current?.focus()
  return (
    <section
      className={styles.screen}
      aria-label={t('title')}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) wayBack.go()
      }}
    >
      <EmptyState
        icon={CircleCheck}
        title={t('arrived', { name: calledName(patient) })}
        actions={
          <>
            {payment && (
              <ReceiptButton paymentId={payment.id} onPrinted={onPrinted} autoFocus>
                {t('printReceipt', { amount: wording.money(payment.amountCents) })}
                <Kbd keys="Enter" />
              </ReceiptButton>
            )}
            <SlipButton icon={Route} appointmentId={record.id} onPrinted={onPrinted}>
              {t('printSlip')}
            </SlipButton>
            <SlipButton icon={EyeOff} appointmentId={record.id} onPrinted={onPrinted} privacy>
              {t('printPrivateSlip')}
            </SlipButton>
            <Button ref={back} onPress={wayBack.go} autoFocus={!payment}>
              {wayBack.label}
              <Kbd keys="Escape" />
            </Button>
          </>
        }
      >
        {ticket !== null && t('ticket', { number: ticket })}
      </EmptyState>
    </section>
  )
}
