import { CalendarPlus, ClipboardCheck, PanelRight, UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundPatient } from '../../core/appointments/contract.ts'
import { isAwaited } from '../appointment/flow.ts'
import { useMay } from '../client/session.ts'
import type { Finding } from './finding.ts'
import { bookFor, checkIn, openRecord, openVisit } from './opening.ts'
import type { VisitWords } from './visit-words.ts'

/** What can be done for a patient who was found, the likeliest first. */
export function usePatientActs({ line, when }: VisitWords): (patient: FoundPatient) => Finding[] {
  const { t } = useTranslation('commandBox')
  const mayBook = useMay('appointments.book')
  const mayStep = useMay('appointments.status')
  return useMemo(
    () => (patient) => {
      const { id } = patient
      const act = (
        name: 'record' | 'book' | 'checkIn' | 'visit',
        icon: Finding['icon'],
        run: () => void,
      ) => ({
        id: `${id} ${name}`,
        label: t(`act.${name}`),
        icon,
        run,
      })
      const [visit] = patient.visits
      const date = visit && when(visit)
      return [
        ...(visit && date?.isToday && mayStep && isAwaited(visit.status)
          ? [act('checkIn', ClipboardCheck, () => checkIn(visit.id))]
          : []),
        ...(visit && date
          ? [
              {
                ...act('visit', PanelRight, () => openVisit(visit, date.date)),
                more: line?.(visit),
              },
            ]
          : []),
        ...(mayBook ? [act('book', CalendarPlus, () => bookFor(id))] : []),
        act('record', UserRound, () => openRecord(id)),
      ]
    },
    [t, mayBook, mayStep, line, when],
  )
}
