import type { LocationId, ProviderId, RuleId, TypeId } from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface RulebookTables {
  scheduling_rules: Stamps & {
    id: RuleId
    location_id: LocationId | null
    provider_id: ProviderId | null
    type_id: TypeId | null
    kind: string
    /** JSON of the contract's `RuleSetting`. */
    setting: string
    sentence: string | null
    active: number
  }
}
