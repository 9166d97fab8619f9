import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { Payments } from '../appointment/payments.tsx'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, Facts, FailureBanner, showToast, statusIcons } from '../ui/index.ts'
import styles from './check-in.module.css'
import type { StepProps } from './checked-in.ts'

/** Sums up, offers the receipt, and sends the patient to the waiting room. */
export function Arrival({ record, patient, money, wording }: StepProps) {
  const { t } = useTranslation(['checkIn', 'appointment'])
  const queries = useQueryClient()
  const name = calledName(patient)
  const arrive = useMutation({
    ...ask.appointments.setStatus.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('arrived', { name }), tone: 'success' })
      useDesk.getState().show({ name: 'board' })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
  const { id, version } = record
  return (
    <>
      {money && (
        <Facts
          facts={[
            [t('appointment:money.paid'), wording.money(money.paidCents)],
            [t('appointment:money.due'), wording.money(money.dueCents)],
          ]}
        />
      )}
      {money && <Payments payments={money.payments} wording={wording} />}
      <FailureBanner error={arrive.error} />
      <div className={styles.row}>
        <Button
          variant="primary"
          icon={statusIcons.arrived}
          isPending={arrive.isPending}
          onPress={() => arrive.mutate({ id, version, status: 'arrived' })}
          autoFocus
        >
          {t('arrive')}
        </Button>
      </div>
    </>
  )
}
