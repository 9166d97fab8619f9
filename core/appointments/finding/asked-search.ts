import { anyTime, type Within } from '../../availability/index.ts'
import {
  findLocation,
  findProvider,
  findType,
  listActiveLocations,
  listActiveProviders,
  practiceSettings,
  sees,
} from '../../clinic/index.ts'
import type { AppointmentType, Location, Modality, Provider } from '../../clinic/contract.ts'
import type { Reading } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { minutesOf } from '../../kernel/dates.ts'
import type { LocationId, PatientId } from '../../kernel/ids.ts'
import { refuseField } from '../../kernel/refusals.ts'
import { findPatient } from '../../patients/index.ts'
import { inForce, limitsOf, loadRules } from '../../rulebook/index.ts'
import { needsByLocation } from '../rooms/candidates.ts'
import type { OpeningSearch } from '../openings-contract.ts'
import { isNewPatient } from '../placing/provider-day.ts'
import { requireRange } from '../reading.ts'
import { inUse, requireModality } from '../rules.ts'
import type { Search } from './search.ts'
import { suiting, type RuledPost } from './suiting.ts'

/** Dates that one search may span: a year. */
export const LONGEST_SEARCH = 366

/**
 * What is asked for as a search, under the rules that hold at each post.
 *
 * @throws Refusal `invalid_input` at `to`, `typeId`, `minutes`, `modality`, `providerIds`,
 *   `locationIds`, `latest`
 */
export function searchFor(context: Reading, asked: OpeningSearch): Search {
  const { db, now, actor } = context
  requireRange(asked.from, asked.to, LONGEST_SEARCH)
  const type = inUse('typeId', findType(db, asked.typeId))
  const minutes = asked.minutes ?? type.usualMinutes
  const modality = asked.modality ?? usualModality(type)
  requireModality(type, modality)
  const locations = locationsAsked(db, asked.locationIds)
  const providers = providersAsked(db, asked)
  const ruled = postsFor(context, providers, locations, type, minutes)
  if (ruled.length === 0 && providers.length > 0 && locations.length > 0)
    throw refuseField('minutes', 'duration_out_of_bounds')
  const { from, to, patientId } = asked
  const posts = suiting(ruled, patientId === null ? undefined : findPatient(db, patientId))
  const newPatients = posts.some(({ limits }) => limits.newPatientLimit !== null)
  return {
    ...{ from, to, posts },
    wish: {
      minutes,
      typeId: type.id,
      newPatientId: newPatients ? newcomer(context, patientId) : null,
    },
    within: withinAsked(asked),
    needs: needsByLocation(db, locations, type, modality),
    concern: {
      ...{ patientId, now, newPatients, sessionId: actor.sessionId, groupId: null },
      excluding: asked.moving === null ? [] : [asked.moving],
    },
  }
}

/** A patient who was never seen here; null for everybody else, and for nobody. */
export const newcomer = ({ db, now }: Pick<Reading, 'db' | 'now'>, patientId: PatientId | null) =>
  patientId !== null && isNewPatient(db, patientId, now) ? patientId : null

/** Providers at locations, with what bounds a visit there; those that take no such length are left out. */
export function postsFor(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  providers: readonly Provider[],
  locations: readonly Pick<Location, 'id' | 'zone'>[],
  type: AppointmentType,
  minutes: number,
): RuledPost[] {
  const rules = loadRules(db)
  const settings = practiceSettings(db)
  const posts = locations.flatMap(({ id: locationId, zone }) =>
    providers.map(({ id: providerId, preferredResourceIds: preferred }): RuledPost => {
      const held = inForce(rules, { providerId, locationId, typeId: type.id })
      const limits = limitsOf(held, type, settings, { now, zone, minutes })
      return { post: { providerId, locationId, zone, limits, preferred }, rules: held }
    }),
  )
  return posts.filter(
    ({ post: { limits } }) => limits.shortestMinutes <= minutes && minutes <= limits.longestMinutes,
  )
}

/** @throws Refusal `invalid_input` at `latest`: `end_before_start` */
function withinAsked({ weekdays, earliest, latest }: OpeningSearch): Within {
  const within = {
    weekdays,
    earliest: earliest === null ? anyTime.earliest : minutesOf(earliest),
    latest: latest === null ? anyTime.latest : minutesOf(latest),
  }
  if (within.latest <= within.earliest) throw refuseField('latest', 'end_before_start')
  return within
}

/** In person, where the type is offered so. */
export const usualModality = ({ modalities }: AppointmentType): Modality =>
  modalities.includes('in_person') ? 'in_person' : (modalities[0] ?? 'in_person')

const locationsAsked = (db: Reader, ids: readonly LocationId[]): Location[] =>
  ids.length === 0
    ? listActiveLocations(db)
    : [...new Set(ids)].map((id) => inUse('locationIds', findLocation(db, id)))

type Whom = Pick<OpeningSearch, 'typeId' | 'providerIds' | 'othersToo' | 'speciality'>

/** The providers who are named, and with them or instead of them others of a speciality. */
export function providersAsked(db: Reader, asked: Whom): Provider[] {
  const named = [...new Set(asked.providerIds)].map((id) =>
    inUse('providerIds', findProvider(db, id)),
  )
  if (named.length > 0 && !asked.othersToo) return named
  const specialities =
    named.length > 0 ? named.map(({ speciality }) => speciality) : [asked.speciality]
  const others = listActiveProviders(db)
    .filter((provider) => sees(provider, asked.typeId))
    .filter(({ speciality }) => specialities.includes(speciality) || specialities[0] === null)
  return [...named, ...others.filter(({ id }) => named.every((known) => known.id !== id))]
}
