import { newId, type RuleId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { RuleKind, RuleSetting, StoredRule } from '../../core/rulebook/contract.ts'
import { blankSettings } from './kinds.ts'

/** A rule while it is edited; version null for one that does not exist yet. */
export type RuleDraft = Omit<StoredRule, 'version' | 'active'> & { readonly version: number | null }

/** A rule that does not exist yet, for the whole practice. */
export const blankRule = (): RuleDraft => ({
  ...{ id: newId<RuleId>(Date.now()), providerId: null, typeId: null, locationId: null },
  ...{ setting: blankSettings.lead_time, sentence: null, version: null },
})

/** What the fields of a setting of one kind are drawn from. */
export interface SettingProps<Kind extends RuleKind = RuleKind> {
  readonly setting: Extract<RuleSetting, { kind: Kind }>
  /** What the core found wrong, by field. */
  readonly problems: Readonly<Record<string, ProblemCode>>
  readonly currency: string
  readonly onChange: (setting: RuleSetting) => void
}
