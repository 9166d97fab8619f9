import { UserRound } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundPatient } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { filedName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { useMay } from '../client/session.ts'
import { ageText } from '../locales/ages.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useToday } from '../shell/use-today.ts'
import type { Finding } from './finding.ts'
import { bookFor, openRecord } from './opening.ts'
import { usePatientActs } from './patient-acts.ts'
import type { VisitWords } from './visit-words.ts'

/** How a patient becomes a row; with a date beside the name, the row tells the visits of that date. */
export type PatientRow = (patient: FoundPatient, date: LocalDate | null) => Finding

/**
 * Patients as rows: who, and below it the next visit, or those of a date. Enter opens the record,
 * Ctrl+Enter books, the arrow to the right offers the rest.
 */
export function usePatientRow(words: VisitWords): PatientRow {
  const { t } = useTranslation('commandBox')
  const who = useWho()
  const visits = useVisitsText(words)
  const actsOf = usePatientActs(words)
  const mayBook = useMay('appointments.book')
  return useCallback(
    (patient, date) => ({
      id: patient.id,
      label: filedName(patient),
      more: who(patient),
      below: visits(patient, date),
      icon: UserRound,
      second: mayBook ? t('book') : undefined,
      acts: actsOf(patient),
      run: (how) => (how === 'second' && mayBook ? bookFor(patient.id) : openRecord(patient.id)),
    }),
    [who, visits, actsOf, mayBook, t],
  )
}

/** What tells two people of one name apart. */
function useWho() {
  const { t } = useTranslation('commandBox')
  const { locale } = useLocale()
  const today = useToday()
  return useCallback(
    (patient: FoundPatient) =>
      [
        dateText(patient.birthDate, 'numeric', locale),
        ...(today === null ? [] : [ageText(today, patient.birthDate)]),
        ...(patient.phone === null ? [] : [formatPhone(patient.phone)]),
        t('record', { number: patient.recordNumber }),
      ].join(' · '),
    [t, locale, today],
  )
}

/** Below the name: the next visit, or that there is none. */
function useVisitsText({ line }: VisitWords) {
  const { t } = useTranslation('commandBox')
  const { locale } = useLocale()
  return useCallback(
    ({ visits: [first] }: FoundPatient, date: LocalDate | null) => {
      if (first) return line ? t(date === null ? 'next' : 'thatDay', { visit: line(first) }) : ''
      return date === null
        ? t('noNext')
        : t('noneThatDay', { date: dateText(date, 'short', locale) })
    },
    [t, locale, line],
  )
}
