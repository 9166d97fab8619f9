import { useQuery } from '@tanstack/react-query'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { PatientId } from '../../core/kernel/ids.ts'
import { formatMoney } from '../../core/kernel/money.ts'
import { isAwaited } from '../appointment/flow.ts'
import { useNow } from '../desk/use-now.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { visitTimeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { isComing } from './coming.ts'

const none: readonly BoardEntry[] = []

/** The appointments of a patient, and which of them comes next. */
export function useVisits(patientId: PatientId) {
  const now = useNow()
  const mayRead = useMay('appointments.read')
  const query = useQuery(
    ask.appointments.ofPatient.queryOptions({ input: { patientId }, enabled: mayRead }),
  )
  const visits = query.data ?? none
  const coming = visits.filter((visit) => isComing(visit, now))
  const next = coming.findLast(({ status }) => isAwaited(status)) ?? null
  const last = visits.find((visit) => visit.status === 'completed') ?? null
  return { query, visits, coming, next, last }
}

/** How lists of visits at several locations say when and how much. */
export function useVisitWording({ directory, location }: KnownDirectory) {
  const { locale } = useLocale()
  const now = useNow()
  const zoneOf = ({ locationId }: BoardEntry) => location(locationId)?.zone ?? 'UTC'
  return {
    when: (visit: BoardEntry) => visitTimeText(visit.startsAt, zoneOf(visit), now, locale),
    money: (cents: number) => formatMoney(cents, directory.practice.currency, locale),
  }
}
