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
import { datesBetween, type LocalDate } from '../kernel/dates.ts'
import type { LocationId, ProviderId, TypeId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { dateAt } from '../kernel/zones.ts'
import type { appointmentsContract, Slot } from './contract.ts'
import type { OpeningSearch } from './openings-contract.ts'
import { resourcesAt } from './nearest.ts'
import { requireRange } from './reading.ts'
import { inUse, requireLength, requireModality } from './rules.ts'
import { searchSlots } from './search.ts'

type Contract = typeof appointmentsContract

/** Dates that one search may span: a year. */
const LONGEST_SEARCH = 366
/** Dates that one count of openings may span. */
const LONGEST_MAP = 62

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

/** The first openings, by time. */
export const findOpenings: PromptHandler<Contract['findOpenings']> = (context, asked) => {
  if (asked.patientId !== null) context.about({ patientId: asked.patientId })
  return openingsOf(context, asked, asked.limit).map((slot) => ({
    ...slot,
    reasons: [],
    parts: [],
  }))
}

/** How many openings each date has. */
export const openingDays: PromptHandler<Contract['openingDays']> = (context, asked) => {
  requireRange(asked.from, asked.to, LONGEST_MAP)
  const zones = new Map(listActiveLocations(context.db).map(({ id, zone }) => [id, zone]))
  const counts = new Map<LocalDate, number>()
  for (const { startsAt, locationId } of openingsOf(context, asked, Infinity)) {
    const date = dateAt(startsAt, zones.get(locationId) ?? 'UTC')
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return datesBetween(asked.from, asked.to).map((date) => ({
    date,
    openings: counts.get(date) ?? 0,
  }))
}

const openingsOf = (context: Reading, asked: OpeningSearch, limit: number): Slot[] =>
  find(context, { ...asked, locationId: asked.locationIds[0] ?? null, limit })

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
