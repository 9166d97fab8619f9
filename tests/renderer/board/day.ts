import type { BoardEntry } from '../../../core/appointments/contract.ts'
import type { ProviderDay } from '../../../core/availability/contract.ts'
import type {
  AppointmentType,
  Directory,
  Provider,
  Resource,
} from '../../../core/clinic/contract.ts'
import { usualRanking } from '../../../core/clinic/ranking-contract.ts'
import { usualWaitingLimits } from '../../../core/clinic/waiting-limits-contract.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import type {
  AppointmentId,
  BlockId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../../../core/kernel/ids.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { instantOf } from '../../../core/kernel/zones.ts'

/** A small clinic on one day, in the terms of the contract. */
export const zone = 'America/New_York'
export const date = '2026-11-20'
export const locationId = newId<LocationId>(1)
export const rita = newId<ProviderId>(1)
export const omar = newId<ProviderId>(1)
export const room1 = newId<ResourceId>(1)
export const room2 = newId<ResourceId>(1)
export const checkUp = newId<TypeId>(1)

/** The instant of a wall minute of the day. */
export const at = (minute: number): number => instantOf(date, minute, zone) ?? Number.NaN

const provider = (id: ProviderId, givenName: string, familyName: string): Provider => ({
  ...{ id, givenName, familyName, credentials: 'MD', speciality: null, licenseNumber: null },
  ...{ npi: null, typeIds: [], preferredResourceIds: [], hue: 'blue', active: true },
})
const room = (id: ResourceId, name: string): Resource => ({
  ...{ id, locationId, name, kind: 'room', category: null, active: true },
})
export const type: AppointmentType = {
  ...{ id: checkUp, name: 'Check-up', hue: 'teal', usualMinutes: 30, shortestMinutes: 15 },
  ...{ longestMinutes: 60, bufferBefore: 0, bufferAfter: 10, modalities: ['in_person'] },
  ...{ needs: [], chargeCents: 0, copayCents: 0, active: true },
}

export const directory: Directory = {
  practice: {
    ...{ name: 'Clinic', phone: null, email: null, currency: 'USD', language: 'en' },
    ...{ idleMinutes: 15, gridMinutes: 15, holdMinutes: 5, noticeMinutes: 5, version: 1 },
    ...{ noticeKinds: [], ranking: usualRanking, waitingLimits: usualWaitingLimits },
    ...{ recordLink: null, displayShows: 'initials' },
  },
  locations: [],
  providers: [provider(rita, 'Rita', 'Zand'), provider(omar, 'Omar', 'Abadi')].map((row) => ({
    ...row,
    version: 1,
  })),
  resources: [room(room1, 'Room 10'), room(room2, 'Room 2')].map((row) => ({ ...row, version: 1 })),
  types: [{ ...type, version: 1 }],
  holidays: [],
}

/** A day from 9 to 17 with a break at noon. */
export const dayOf = (providerId: ProviderId): ProviderDay => ({
  ...{ providerId, locationId, holiday: null },
  working: [
    { startsAt: at(540), endsAt: at(720) },
    { startsAt: at(780), endsAt: at(1020) },
  ],
  breaks: [{ startsAt: at(720), endsAt: at(780) }],
  timeOff: [],
  blocks: [],
})

/** Time from one wall minute to another that is set aside for check-ups. */
export const aside = (from: number, to: number): ProviderDay['blocks'][number] => ({
  ...{ id: newId<BlockId>(1), kind: 'types', label: 'Check-ups', typeIds: [checkUp] },
  ...{ startsAt: at(from), endsAt: at(to), releasedAt: null },
})

/** A visit of 30 minutes of Rita's, at a wall minute. */
export function visit(minute: number, changes: Partial<BoardEntry> = {}): BoardEntry {
  return {
    ...{ id: newId<AppointmentId>(1), patientId: newId<PatientId>(1), givenName: 'Ann' },
    ...{ familyName: 'Lee', preferredName: null, birthDate: '1980-01-01', phone: null, alerts: 0 },
    ...{ providerId: rita, locationId, typeId: checkUp, resourceIds: [], openNeeds: [] },
    modality: 'in_person',
    ...{ startsAt: at(minute), endsAt: at(minute) + 30 * MINUTE, status: 'scheduled' },
    ...{ reason: null, overridden: false, dueCents: 0, depositCents: 0, version: 1 },
    ...{ seriesId: null, visitId: null, groupId: null },
    ...{ firstVisit: false, interpreter: false, insuranceMissing: false, balanceCents: 0 },
    ...changes,
  }
}
