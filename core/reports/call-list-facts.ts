import { callListOf, requireAbsence } from '../absences/index.ts'
import type { AbsenceSpan, CallLine } from '../absences/contract.ts'
import { listLocations, listProviders } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import type { AbsenceId, LocationId, ProviderId } from '../kernel/ids.ts'
import { calledName } from '../kernel/names.ts'
import type { Zone } from '../kernel/zones.ts'
import { practiceFace } from './store.ts'

/** A call list with what its paper says around it. */
export interface CallListFacts {
  readonly practiceName: string
  /** Names of those who are away. */
  readonly away: string
  readonly spans: readonly AbsenceSpan[]
  readonly isUndone: boolean
  readonly lines: readonly CallLine[]
  readonly providers: ReadonlyMap<ProviderId, string>
  readonly zones: ReadonlyMap<LocationId, Zone>
  /** The zone of the first location in use, for the time of printing. */
  readonly home: Zone
}

/** @throws Refusal `not_found` */
export function readCallList(db: Reader, id: AbsenceId): CallListFacts {
  const absence = requireAbsence(db, id)
  const { practiceName } = practiceFace(db)
  const locations = listLocations(db)
  const providers = new Map(
    listProviders(db).map((provider) => [
      provider.id,
      calledName({ ...provider, preferredName: null }),
    ]),
  )
  return {
    practiceName,
    away: absence.providerIds.map((each) => providers.get(each) ?? '').join(', '),
    spans: absence.spans,
    isUndone: absence.undoneAt !== null && !absence.visitsStay,
    lines: callListOf(db, absence),
    providers,
    zones: new Map(locations.map((location) => [location.id, location.zone])),
    home: locations.find(({ active }) => active)?.zone ?? 'UTC',
  }
}
