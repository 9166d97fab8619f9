import { Plus, ShieldPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId, PolicyId } from '../../core/kernel/ids.ts'
import { formatMoney } from '../../core/kernel/money.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useMay } from '../client/session.ts'
import { PolicyCards } from '../documents/policy-cards.tsx'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, Button, EmptyState, Facts } from '../ui/index.ts'
import styles from './patient.module.css'
import { PolicyEditor } from './policy-editor.tsx'
import { inOrder, standingOf, type Stored } from './policy.ts'
import { useIdentity } from './use-identity.ts'

interface Props {
  readonly record: PatientRecord
  readonly currency: string
}

/** Who pays beside the patient: the policies, added and changed in place. */
export function Insurance({ record, currency }: Props) {
  const { t } = useTranslation('patient')
  const [editing, setEditing] = useState<PolicyId | 'new' | null>(null)
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  const { policies } = record
  const close = () => setEditing(null)
  const add = mayWrite && editing === null && (
    <Button icon={Plus} onPress={() => setEditing('new')}>
      {t('insurance.add')}
    </Button>
  )
  if (policies.length === 0 && editing === null) {
    return (
      <EmptyState icon={ShieldPlus} title={t('insurance.none')} actions={add}>
        {t('insurance.noneHint')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.stack}>
      {editing === 'new' && (
        <PolicyEditor {...{ record, currency }} stored={null} onClose={close} />
      )}
      {add && <div>{add}</div>}
      {inOrder(policies).map((policy) =>
        policy.id === editing ? (
          <PolicyEditor key={policy.id} {...{ record, currency }} stored={policy} onClose={close} />
        ) : (
          <PolicyCard
            key={policy.id}
            policy={policy}
            currency={currency}
            patientId={record.id}
            onEdit={mayWrite ? () => setEditing(policy.id) : null}
          />
        ),
      )}
    </div>
  )
}

const tones = {
  valid: 'success',
  expired: 'danger',
  notYet: 'warning',
  inactive: 'neutral',
} as const

/** Whether a policy holds today, by colour and word. */
export function PolicyStanding({ policy }: { policy: Stored }) {
  const { t } = useTranslation('patient')
  const standing = standingOf(policy, useIdentity().today)
  return <Badge tone={tones[standing]}>{t(`insurance.${standing}`)}</Badge>
}

interface CardProps {
  readonly policy: Stored
  readonly patientId: PatientId
  readonly currency: string
  readonly onEdit: (() => void) | null
}

function PolicyCard({ policy, patientId, currency, onEdit }: CardProps) {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const { copayCents } = policy
  return (
    <section className={styles.card} aria-label={policy.payerName}>
      <div className={styles.cardHead}>
        <h2>{policy.payerName}</h2>
        <Badge>{t(`insurance.ranks.${policy.rank}`)}</Badge>
        <PolicyStanding policy={policy} />
        {onEdit && (
          <Button size="s" onPress={onEdit}>
            {t('edit')}
          </Button>
        )}
      </div>
      <Facts
        facts={[
          [t('insurance.memberId'), policy.memberId],
          [t('insurance.groupNumber'), policy.groupNumber],
          [
            t('insurance.copay'),
            copayCents === null ? null : formatMoney(copayCents, currency, locale),
          ],
          [t('insurance.validity'), <Validity key="valid" policy={policy} />],
        ]}
      />
      <PolicyCards
        patientId={patientId}
        policyId={policy.id}
        payerName={policy.payerName}
        mayWrite={onEdit !== null}
      />
    </section>
  )
}

/** From when to when a policy holds. */
export function Validity({ policy: { validFrom, validTo } }: { policy: Stored }) {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const from = validFrom && dateText(validFrom, 'medium', locale)
  const to = validTo && dateText(validTo, 'medium', locale)
  if (from !== null && to !== null) return t('insurance.through', { from, to })
  if (from !== null) return t('insurance.since', { from })
  return to === null ? t('insurance.always') : t('insurance.until', { to })
}
