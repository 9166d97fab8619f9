import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { isAwaited } from '../appointment/flow.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { useVisits } from './use-visits.ts'

interface Asked {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** The first visit of today to which the patient is still awaited. */
export function useToday({ record, known }: Asked): BoardEntry | null {
  const now = useNow()
  const { visits } = useVisits(record.id)
  const isToday = ({ startsAt, locationId }: BoardEntry) => {
    const zone = known.location(locationId)?.zone ?? 'UTC'
    return dateAt(startsAt, zone) === dateAt(now, zone)
  }
  return visits.filter((visit) => isAwaited(visit.status) && isToday(visit)).at(-1) ?? null
}
