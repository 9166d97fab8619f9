import type { AppointmentType } from '../../core/clinic/contract.ts'
import type { StoredRule } from '../../core/rulebook/contract.ts'

/** The shortest and the longest visit in minutes: of the rule that holds, or else of the type. */
export function lengthBounds(
  rules: readonly StoredRule[],
  { shortestMinutes, longestMinutes }: Pick<AppointmentType, 'shortestMinutes' | 'longestMinutes'>,
): { readonly shortest: number; readonly longest: number } {
  for (const { setting } of rules) if (setting.kind === 'duration') return setting
  return { shortest: shortestMinutes, longest: longestMinutes }
}
