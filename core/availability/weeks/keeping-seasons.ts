import type { Handlers } from '../../context.ts'
import type { Problem } from '../../kernel/problems.ts'
import { Refusal, refuseField } from '../../kernel/refusals.ts'
import type { availabilityContract, Season } from '../contract.ts'
import { seasonsMeet } from './rules.ts'
import { findSeason, listSeasons, saveSeason } from './seasons.ts'
import { hasHoursOf } from './weekly-hours.ts'
import { refuseProblems } from '../whose.ts'

type Contract = typeof availabilityContract

/** Parts of the year with hours of their own. */
export const seasonHandlers: Handlers<Pick<Contract, 'seasons' | 'saveSeason' | 'removeSeason'>> = {
  seasons: ({ db }) => listSeasons(db),
  saveSeason: ({ db, now, about }, { version, ...season }) => {
    about({ subjectId: season.id })
    refuseProblems([...unreal('from', season.from), ...unreal('to', season.to)])
    refuseOverlap(season, listSeasons(db))
    return { version: saveSeason(db, season, version, now) }
  },
  removeSeason: ({ db, now, about }, { id, version }) => {
    about({ subjectId: id })
    const season = findSeason(db, id)
    if (!season) throw new Refusal('not_found')
    if (hasHoursOf(db, id)) throw refuseField('id', 'season_in_use')
    saveSeason(db, season, version, now, now)
    return {}
  },
}

/** Two seasons at once would leave open which hours hold. */
function refuseOverlap(season: Season, others: readonly Season[]): void {
  if (others.some((other) => other.id !== season.id && seasonsMeet(season, other)))
    throw refuseField('from', 'seasons_overlap')
}

/** A day that no year has; 29 February is one. */
const unreal = (path: string, monthDay: string): Problem[] => {
  const date = new Date(`2024-${monthDay}T00:00:00Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === monthDay
  return isReal ? [] : [{ path, code: 'date_malformed' }]
}
