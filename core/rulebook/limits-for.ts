import { practiceSettings } from '../clinic/index.ts'
import type { AppointmentType } from '../clinic/contract.ts'
import type { Reader } from '../database/handles.ts'
import type { LocationId, ProviderId } from '../kernel/ids.ts'
import { inForce, type InForce } from './in-force.ts'
import { limitsOf, type Limits, type Moment } from './limits.ts'
import { loadRules } from './store.ts'

/** A visit as far as rules concern it before anybody is named. */
export interface Planned extends Moment {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly type: AppointmentType
}

/** The rules that hold for one visit. */
export const rulesFor = (
  db: Reader,
  { providerId, locationId, type }: Omit<Planned, keyof Moment>,
): InForce => inForce(loadRules(db), { providerId, locationId, typeId: type.id })

/** The limits of one visit. For many posts load rules once and ask `limitsOf` of each. */
export const limitsFor = (db: Reader, planned: Planned): Limits =>
  limitsOf(rulesFor(db, planned), planned.type, practiceSettings(db), planned)
