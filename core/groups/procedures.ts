import type { Handlers } from '../context.ts'
import { dayNumber } from '../kernel/dates.ts'
import { refuseField } from '../kernel/refusals.ts'
import type { groupsContract } from './contract.ts'
import { joiners } from './joining.ts'
import { planners } from './planning.ts'
import { groupsBetween, recordOf } from './store.ts'

/** Dates that one list may span. */
const LONGEST_LIST = 62

export const groupsHandlers: Handlers<typeof groupsContract> = {
  ...planners,
  ...joiners,
  list: ({ db }, filter) => {
    const dates = dayNumber(filter.to) - dayNumber(filter.from) + 1
    if (dates < 1) throw refuseField('to', 'end_before_start')
    if (dates > LONGEST_LIST) throw refuseField('to', 'out_of_range')
    return groupsBetween(db, filter)
  },
  get: ({ db, about }, { id }) => {
    about({ subjectId: id })
    return recordOf(db, id)
  },
}
