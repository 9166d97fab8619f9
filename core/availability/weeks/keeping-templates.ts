import type { Handlers } from '../../context.ts'
import { newId, type BlockId, type HoursId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusals.ts'
import type { availabilityContract, HoursTemplate, WeekPlan } from '../contract.ts'
import { weekProblems } from './plans.ts'
import { replaceWeek } from './replacing.ts'
import { findTemplate, listTemplates, saveTemplate } from './templates.ts'
import { refuseProblems } from '../whose.ts'

type Contract = typeof availabilityContract

/** Named weeks. */
export const templateHandlers: Handlers<
  Pick<Contract, 'templates' | 'saveTemplate' | 'removeTemplate' | 'applyTemplate'>
> = {
  templates: ({ db }) => listTemplates(db),
  saveTemplate: ({ db, now, about }, { version, ...template }) => {
    about({ subjectId: template.id })
    refuseProblems(weekProblems(template))
    return { version: saveTemplate(db, template, version, now) }
  },
  removeTemplate: ({ db, now, about }, { id, version }) => {
    about({ subjectId: id })
    const template = findTemplate(db, id)
    if (!template) throw new Refusal('not_found')
    saveTemplate(db, template, version, now, now)
    return {}
  },
  applyTemplate: (context, { id, providerIds, from, to }) => {
    context.about({ subjectId: id })
    const template = findTemplate(context.db, id)
    if (!template) throw new Refusal('not_found')
    for (const providerId of new Set(providerIds)) {
      const week = weekOf(template, context.now)
      replaceWeek(context, { ...week, providerId, seasonId: null, from, to }, null)
    }
    return {}
  },
}

/** The hours and blocks of a named week with ids of their own. */
const weekOf = (template: HoursTemplate, now: number): Pick<WeekPlan, 'hours' | 'blocks'> => ({
  hours: template.hours.map((hours) => ({ ...hours, id: newId<HoursId>(now) })),
  blocks: template.blocks.map((block) => ({ ...block, id: newId<BlockId>(now) })),
})
