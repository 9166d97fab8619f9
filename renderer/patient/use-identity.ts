import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useNow } from '../desk/use-now.ts'
import { ageText } from '../locales/ages.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** What tells two people of one name apart. */
export interface Identity {
  readonly birthDate: LocalDate
  readonly phone: string | null
  readonly recordNumber: number
}

/** How screens say who somebody is beside the name: age, birth, phone, record number. */
export function useIdentity() {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const today = dateAt(useNow(), localZone)
  return useMemo(() => {
    const age = (birthDate: LocalDate) => ageText(today, birthDate)
    const born = (birthDate: LocalDate) => dateText(birthDate, 'numeric', locale)
    const phone = (e164: string | null) => (e164 === null ? null : formatPhone(e164))
    const number = (recordNumber: number) => t('number', { number: recordNumber })
    const facts = (person: Identity) => [
      age(person.birthDate),
      born(person.birthDate),
      phone(person.phone),
      number(person.recordNumber),
    ]
    const line = (person: Identity) => facts(person).filter(Boolean).join(' · ')
    return { today, age, born, phone, number, facts, line }
  }, [t, locale, today])
}

/** Ages and validities turn over with the wall clock of the desk. */
const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone
