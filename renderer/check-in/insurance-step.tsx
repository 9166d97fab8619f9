import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { PolicyStanding, Validity } from '../patient/insurance.tsx'
import { inOrder, standingOf, type Stored } from '../patient/policy.ts'
import { Banner, Button, Facts } from '../ui/index.ts'
import styles from './check-in.module.css'
import type { StepProps } from './checked-in.ts'

/** Compares the card with the policies that are kept. */
export function InsuranceStep({ patient, record, wording, onDone }: StepProps) {
  const { t } = useTranslation('checkIn')
  const mayWrite = useMay('patients.write')
  const policies = inOrder(patient.policies).filter(({ active }) => active)
  const day = wording.dateOf(record.startsAt)
  const isCovered = policies.some((policy) => standingOf(policy, day) === 'valid')
  const change = () => useDesk.getState().show({ name: 'patient', patientId: patient.id })
  return (
    <>
      {policies.length === 0 && <Banner>{t('insurance.none')}</Banner>}
      {policies.length > 0 && !isCovered && <Banner tone="warning">{t('insurance.lapsed')}</Banner>}
      {policies.map((policy) => (
        <PolicyLine key={policy.id} policy={policy} />
      ))}
      <div className={styles.row}>
        <Button variant="primary" onPress={onDone} autoFocus>
          {isCovered ? t('insurance.seen') : t('insurance.goOn')}
        </Button>
        {mayWrite && (
          <Button icon={Pencil} onPress={change}>
            {t('insurance.openRecord')}
          </Button>
        )}
      </div>
    </>
  )
}

function PolicyLine({ policy }: { policy: Stored }) {
  const { t } = useTranslation('patient')
  return (
    <div className={styles.policy}>
      <p className={styles.policyHead}>
        <strong>{policy.payerName}</strong>
        <PolicyStanding policy={policy} />
      </p>
      <Facts
        facts={[
          [t('insurance.memberId'), policy.memberId],
          [t('insurance.groupNumber'), policy.groupNumber],
          [t('insurance.valid'), <Validity key="valid" policy={policy} />],
        ]}
      />
    </div>
  )
}
