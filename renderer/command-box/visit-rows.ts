import { PanelRight } from 'lucide-react'
import { useMemo } from 'react'
import type { FoundPatient } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { filedName } from '../../core/kernel/names.ts'
import type { Finding } from './finding.ts'
import { openVisit } from './opening.ts'
import type { VisitWords } from './visit-words.ts'

/** Next visits are rows of their own while so few patients are found that the person is known. */
const FEW = 2

/** The visits of those who were found: all of a date that was asked for, else the next ones. */
export function useVisitRows(
  people: readonly FoundPatient[],
  date: LocalDate | null,
  { line, when }: VisitWords,
): Finding[] {
  return useMemo(() => {
    if (!line || (date === null && people.length > FEW)) return []
    return people.flatMap((patient) =>
      patient.visits.map((visit) => ({
        id: visit.id,
        label: filedName(patient),
        more: line(visit),
        icon: PanelRight,
        run: () => openVisit(visit, when(visit).date),
      })),
    )
  }, [line, when, people, date])
}
