import type {
  BlockId,
  HoursExceptionId,
  HoursTemplateId,
  LocationId,
  ProviderId,
  SeasonId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface HoursTables {
  seasons: Stamps & {
    id: SeasonId
    name: string
    /** `MM-DD`. */
    from_day: string
    to_day: string
    removed_at: number | null
  }
  hours_exceptions: Stamps & {
    id: HoursExceptionId
    provider_id: ProviderId
    date: string
    kind: 'closed' | 'instead' | 'extra'
    location_id: LocationId | null
    /** JSON array of `{ from, to }` in `HH:mm`. */
    spans: string
    note: string | null
    removed_at: number | null
  }
  blocks: Stamps & {
    id: BlockId
    provider_id: ProviderId
    location_id: LocationId | null
    kind: 'types' | 'hold' | 'lunch' | 'meeting'
    label: string
    /** JSON array. */
    type_ids: string
    from_minute: number
    to_minute: number
    date: string | null
    weekday: number | null
    every_weeks: number
    anchor: string | null
    valid_from: string | null
    valid_to: string | null
    release_before: number | null
    release_at: number | null
    removed_at: number | null
  }
  hours_templates: Stamps & {
    id: HoursTemplateId
    name: string
    /** JSON arrays of the contract's patterns. */
    hours: string
    blocks: string
    removed_at: number | null
  }
}
