import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../core/kernel/address.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useMay } from '../client/session.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Numbers } from '../record-link/numbers.tsx'
import { Button, Facts, Section } from '../ui/index.ts'
import { AlertBadges } from './alert-badges.tsx'
import { languageName } from './languages.ts'
import styles from './patient.module.css'
import { PolicyStanding } from './insurance.tsx'
import { inOrder } from './policy.ts'
import { RecordEditor } from './record-editor.tsx'
import { useIdentity } from './use-identity.ts'

interface Props {
  readonly record: PatientRecord
}

/** Who the patient is and how to reach them; edited in place. */
export function Overview({ record }: Props) {
  const { t } = useTranslation('patient')
  const [isEditing, setEditing] = useState(false)
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  if (isEditing) return <RecordEditor record={record} onClose={() => setEditing(false)} />
  return (
    <div className={styles.stack}>
      {mayWrite && (
        <div>
          <Button icon={Pencil} onPress={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <div className={styles.card}>
            <Person record={record} />
          </div>
          <Numbers patientId={record.id} mayWrite={mayWrite} />
        </div>
        <div className={styles.stack}>
          <div className={styles.card}>
            <Contact record={record} />
          </div>
          <AlertsAndCover record={record} />
        </div>
      </div>
    </div>
  )
}

function Person({ record }: Props) {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const identity = useIdentity()
  return (
    <Section title={t('personTitle')}>
      <Facts
        facts={[
          [t('field.givenName'), record.givenName],
          [t('field.familyName'), record.familyName],
          [t('field.preferredName'), record.preferredName],
          [t('field.birthDate'), identity.born(record.birthDate)],
          [t('field.sex'), t(`sex.${record.sex}`)],
          [t('field.language'), languageName(record.language, locale)],
        ]}
      />
    </Section>
  )
}

function Contact({ record }: Props) {
  const { t } = useTranslation('patient')
  const phones = record.phones.map(({ kind, number }): readonly [string, ReactNode] => [
    t(`phoneKind.${kind}`),
    formatPhone(number),
  ])
  const unknown = <span className={styles.quiet}>{t('unknown')}</span>
  return (
    <Section title={t('contactTitle')}>
      <Facts
        facts={[
          ...(phones.length > 0 ? phones : [[t('field.phone'), unknown] as const]),
          [t('field.email'), record.email ?? unknown],
          [t('addressTitle'), formatAddress(record.address) || unknown],
          [t('field.contactPreference'), t(`contact.${record.contactPreference}`)],
        ]}
      />
    </Section>
  )
}

function AlertsAndCover({ record }: Props) {
  const { t } = useTranslation('patient')
  const [policy] = inOrder(record.policies)
  return (
    <div className={styles.stack}>
      <div className={styles.card}>
        <Section title={t('alerts')}>
          {record.alerts.length === 0 ? (
            <p className={styles.quiet}>{t('noAlerts')}</p>
          ) : (
            <AlertBadges alerts={record.alerts} />
          )}
        </Section>
      </div>
      <div className={styles.card}>
        <Section title={t('tab.insurance')}>
          {policy ? (
            <p className={styles.typed}>
              {policy.payerName} <PolicyStanding policy={policy} />
            </p>
          ) : (
            <p className={styles.quiet}>{t('insurance.none')}</p>
          )}
        </Section>
      </div>
    </div>
  )
}
