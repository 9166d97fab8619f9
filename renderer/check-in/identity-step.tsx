import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../core/kernel/address.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { Banner, Button, Facts } from '../ui/index.ts'
import styles from './check-in.module.css'
import type { StepProps } from './checked-in.ts'
import { missingFacts } from './steps.ts'

/** Makes sure that it is the right person, and asks for what the record lacks. */
export function IdentityStep({ patient, wording, onDone }: StepProps) {
  const { t } = useTranslation('checkIn')
  const mayWrite = useMay('patients.write')
  const missing = missingFacts(patient).map((part) => t(`identity.part.${part}`))
  const parts = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(missing)
  const change = () => useDesk.getState().show({ name: 'patient', patientId: patient.id })
  return (
    <>
      <p>{t('identity.ask')}</p>
      <Facts
        facts={[
          [t('identity.birthDate'), dateText(patient.birthDate, 'medium', wording.locale)],
          [
            t('identity.phone'),
            patient.phones.map(({ number }) => formatPhone(number)).join(', ') || null,
          ],
          [t('identity.address'), formatAddress(patient.address) || null],
          [t('identity.email'), patient.email],
        ]}
      />
      {missing.length > 0 && <Banner tone="warning">{t('identity.missingHint', { parts })}</Banner>}
      <div className={styles.row}>
        <Button variant="primary" onPress={onDone} autoFocus>
          {t('identity.right')}
        </Button>
        {mayWrite && (
          <Button icon={Pencil} onPress={change}>
            {t('identity.openRecord')}
          </Button>
        )}
      </div>
    </>
  )
}
