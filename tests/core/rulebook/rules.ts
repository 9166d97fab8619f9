import type { RuleScope, RuleSetting } from '../../../core/rulebook/contract.ts'
import { newId, type RuleId } from '../../../core/kernel/ids.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

type Saved = { id: RuleId; version: number }

/** Saves a rule as the owner; for the whole practice unless `scope` says otherwise. */
export async function rule(
  t: TestPractice,
  setting: RuleSetting,
  scope: Partial<RuleScope> = {},
  sentence: string | null = null,
): Promise<Saved> {
  const id = newId<RuleId>(MONDAY)
  const saved = { id, setting, sentence, version: null, ...scope }
  return { id, ...(await t.as('owner').rulebook.save(saved)) }
}
