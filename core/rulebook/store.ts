import { z } from 'zod'
import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { RuleId } from '../kernel/ids.ts'
import { RuleSetting, type Rule, type StoredRule } from './contract.ts'

type Row = Omit<StoredRule, 'setting' | 'active'> & {
  readonly setting: string
  readonly active: number
}

const SELECT = `select id, location_id as locationId, provider_id as providerId, type_id as typeId,
  setting, sentence, active, version from scheduling_rules`

/** What `saveRule` wrote. */
const Setting = z.string().transform((json) => RuleSetting.parse(JSON.parse(json)))

const toRule = (row: Row): StoredRule => ({
  ...row,
  setting: Setting.parse(row.setting),
  active: row.active === 1,
})

/** Every rule in use, in one query; `inForce` chooses among them. */
export const loadRules = (db: Reader): StoredRule[] =>
  db.prepared<Row>(`${SELECT} where active = 1 order by kind, id`).all().map(toRule)

/** One rule, in use or not. */
export function findRule(db: Reader, id: RuleId): StoredRule | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toRule(row)
}

/** Adds or changes a rule. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveRule = (db: Writer, rule: Rule, version: number | null, now: number): number =>
  saveVersioned(db, 'scheduling_rules', columns(rule), version, now)

const columns = ({ id, locationId, providerId, typeId, setting, sentence, active }: Rule) => ({
  ...{ id, location_id: locationId, provider_id: providerId, type_id: typeId },
  ...{ kind: setting.kind, setting: JSON.stringify(setting), sentence, active: active ? 1 : 0 },
})
