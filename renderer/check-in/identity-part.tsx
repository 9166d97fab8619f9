import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../core/kernel/address.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { useMay } from '../client/session.ts'
import { dateText } from '../locales/dates.ts'
import { Banner, Button, Facts } from '../ui/index.ts'
import { Card } from './card.tsx'
import styles from './check-in.module.css'
import type { PartProps } from './checked-in.ts'
import { ContactForm } from './contact-form.tsx'
import { missingFacts } from './missing.ts'

/** Makes sure that it is the right person, and takes down what the record lacks. */
export function IdentityPart({ patient, wording }: PartProps) {
  const { t } = useTranslation('checkIn')
  const mayWrite = useMay('patients.write')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const missing = missingFacts(patient).map((part) => t(`identity.part.${part}`))
  const parts = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(missing)
  const phones = patient.phones.map(({ number }) => formatPhone(number)).join(', ')
  return (
    <Card title={t('part.identity')} {...(isOpen && { onLeave: close })}>
      {isOpen ? (
        <ContactForm record={patient} onClose={close} />
      ) : (
        <>
          <Facts
            facts={[
              [t('identity.birthDate'), dateText(patient.birthDate, 'medium', wording.locale)],
              [t('identity.phone'), phones || null],
              [t('identity.address'), formatAddress(patient.address) || null],
              [t('identity.email'), patient.email],
            ]}
          />
          {missing.length > 0 && (
            <Banner tone="warning">{t('identity.missingHint', { parts })}</Banner>
          )}
          {mayWrite && (
            <div className={styles.row}>
              <Button size="s" icon={Pencil} onPress={() => setOpen(true)}>
                {t('identity.change')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  )
}
