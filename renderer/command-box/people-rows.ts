import { UserRound } from 'lucide-react'
import { useMemo } from 'react'
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
import { useVisitLine } from './visit-line.ts'

/**
 * Patients in rows: who, and below it the next visit, or those of `date`. Enter opens the record,
 * Ctrl+Enter books, the arrow to the right offers the rest.
 */
export function usePeopleRows(people: readonly FoundPatient[], date: LocalDate | null): Finding[] {
  const { t } = useTranslation('commandBox')
  const who = useWho()
  const visits = useVisitsText(date)
  const actsOf = usePatientActs()
  const mayBook = useMay('appointments.book')
  return useMemo(
    () =>
      people.map((patient) => ({
        id: patient.id,
        label: filedName(patient),
        more: who(patient),
        below: visits(patient),
        icon: UserRound,
        second: mayBook ? t('book') : undefined,
        acts: actsOf(patient),
        run: (how) => (how === 'second' && mayBook ? bookFor(patient.id) : openRecord(patient.id)),
      })),
    [people, who, visits, actsOf, mayBook, t],
  )
}

/** What tells two people of one name apart. */
function useWho() {
  const { t } = useTranslation('commandBox')
  const { locale } = useLocale()
  const today = useToday()
  return useMemo(
    () => (patient: FoundPatient) =>
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
function useVisitsText(date: LocalDate | null) {
  const { t } = useTranslation('commandBox')
  const { locale } = useLocale()
  const line = useVisitLine()
  return useMemo(
    () =>
      ({ visits: [first] }: FoundPatient) => {
        if (first) return line ? t(date === null ? 'next' : 'thatDay', { visit: line(first) }) : ''
        return date === null
          ? t('noNext')
          : t('noneThatDay', { date: dateText(date, 'short', locale) })
      },
    [t, locale, line, date],
  )
}
