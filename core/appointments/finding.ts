import type { Post } from '../availability/index.ts'
import {
  findLocation,
  findProvider,
  findType,
  listActiveLocations,
  listActiveProviders,
  practiceSettings,
  sees,
} from '../clinic/index.ts'
import type { AppointmentType, Location, Modality } from '../clinic/contract.ts'
import type { PromptHandler, Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { LocationId, ProviderId, TypeId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { appointmentsContract, Slot } from './contract.ts'
import { resourcesAt } from './nearest.ts'
import { requireRange } from './reading.ts'
import { inUse, requireLength, requireModality } from './rules.ts'
import { searchSlots } from './search.ts'

type Contract = typeof appointmentsContract

/** Dates that one search may span: a year. */
const LONGEST_SEARCH = 366

/** Bookable starts of one, several or all providers, by time. */
export const findSlots: PromptHandler<Contract['findSlots']> = (context, asked) =>
  find(context, asked)

/** The same for one provider, as programs ask. */
export const availableSlots: PromptHandler<Contract['availableSlots']> = (
  context,
  { providerId, ...asked },
) => {
  inUse('providerId', findProvider(context.db, providerId))
  const rest = { minutes: null, modality: null, patientId: null, moving: null }
  return find(context, { ...asked, ...rest, providerIds: [providerId] })
}

function find({ db, now }: Reading, asked: Parsed<Contract['findSlots']>): Slot[] {
  requireRange(asked.from, asked.to, LONGEST_SEARCH)
  const type = inUse('typeId', findType(db, asked.typeId))
  const minutes = asked.minutes ?? type.usualMinutes
  requireLength(type, minutes)
  const modality = asked.modality ?? usualModality(type)
  requireModality(type, modality)
  const locations = locationsAsked(db, asked.locationId)
  const { bufferBefore, bufferAfter } = type
  return searchSlots(db, {
    ...{ from: asked.from, to: asked.to, patientId: asked.patientId, limit: asked.limit, now },
    piece: { minutes, bufferBefore, bufferAfter },
    posts: postsOf(providersAsked(db, asked.providerIds, type.id), locations),
    resources: resourcesAt(
      db,
      locations.map((location) => location.id),
      type,
      modality,
    ),
    excluding: asked.moving === null ? [] : [asked.moving],
    gridMinutes: practiceSettings(db).gridMinutes,
  })
}

const usualModality = ({ modalities }: AppointmentType): Modality =>
  modalities.includes('in_person') ? 'in_person' : (modalities[0] ?? 'in_person')

const locationsAsked = (db: Reader, id: LocationId | null): Location[] =>
  id === null ? listActiveLocations(db) : [inUse('locationId', findLocation(db, id))]

const providersAsked = (db: Reader, ids: readonly ProviderId[], typeId: TypeId): ProviderId[] =>
  ids.length === 0
    ? listActiveProviders(db)
        .filter((provider) => sees(provider, typeId))
        .map((provider) => provider.id)
    : [...new Set(ids)].map((id) => inUse('providerIds', findProvider(db, id)).id)

const postsOf = (providerIds: readonly ProviderId[], locations: readonly Location[]): Post[] =>
  locations.flatMap(({ id, zone }) =>
    providerIds.map((providerId) => ({ providerId, locationId: id, zone })),
  )
