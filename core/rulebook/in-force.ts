import type { Rule, RuleKind, RuleScope, RuleSetting } from './contract.ts'

/** The rule of each kind that holds for one provider, location and type: the most specific one. */
export type InForce<Held extends Rule = Rule> = ReadonlyMap<RuleKind, Held>

/** Somebody's visit as rules see whom they are for. */
export type Concerned = { readonly [Key in keyof RuleScope]: NonNullable<RuleScope[Key]> }

/**
 * Of each kind the most specific rule whose scope holds. A provider weighs more than a type and a
 * location together, a type more than a location; every set of the three has a weight of its own,
 * so that two rules are equal only where their scopes are.
 */
export function inForce<Held extends Rule>(
  rules: readonly Held[],
  concerned: Concerned,
): InForce<Held> {
  const held = rules.filter((rule) => rule.active && matches(rule, concerned))
  const rising = [...held].sort((a, b) => weightOf(a) - weightOf(b))
  return new Map(rising.map((rule) => [rule.setting.kind, rule]))
}

/** How specific a scope is: provider 4, type 2, location 1. */
export const weightOf = ({ providerId, typeId, locationId }: RuleScope): number =>
  (providerId === null ? 0 : 4) + (typeId === null ? 0 : 2) + (locationId === null ? 0 : 1)

const matches = (rule: RuleScope, concerned: Concerned): boolean =>
  (rule.providerId === null || rule.providerId === concerned.providerId) &&
  (rule.typeId === null || rule.typeId === concerned.typeId) &&
  (rule.locationId === null || rule.locationId === concerned.locationId)

type SettingOf<Kind extends RuleKind> = Extract<RuleSetting, { kind: Kind }>

/** What the rule of a kind says; undefined where none holds. */
export function settingOf<Kind extends RuleKind>(
  rules: InForce,
  kind: Kind,
): SettingOf<Kind> | undefined {
  const setting = rules.get(kind)?.setting
  return setting && isOf(setting, kind) ? setting : undefined
}

const isOf = <Kind extends RuleKind>(
  setting: RuleSetting,
  kind: Kind,
): setting is SettingOf<Kind> => setting.kind === kind
