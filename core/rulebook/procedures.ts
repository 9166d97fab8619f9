import { findLocation, findProvider, findType } from '../clinic/index.ts'
import type { Handlers, Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { Rule, RuleScope, rulebookContract } from './contract.ts'
import { inForce } from './in-force.ts'
import { findRule, loadRules, saveRule } from './store.ts'

export const rulebookHandlers: Handlers<typeof rulebookContract> = {
  list: ({ db }) => loadRules(db),
  inForce: ({ db }, concerned) => {
    requireScope(db, concerned)
    return [...inForce(loadRules(db), concerned).values()]
  },
  save: ({ db, now, about }, { version, ...content }) => {
    about({ subjectId: content.id })
    const rule: Rule = { ...content, active: true }
    requireScope(db, rule)
    refuseSecond(db, rule)
    return { version: saveRule(db, rule, version, now) }
  },
  remove: ({ db, now, about }, { id, version }) => {
    about({ subjectId: id })
    const rule = findRule(db, id)
    if (!rule) throw new Refusal('not_found')
    return { version: saveRule(db, { ...rule, active: false }, version, now) }
  },
}

/** @throws Refusal `invalid_input` at what the scope names and the clinic does not know */
function requireScope(db: Reading['db'], { providerId, locationId, typeId }: RuleScope): void {
  if (providerId !== null && !findProvider(db, providerId))
    throw refuseField('providerId', 'not_found')
  if (locationId !== null && !findLocation(db, locationId))
    throw refuseField('locationId', 'not_found')
  if (typeId !== null && !findType(db, typeId)) throw refuseField('typeId', 'not_found')
}

/** @throws Refusal `invalid_input` at `setting.kind`: `rule_exists` for a second one of equal scope */
function refuseSecond(db: Reader, rule: Rule): void {
  const equal = loadRules(db).some(
    (other) =>
      other.id !== rule.id &&
      other.setting.kind === rule.setting.kind &&
      other.providerId === rule.providerId &&
      other.locationId === rule.locationId &&
      other.typeId === rule.typeId,
  )
  if (equal) throw refuseField('setting.kind', 'rule_exists')
}
