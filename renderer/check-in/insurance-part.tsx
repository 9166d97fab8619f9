import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../client/session.ts'
import { PolicyStanding, Validity } from '../patient/insurance.tsx'
import { PolicyEditor } from '../patient/policy-editor.tsx'
import { inOrder, standingOf, type Stored } from '../patient/policy.ts'
import { Banner, Button, Facts } from '../ui/index.ts'
import { Card } from './card.tsx'
import styles from './check-in.module.css'
import type { PartProps } from './checked-in.ts'

/** Compares the card with the policies that are kept; a new one is added in place. */
export function InsurancePart({ patient, record, known, wording }: PartProps) {
  const { t } = useTranslation('checkIn')
  const mayWrite = useMay('patients.write')
  const [editing, setEditing] = useState<Stored | 'new' | null>(null)
  const close = () => setEditing(null)
  const policies = inOrder(patient.policies).filter(({ active }) => active)
  const day = wording.dateOf(record.startsAt)
  const isCovered = policies.some((policy) => standingOf(policy, day) === 'valid')
  if (editing !== null)
    return (
      <Card title={t('part.insurance')} onLeave={close}>
        <PolicyEditor
          record={patient}
          currency={known.directory.practice.currency}
          stored={editing === 'new' ? null : editing}
          onClose={close}
        />
      </Card>
    )
  return (
    <Card title={t('part.insurance')}>
      {policies.length === 0 && <Banner>{t('insurance.none')}</Banner>}
      {policies.length > 0 && !isCovered && <Banner tone="warning">{t('insurance.lapsed')}</Banner>}
      {policies.map((policy) => (
        <PolicyLine
          key={policy.id}
          policy={policy}
          onChange={mayWrite ? () => setEditing(policy) : null}
        />
      ))}
      {mayWrite && (
        <div className={styles.row}>
          <Button size="s" icon={Plus} onPress={() => setEditing('new')}>
            {t('insurance.add')}
          </Button>
        </div>
      )}
    </Card>
  )
}

interface LineProps {
  readonly policy: Stored
  readonly onChange: (() => void) | null
}

function PolicyLine({ policy, onChange }: LineProps) {
  const { t } = useTranslation(['checkIn', 'patient'])
  return (
    <div className={styles.policy}>
      <p className={styles.policyHead}>
        <strong>{policy.payerName}</strong>
        <PolicyStanding policy={policy} />
        {onChange && (
          <Button variant="link" size="s" onPress={onChange}>
            {t('insurance.change')}
          </Button>
        )}
      </p>
      <Facts
        facts={[
          [t('patient:insurance.memberId'), policy.memberId],
          [t('patient:insurance.groupNumber'), policy.groupNumber],
          [t('patient:insurance.validity'), <Validity key="valid" policy={policy} />],
        ]}
      />
    </div>
  )
}
