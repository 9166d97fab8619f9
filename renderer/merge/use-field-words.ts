import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../core/kernel/address.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { MergeField } from '../../core/merging/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { languageName } from '../patient/languages.ts'

/** How the fields of a record are called, and what they say, in words. */
export function useFieldWords() {
  const { t } = useTranslation(['merge', 'patient'])
  const { locale } = useLocale()
  const date = (on: string | null) => on && dateText(on, 'medium', locale)
  const spoken = (field: MergeField, record: PatientRecord): string | null => {
    switch (field) {
      case 'birthDate':
      case 'deceasedOn':
        return date(record[field])
      case 'sex':
        return t(`patient:sex.${record.sex}`)
      case 'phones':
        return record.phones.map(({ number }) => formatPhone(number)).join(', ')
      case 'address':
        return formatAddress(record.address)
      case 'language':
        return languageName(record.language, locale)
      case 'contactPreference':
        return t(`patient:contact.${record.contactPreference}`)
      default:
        return record[field]
    }
  }
  return {
    name: (field: MergeField) => t(`field.${field}`),
    value: (field: MergeField, record: PatientRecord) => spoken(field, record) || t('nothing'),
  }
}
